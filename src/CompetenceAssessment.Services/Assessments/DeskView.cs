using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>Everything an assessor has on the desk for one case: what is owed, what may be cited, and the assessor's own work. Nothing of a colleague's.</summary>
public sealed record DeskView
{
    public required Guid ApplicationId { get; init; }

    public required string Reference { get; init; }

    public required string Candidate { get; init; }

    public required string BodyKey { get; init; }

    public required string TimeZone { get; init; }

    public required ApplicationState State { get; init; }

    public required int FeedbackRound { get; init; }

    public required ConflictDeclaration Declaration { get; init; }

    public required bool IsThird { get; init; }

    public required bool HasHandedIn { get; init; }

    public required bool HaveAllHandedIn { get; init; }

    /// <summary>Whether the case came from another version of its standard, so that own judgements may wait there as proposals.</summary>
    public required bool CameFromOtherVersion { get; init; }

    public required StandardVersion Standard { get; init; }

    public required SchemeSettings Scheme { get; init; }

    /// <summary>The items this assessor owes, in document order.</summary>
    public required IReadOnlyList<DeskItem> Items { get; init; }

    /// <summary>Everything that was handed in, and the session records the assessor may see.</summary>
    public required IReadOnlyList<DeskSource> Sources { get; init; }

    public required IReadOnlyList<ConcernView> Concerns { get; init; }

    public required IReadOnlySet<Guid> SelfClaims { get; init; }

    public bool IsReadOnly => HasHandedIn || State != ApplicationState.UnderAssessment;

    public int Assessed => Items.Count(i => i.IsDone);

    public DateTime? LastSavedAt => Items.Max(i => i.SavedAt);

    /// <summary>The sources to look at first for an item: those linked to it or to its competence as a whole, and sessions with a note on it; for a competence assessed integrated, all.</summary>
    public IEnumerable<DeskSource> SourcesOf(JudgedItem item) => item.Competence.IsIntegrated ? Sources : Sources.Where(s => s.Shows(item));

    public DeskItem? Find(Guid itemId) => Items.FirstOrDefault(i => i.Id == itemId);

    /// <summary>The next item that still owes something, after the given one and then from the beginning.</summary>
    public DeskItem? NextOpen(Guid? after = null)
    {
        var from = after is { } id ? Items.ToList().FindIndex(i => i.Id == id) + 1 : 0;
        return Items.Skip(from).Concat(Items.Take(from)).FirstOrDefault(i => !i.IsDone);
    }
}

/// <summary>An item on the desk with how far the assessor is.</summary>
public sealed record DeskItem(JudgedItem Judged, bool IsCritical, OwnJudgement? Own, int SourceCount)
{
    public Guid Id => Judged.Id;

    public Outcome? Outcome => Own?.Outcome;

    public bool IsDone => Own is { Outcome: not null, Owed: null };

    public DateTime? SavedAt => Own?.SavedAt;
}

/// <summary>The assessor's own judgement as the list shows it. <c>Owed</c> is the rule that keeps it from being handed in.</summary>
public sealed record OwnJudgement(int Version, Outcome? Outcome, string? Owed, IReadOnlyList<Citation> Citations, DateTime SavedAt);

/// <summary>The assessor's own judgement with its words.</summary>
public sealed record JudgementText(int Version, Outcome? Outcome, string? Reason, string? Feedback, IReadOnlyList<Citation> Citations, DateTime SavedAt);

/// <summary>Something to look at and to cite: a version of an evidence item that was handed in, or a session record.</summary>
public sealed record DeskSource
{
    public required CitationKind Kind { get; init; }

    /// <summary>The file version, or the session.</summary>
    public required Guid Id { get; init; }

    public Guid? EvidenceItemId { get; init; }

    /// <summary>The title of an evidence item; null for a session.</summary>
    public string? Title { get; init; }

    public string? Description { get; init; }

    public EvidenceKind? EvidenceKind { get; init; }

    public required AssessmentMethod Method { get; init; }

    /// <summary>The bytes of an evidence item's version; null for a session.</summary>
    public StoredFile? Stored { get; init; }

    public DateOnly? MadeOn { get; init; }

    /// <summary>Whether it was older than the scheme counts as current when the candidate handed in; assessors are told, nothing is refused.</summary>
    public bool IsOld { get; init; }

    /// <summary>Who else it comes from.</summary>
    public string? ComesFrom { get; init; }

    public DateTime? ErasedAt { get; init; }

    public IReadOnlyList<DeskPin> Pins { get; init; } = [];

    public DateTime? HeldAt { get; init; }

    public string? Place { get; init; }

    public string? Participants { get; init; }

    /// <summary>Whether a session's record is closed; only then it can be cited.</summary>
    public bool IsClosed { get; init; } = true;

    public IReadOnlyList<SessionNote> Notes { get; init; } = [];

    public IReadOnlyList<DeskRecording> Recordings { get; init; } = [];

    /// <summary>Whether a place in it is a page, a time, or cannot be named (a picture, an account).</summary>
    public SourcePlace Places =>
        Kind == CitationKind.Session ? (Recordings.Count > 0 ? SourcePlace.Time : SourcePlace.None)
        : EvidenceKind == Domain.Portfolios.EvidenceKind.Account || Stored?.ContentType.StartsWith("image/", StringComparison.Ordinal) == true ? SourcePlace.None
        : Stored?.ContentType.StartsWith("audio/", StringComparison.Ordinal) == true || Stored?.ContentType.StartsWith("video/", StringComparison.Ordinal) == true ? SourcePlace.Time
        : SourcePlace.Page;

    public bool Shows(JudgedItem item) =>
        Pins.Any(p => p.CompetenceItemId == item.Id || (p.CompetenceItemId is null && p.CompetenceId == item.Competence.Id)) || Notes.Any(n => n.CompetenceItemId == item.Id);

    /// <summary>Where to look for an item: its own pin, else that of its competence.</summary>
    public DeskPin? PinFor(JudgedItem item) =>
        Pins.FirstOrDefault(p => p.CompetenceItemId == item.Id) ?? Pins.FirstOrDefault(p => p.CompetenceItemId is null && p.CompetenceId == item.Competence.Id);
}

/// <summary>How a place in a source is named.</summary>
public enum SourcePlace
{
    None,
    Page,
    Time,
}

/// <summary>A link of the candidate: what a source is said to show, and where.</summary>
public sealed record DeskPin(Guid LinkId, Guid CompetenceId, Guid? CompetenceItemId, int? Page, int? Seconds, string? Note);

public sealed record DeskRecording(Guid Id, int Ordinal, string ContentType, string FileName, long Size);
