using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Assessments;

/// <summary>A sitting in which a candidate was seen at work or questioned: interview, role play, observation, test. Its record is
/// kept as canonical JSON bytes with their hash, so that a judgement pins exactly what it rests on.</summary>
public sealed class AssessmentSession : IVersioned
{
    /// <summary>Longest place and list of participants.</summary>
    public const int LineMaxLength = 300;

    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 4000;

    private readonly List<SessionRecording> recordings = [];

    private AssessmentSession()
    {
        Place = RecordSha256 = null!;
        Notes = null!;
    }

    /// <summary>Records a session.</summary>
    public AssessmentSession(Guid id, Guid applicationId, AssessmentMethod method, DateTime heldAt, string place, Guid recordedById, DateTime now)
    {
        Rule.Require(heldAt <= now, Rule.SessionInTheFuture);
        (Id, ApplicationId, Method, HeldAt, Place, RecordedById, RecordedAt) = (id, applicationId, method, heldAt, place, recordedById, now);
        (Notes, RecordSha256) = ([], "");
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>The method.</summary>
    public AssessmentMethod Method { get; private set; }

    /// <summary>When it was held (UTC).</summary>
    public DateTime HeldAt { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; }

    /// <summary>Who else took part.</summary>
    public string? Participants { get; private set; }

    /// <summary>The assessor who keeps the record.</summary>
    public Guid RecordedById { get; private set; }

    /// <summary>When the record was first made (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>What was seen or said, per competence item or in general.</summary>
    public IReadOnlyList<SessionNote> Notes { get; private set; }

    /// <summary>SHA-256 of the canonical JSON of the record.</summary>
    public string RecordSha256 { get; private set; }

    /// <summary>When the record was closed (UTC); only a closed record can be cited, and it never changes.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Recordings of it.</summary>
    public IReadOnlyList<SessionRecording> Recordings => recordings;

    /// <summary>Changes the record.</summary>
    public void Write(string place, string? participants, IReadOnlyList<SessionNote> notes)
    {
        Rule.Require(ClosedAt is null, Rule.SessionClosed);
        (Place, Participants, Notes) = (place, participants, notes);
    }

    /// <summary>Adds a recording.</summary>
    public SessionRecording AddRecording(Guid id, StoredFile stored, DateTime now)
    {
        Rule.Require(ClosedAt is null, Rule.SessionClosed);
        var recording = new SessionRecording(id, recordings.Count + 1, stored, now);
        recordings.Add(recording);
        return recording;
    }

    /// <summary>Closes the record with the hash of its canonical JSON.</summary>
    public void Close(string recordSha256, DateTime now)
    {
        Rule.Require(ClosedAt is null, Rule.SessionClosed);
        Rule.Require(Notes.Count > 0 || recordings.Count > 0, Rule.SessionEmpty);
        (RecordSha256, ClosedAt) = (recordSha256, now);
    }
}

/// <summary>A note in a session record.</summary>
/// <param name="CompetenceItemId">The item it is about; null for the session as a whole.</param>
/// <param name="Text">What was seen or said.</param>
/// <param name="Seconds">Place in the recording, in seconds.</param>
public sealed record SessionNote(Guid? CompetenceItemId, string Text, int? Seconds);

/// <summary>A recording of a session.</summary>
public sealed class SessionRecording
{
    private SessionRecording()
    {
        Stored = null!;
    }

    internal SessionRecording(Guid id, int ordinal, StoredFile stored, DateTime addedAt)
    {
        (Id, Ordinal, Stored, AddedAt) = (id, ordinal, stored, addedAt);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The session.</summary>
    public Guid AssessmentSessionId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The bytes.</summary>
    public StoredFile Stored { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime AddedAt { get; private set; }
}
