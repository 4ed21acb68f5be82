using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Services.Assessments;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>One difference on its page.</summary>
public sealed record DifferenceView(DifferencesModel Page, ItemView Item);

/// <summary>One competence on the page of conclusions.</summary>
public sealed record ConclusionView(ConclusionsModel Page, CompetenceView Competence);

/// <summary>How outcomes look: class of the state and short name.</summary>
public static class OutcomeLooks
{
    public static string State(this Outcome? outcome) => outcome switch
    {
        Outcome.Met => "state state-good",
        Outcome.NotYetMet => "state state-warn",
        Outcome.InsufficientEvidence => "state state-waiting",
        _ => "state",
    };

    public static string State(this CompetenceResult result) => result == CompetenceResult.Achieved ? "state state-good" : "state state-warn";
}
