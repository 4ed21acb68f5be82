using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Portfolios;

/// <summary>What the state of an application allows in its portfolio.</summary>
public static class PortfolioState
{
    /// <summary>Refuses unless the candidate may change the portfolio.</summary>
    /// <exception cref="RuleViolationException">The portfolio is closed.</exception>
    public static void RequireOpenPortfolio(this Application application) => Rule.Require(application.State.IsPortfolioOpen(), Rule.PortfolioClosed);

    /// <summary>Whether evidence may be linked to an item now, or to the competence as a whole: once more evidence was asked for, only to what was reopened.</summary>
    public static bool TakesEvidenceFor(this Application application, Competence competence, CompetenceItem? item) =>
        application.State.IsPortfolioOpen()
        && (item is not null ? application.IsOpenForJudgement(item.Id) : competence.Items.Any(i => application.IsOpenForJudgement(i.Id)));

    /// <summary>Whether a link is in the frozen list.</summary>
    public static bool HasHandedIn(this Application application, EvidenceLink link) => application.HandedIn.Any(h => h.EvidenceLinkId == link.Id);

    /// <summary>Whether the day for handing in is over: the round's, or once more evidence was asked for the day given then.</summary>
    public static bool IsHandInLate(this Application application, Round? round, DateOnly today) =>
        application.State == ApplicationState.MoreEvidenceAsked ? today > application.AnswerBy : today > round?.HandInBy;
}
