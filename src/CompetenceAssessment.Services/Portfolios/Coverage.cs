using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Services.Portfolios;

/// <summary>What of a standard the evidence of one application covers. In a closed portfolio only what was handed in counts.</summary>
public sealed record PortfolioCoverage(PortfolioCase Case, StandardVersion Standard, SchemeSettings Scheme, IReadOnlyList<CompetenceCoverage> Competences)
{
    /// <summary>The competences that are shown by evidence.</summary>
    public IEnumerable<CompetenceCoverage> ByPortfolio => Competences.Where(c => c.Route == CompetenceRoute.Portfolio);

    public int CoveredItems => ByPortfolio.Sum(c => c.CoveredItems);

    public int ItemsToCover => ByPortfolio.Sum(c => c.Items.Count);

    /// <summary>By a code as it stands in an address, where letters are small.</summary>
    public CompetenceCoverage? Find(string competenceCode) => Competences.FirstOrDefault(c => string.Equals(c.Competence.Code, competenceCode, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The application a portfolio is for.</summary>
public sealed record PortfolioCase(Guid Id, string Reference, Guid CandidateId, Guid AwardingBodyId, ApplicationState State, int FeedbackRound, int Version, DateOnly? DueOn, DateTime? HandedInAt, string? TimeZone)
{
    public bool IsOpen => State.IsPortfolioOpen();
}

/// <summary>One competence: how it comes to be shown, by which methods, and what is there.</summary>
public sealed record CompetenceCoverage(Competence Competence, CompetenceRoute Route, IReadOnlySet<AssessmentMethod> Methods, bool TakesEvidence,
    IReadOnlyList<ItemCoverage> Items, IReadOnlyList<LinkedEvidence> ForTheWhole)
{
    public int CoveredItems => Items.Count(i => i.Links.Count > 0);

    public int ClaimedItems => Items.Count(i => i.IsClaimed);
}

/// <summary>One judged item of a competence.</summary>
/// <param name="Item">The item.</param>
/// <param name="Links">The evidence linked to it.</param>
/// <param name="Sources">Independent sources behind that evidence.</param>
/// <param name="IsClaimed">Whether the candidate ticks it as met.</param>
/// <param name="TakesEvidence">Whether evidence can be linked to it now.</param>
public sealed record ItemCoverage(CompetenceItem Item, IReadOnlyList<LinkedEvidence> Links, int Sources, bool IsClaimed, bool TakesEvidence)
{
    /// <summary>Evidence by a method that can carry a judgement; the rest only supports.</summary>
    public int ByCountingMethods => Links.Count(l => l.Counts);
}

/// <summary>A link with what is linked.</summary>
public sealed record LinkedEvidence(Guid LinkId, Guid EvidenceItemId, Guid EvidenceFileId, Guid CompetenceId, Guid? CompetenceItemId, string Title, EvidenceKind Kind, AssessmentMethod Method, string? Source,
    int? Page, int? Seconds, string? Note, int Ordinal, int NewestOrdinal)
{
    /// <summary>Whether evidence by its method can carry a judgement of the competence it is linked to.</summary>
    public bool Counts { get; init; }

    public bool IsHandedIn { get; init; }

    /// <summary>Whether a newer version of the evidence is there than the one pinned.</summary>
    public bool IsBehind => Ordinal < NewestOrdinal;
}
