using System.Globalization;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Web.Forms;
using FluentValidation;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>The form of a session record.</summary>
public sealed class SessionInput
{
    public int Version { get; set; }

    public AssessmentMethod? Method { get; set; }

    public DateOnly? HeldOn { get; set; }

    public TimeOnly? HeldAt { get; set; }

    public string Place { get; set; } = "";

    public string? Participants { get; set; }

    /// <summary>What was seen in the session as a whole.</summary>
    public string? General { get; set; }

    /// <summary>What was seen or said on each item.</summary>
    public Dictionary<Guid, NoteInput> Notes { get; set; } = [];

    public static SessionInput Of(AssessmentSession session, DateTime heldAtLocal) => new()
    {
        Version = session.Version,
        Method = session.Method,
        HeldOn = DateOnly.FromDateTime(heldAtLocal),
        HeldAt = TimeOnly.FromDateTime(heldAtLocal),
        Place = session.Place,
        Participants = session.Participants,
        General = string.Join("\n\n", session.Notes.Where(n => n.CompetenceItemId is null).Select(n => n.Text)) is { Length: > 0 } general ? general : null,
        Notes = session.Notes.Where(n => n.CompetenceItemId is not null).GroupBy(n => n.CompetenceItemId!.Value)
            .ToDictionary(g => g.Key, g => new NoteInput { Text = string.Join("\n", g.Select(n => n.Text)), At = g.First().Seconds is { } s ? SourceWords.Clock(s) : null }),
    };

    /// <summary>The day and time as moment; null where the clock was put forward over it.</summary>
    public DateTime? MomentIn(string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var local = HeldOn!.Value.ToDateTime(HeldAt!.Value, DateTimeKind.Unspecified);
        return zone.IsInvalidTime(local) ? null : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }

    public SessionContent ToContent(DateTime heldAt, DeskView desk) => new(
        Method!.Value, heldAt, Place, string.IsNullOrWhiteSpace(Participants) ? null : Participants.Trim(),
        [
            .. string.IsNullOrWhiteSpace(General) ? Array.Empty<SessionNote>() : [new SessionNote(null, General.Trim(), null)],
            .. CaseStanding.ItemsOf(desk.Scheme, desk.Standard).Where(i => Notes.TryGetValue(i.Id, out var note) && !string.IsNullOrWhiteSpace(note.Text))
                .Select(i => new SessionNote(i.Id, Notes[i.Id].Text!.Trim(), NoteInput.Seconds(Notes[i.Id].At))),
        ]);
}

public sealed class NoteInput
{
    public string? Text { get; set; }

    /// <summary>Place in the recording: minutes and seconds, or hours too.</summary>
    public string? At { get; set; }

    public static int? Seconds(string? clock)
    {
        var parts = (clock ?? "").Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length is < 1 or > 3 || !parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 6000))
            return null;
        return parts.Aggregate(0, (total, part) => (total * 60) + int.Parse(part, CultureInfo.InvariantCulture));
    }
}

public sealed class SessionInputValidator : AbstractValidator<SessionInput>
{
    public SessionInputValidator()
    {
        RuleFor(i => i.Method).NotNull().WithText("assess.session.method.missing");
        RuleFor(i => i.HeldOn).NotNull().WithText("assess.session.day.missing");
        RuleFor(i => i.HeldAt).NotNull().WithText("assess.session.time.missing");
        RuleFor(i => i.Place).NotEmpty().WithText("assess.session.place.missing").MaximumLength(AssessmentSession.LineMaxLength);
        RuleFor(i => i.Participants).MaximumLength(AssessmentSession.LineMaxLength);
        RuleFor(i => i.General).MaximumLength(AssessmentSession.NoteMaxLength);
        RuleFor(i => i.Notes).Custom((notes, context) =>
        {
            foreach (var (item, note) in notes)
            {
                if (note.Text?.Length > AssessmentSession.NoteMaxLength)
                    context.AddFailure(
                        $"Notes[{item}].Text",
                        Text("validation.MaximumLengthValidator").Replace("{MaxLength}", $"{AssessmentSession.NoteMaxLength}", StringComparison.Ordinal).Replace("{TotalLength}", $"{note.Text.Length}", StringComparison.Ordinal));
                if (!string.IsNullOrWhiteSpace(note.At) && NoteInput.Seconds(note.At) is null)
                    context.AddFailure($"Notes[{item}].At", Text("assess.session.at.wrong"));
            }
        });
    }

    private static string Text(string key) => ValidatorOptions.Global.LanguageManager.GetString(ValidationWords.Prefix + key);
}
