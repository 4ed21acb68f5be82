using CompetenceAssessment.Services.Portfolios;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>One competence with its items and evidence, as the coverage pages show it.</summary>
/// <param name="Coverage">The whole.</param>
/// <param name="Part">The competence.</param>
/// <param name="Back">The competence's code where it is shown alone, to come back to.</param>
public sealed record CompetenceView(PortfolioCoverage Coverage, CompetenceCoverage Part, string? Back)
{
    public Guid ApplicationId => Coverage.Case.Id;

    /// <summary>What a button for adding evidence adds for.</summary>
    public AddingFor Goal(Guid? indicator = null) => new() { Application = ApplicationId, Competence = Back, Indicator = indicator };
}

/// <summary>The evidence linked to one place, each with its place and the means to take it away.</summary>
public sealed record LinkedList(CompetenceView View, IReadOnlyList<LinkedEvidence> Links);
