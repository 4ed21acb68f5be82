using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Portfolios;

/// <summary>How a candidate comes to show a competence.</summary>
public enum CompetenceRoute
{
    /// <summary>By evidence in the portfolio.</summary>
    Portfolio,

    /// <summary>In sessions with the assessors; the portfolio is not among the methods that count, though a case study or self-assessment in it may be.</summary>
    Sessions,

    /// <summary>Seen through all the other competences; nothing of its own is collected.</summary>
    Integrated,
}

/// <summary>Which methods lead where.</summary>
public static class PortfolioMethods
{
    /// <summary>The methods by which a candidate can make evidence alone. By the others assessors make it, in a session.</summary>
    public static IReadOnlyList<AssessmentMethod> ByCandidate { get; } =
    [
        AssessmentMethod.Portfolio, AssessmentMethod.CaseStudy, AssessmentMethod.PracticalAssignment, AssessmentMethod.Essay,
        AssessmentMethod.SelfAssessment, AssessmentMethod.WitnessTestimony,
    ];

    /// <summary>Whether a candidate can make evidence by this method alone.</summary>
    public static bool IsMadeByCandidate(this AssessmentMethod method) => ByCandidate.Contains(method);

    /// <summary>How a competence is to be shown under a scheme. Where standard and scheme list no method, everything counts.</summary>
    public static CompetenceRoute RouteOf(this SchemeSettings scheme, StandardVersion standard, Competence competence)
    {
        if (competence.IsIntegrated)
            return CompetenceRoute.Integrated;
        var methods = scheme.MethodsFor(standard, competence);
        return methods.Count == 0 || methods.Contains(AssessmentMethod.Portfolio) || methods.All(IsMadeByCandidate) ? CompetenceRoute.Portfolio : CompetenceRoute.Sessions;
    }

    /// <summary>Whether evidence by a method can carry a judgement of a competence whose methods are given.</summary>
    public static bool Counts(this IReadOnlySet<AssessmentMethod> methods, AssessmentMethod method) => methods.Count == 0 || methods.Contains(method);

    /// <summary>How many independent sources stand behind some evidence: each named one once, and the candidate once for all that names none.</summary>
    public static int CountSources(IEnumerable<string?> sources) => sources.Select(s => SearchText.Fold(s ?? "")).Distinct().Count();
}
