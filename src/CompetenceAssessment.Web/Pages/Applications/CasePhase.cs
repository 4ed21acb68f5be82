using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Web.Pages.Applications;

/// <summary>The way of an application as its candidate walks it.</summary>
public enum CasePhase
{
    Apply,
    Check,
    Portfolio,
    Assessment,
    Decision,
    Closed,
}

public static class CasePhases
{
    /// <summary>The phase a state belongs to; null for states beside the way.</summary>
    public static CasePhase? PhaseOf(this ApplicationState state) => state switch
    {
        ApplicationState.Draft => CasePhase.Apply,
        ApplicationState.Submitted or ApplicationState.Returned => CasePhase.Check,
        ApplicationState.Admitted => CasePhase.Portfolio,
        ApplicationState.HandedIn or ApplicationState.UnderAssessment or ApplicationState.MoreEvidenceAsked => CasePhase.Assessment,
        ApplicationState.Proposed => CasePhase.Decision,
        ApplicationState.Decided or ApplicationState.Closed => CasePhase.Closed,
        _ => null,
    };

    /// <summary>The look of a state: who looks at it waits, acts, or is done.</summary>
    public static string CssFor(this ApplicationState state) => state switch
    {
        ApplicationState.Draft or ApplicationState.Admitted => "state-active",
        ApplicationState.Returned or ApplicationState.MoreEvidenceAsked => "state-warn",
        ApplicationState.Submitted or ApplicationState.HandedIn or ApplicationState.UnderAssessment or ApplicationState.Proposed or ApplicationState.Deferred => "state-waiting",
        ApplicationState.Decided => "state-good",
        _ => "state-ended",
    };

    /// <summary>Who took a step of the history.</summary>
    public static Domain.Actor ActorOf(this StateChange step) => Transitions.All.First(t => t.From == step.From && t.To == step.To).By;
}
