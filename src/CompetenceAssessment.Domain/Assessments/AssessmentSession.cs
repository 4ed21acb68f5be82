using CompetenceAssessment.Domain.Applications;
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

    private AssessmentSession(Guid id, Guid applicationId, Guid recordedById, DateTime now)
    {
        (Id, ApplicationId, RecordedById, RecordedAt) = (id, applicationId, recordedById, now);
        (Place, Notes, RecordSha256) = ("", [], "");
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

    /// <summary>Begins the record of a session.</summary>
    /// <exception cref="RuleViolationException">Not the assessor's to do now, or the session lies in the future.</exception>
    public static AssessmentSession Begin(Guid id, Application application, Guid assessorId, bool hasHandedIn, SessionContent content, DateTime now)
    {
        var session = new AssessmentSession(id, application.Id, assessorId, now);
        session.Write(application, assessorId, hasHandedIn, content, now);
        return session;
    }

    /// <summary>Changes the record.</summary>
    /// <exception cref="RuleViolationException">Closed, not the keeper of the record, or as for <see cref="Begin"/>.</exception>
    public void Write(Application application, Guid assessorId, bool hasHandedIn, SessionContent content, DateTime now)
    {
        RequireMayWrite(application, assessorId, hasHandedIn);
        Rule.Require(content.HeldAt <= now, Rule.SessionInTheFuture);
        (Method, HeldAt, Place, Participants, Notes) = (content.Method, content.HeldAt, content.Place.Trim(), content.Participants, content.Notes);
    }

    /// <summary>Adds a recording.</summary>
    public SessionRecording AddRecording(Guid id, Application application, Guid assessorId, bool hasHandedIn, StoredFile stored, DateTime now)
    {
        RequireMayWrite(application, assessorId, hasHandedIn);
        var recording = new SessionRecording(id, recordings.Count + 1, stored, now);
        recordings.Add(recording);
        return recording;
    }

    /// <summary>Asks whether the assessor may still change the record: asked before bytes are taken in.</summary>
    /// <exception cref="RuleViolationException">Closed, or not the assessor's to do now.</exception>
    public void RequireMayWrite(Application application, Guid assessorId, bool hasHandedIn)
    {
        AssessorPlace.Require(application, assessorId, hasHandedIn);
        Rule.Require(RecordedById == assessorId, Rule.NotYourSession);
        Rule.Require(ClosedAt is null, Rule.SessionClosed);
    }

    /// <summary>Asks whether the record can be closed.</summary>
    /// <exception cref="RuleViolationException">Not the assessor's to do now, or there is nothing in it.</exception>
    public void RequireMayClose(Application application, Guid assessorId, bool hasHandedIn)
    {
        RequireMayWrite(application, assessorId, hasHandedIn);
        Rule.Require(Notes.Count > 0 || recordings.Count > 0, Rule.SessionEmpty);
    }

    /// <summary>Closes the record with the hash of its canonical JSON. From then on it can be cited, and the whole panel sees it.</summary>
    public void Close(Application application, Guid assessorId, bool hasHandedIn, string recordSha256, DateTime now)
    {
        RequireMayClose(application, assessorId, hasHandedIn);
        (RecordSha256, ClosedAt) = (recordSha256, now);
    }
}

/// <summary>What is written down about a session.</summary>
/// <param name="Method">The method.</param>
/// <param name="HeldAt">When it was held (UTC).</param>
/// <param name="Place">Where.</param>
/// <param name="Participants">Who else took part.</param>
/// <param name="Notes">What was seen or said.</param>
public sealed record SessionContent(AssessmentMethod Method, DateTime HeldAt, string Place, string? Participants, IReadOnlyList<SessionNote> Notes);

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
