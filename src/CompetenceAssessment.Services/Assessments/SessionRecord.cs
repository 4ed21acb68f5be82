using System.Globalization;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>What is written into the bytes of a closed session record, in its own words so that it can be read without the database.</summary>
public sealed record SessionRecord
{
    public const string CurrentFormat = "session-record/1";

    public required string Format { get; init; }

    public required Guid Session { get; init; }

    public required Guid Application { get; init; }

    public required AssessmentMethod Method { get; init; }

    public required string HeldAt { get; init; }

    public required string Place { get; init; }

    public string? Participants { get; init; }

    public required Guid RecordedBy { get; init; }

    public required string ClosedAt { get; init; }

    public required IReadOnlyList<RecordedNote> Notes { get; init; }

    public required IReadOnlyList<RecordedFile> Recordings { get; init; }

    public static SessionRecord Of(AssessmentSession session, StandardVersion standard, DateTime closedAt)
    {
        var references = standard.Competences.SelectMany(c => c.Items.Select(i => (i.Id, Reference: i.ReferenceWithin(c.Code)))).ToDictionary(i => i.Id, i => i.Reference);
        return new SessionRecord
        {
            Format = CurrentFormat,
            Session = session.Id,
            Application = session.ApplicationId,
            Method = session.Method,
            HeldAt = Utc(session.HeldAt),
            Place = session.Place,
            Participants = session.Participants,
            RecordedBy = session.RecordedById,
            ClosedAt = Utc(closedAt),
            Notes = [.. session.Notes.Select(n => new RecordedNote(n.CompetenceItemId is { } item ? references.GetValueOrDefault(item) : null, n.Text, n.Seconds))],
            Recordings = [.. session.Recordings.OrderBy(r => r.Ordinal).Select(r => new RecordedFile(r.Ordinal, r.Stored.Sha256, r.Stored.Size, r.Stored.ContentType))],
        };
    }

    private static string Utc(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

public sealed record RecordedNote(string? Item, string Text, int? Seconds);

public sealed record RecordedFile(int Ordinal, string Sha256, long Size, string ContentType);
