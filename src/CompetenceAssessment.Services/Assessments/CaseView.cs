using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Assessments;

/// <summary>A case's assessment as one viewer may see it. While assessors are blind it holds nobody's judgements, concerns or counts but the viewer's own;
/// <see cref="IsOpen"/> tells why a list is empty.</summary>
public sealed record CaseView
{
    public required Guid ApplicationId { get; init; }

    public required string Reference { get; init; }

    public required string Candidate { get; init; }

    public required Guid CandidateId { get; init; }

    public required Guid AwardingBodyId { get; init; }

    public required string BodyKey { get; init; }

    public required string TimeZone { get; init; }

    public required ApplicationState State { get; init; }

    public required int FeedbackRound { get; init; }

    /// <summary>Feedback rounds that count against the scheme's number: those opened by going over to another version do not.</summary>
    public required int FeedbackRoundsUsed { get; init; }

    public required StandardVersion Standard { get; init; }

    public required SchemeSettings Scheme { get; init; }

    public required IReadOnlyList<PanelMember> Panel { get; init; }

    /// <summary>Whether the judgements of the current round are open to the viewer.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the panel is complete and has handed in: only then it agrees, concludes and proposes, blind scheme or not.</summary>
    public required bool HaveAllHandedIn { get; init; }

    /// <summary>Who or what keeps them closed; no counts.</summary>
    public required IReadOnlyList<Blocker> PanelBlockers { get; init; }

    public required IReadOnlyList<CompetenceView> Competences { get; init; }

    public IEnumerable<ItemView> Items => Competences.SelectMany(c => c.Items);

    /// <summary>Items on which the panel differed, settled or not; empty while closed.</summary>
    public IEnumerable<ItemView> Differences => Items.Where(i => i.IsDifference);

    public IEnumerable<ItemView> OpenDifferences => Differences.Where(i => i.Outcome is null);

    /// <summary>Concerns about evidence that the viewer may see.</summary>
    public required IReadOnlyList<ConcernView> Concerns { get; init; }

    public PanelMember? Member(Guid personId) => Panel.FirstOrDefault(p => p.PersonId == personId);

    public string NameOf(Guid personId) => Member(personId)?.Name ?? "";
}

/// <summary>An assessor of the case.</summary>
public sealed record PanelMember(Guid PersonId, string Name, bool IsThird, bool IsActive, IReadOnlyList<string> CompetenceCodes, ConflictDeclaration Declaration, DateTime? HandedInAt)
{
    public bool Covers(string code) => CompetenceCodes.Count == 0 || CompetenceCodes.Contains(code);
}

/// <summary>A competence with what the viewer may see of it.</summary>
public sealed record CompetenceView(Competence Competence, CompetenceScheme Scheme, CompetenceResult? Suggestion, CompetenceConclusion? Conclusion, bool Stands, IReadOnlyList<ItemView> Items)
{
    public bool IsCarriedForward => Conclusion?.CarriedFromApplicationId is not null;
}

/// <summary>A judged item. <c>Outcome</c> is the settled one, null while open or closed to the viewer.</summary>
public sealed record ItemView(JudgedItem Judged, bool IsCritical, bool IsOpenInRound, int FeedbackRound, IReadOnlyList<JudgementView> Judgements, Agreement? Agreement, Outcome? Outcome, bool IsDifference);

public sealed record JudgementView(Guid Id, Guid AssessorId, string Assessor, int FeedbackRound, Outcome? Outcome, string? Reason, string? Feedback, IReadOnlyList<CitationView> Citations,
    DateTime RecordedAt, int Version);

/// <summary>What a judgement cites, with its title.</summary>
public sealed record CitationView(Citation Citation, string Title, bool Counts);

public sealed record ConcernView(Guid Id, Guid AssessorId, string Assessor, Guid EvidenceItemId, Guid? EvidenceLinkId, string EvidenceTitle, ConcernKind Kind, string Text, DateTime At);
