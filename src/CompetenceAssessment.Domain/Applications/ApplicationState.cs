namespace CompetenceAssessment.Domain.Applications;

/// <summary>Where an application stands in the chain.</summary>
public enum ApplicationState
{
    /// <summary>Being filled in.</summary>
    Draft,

    /// <summary>Waits for the officer's check.</summary>
    Submitted,

    /// <summary>Something is missing; the candidate has until a day to add it.</summary>
    Returned,

    /// <summary>Preconditions not met, with reasons.</summary>
    NotAdmitted,

    /// <summary>Pinned to version and scheme; the portfolio is open.</summary>
    Admitted,

    /// <summary>The portfolio is frozen and waits for assessors.</summary>
    HandedIn,

    /// <summary>Assessors judge.</summary>
    UnderAssessment,

    /// <summary>The candidate may add evidence for some items.</summary>
    MoreEvidenceAsked,

    /// <summary>The panel has proposed; waits for the awarding committee.</summary>
    Proposed,

    /// <summary>The awarding committee has decided.</summary>
    Decided,

    /// <summary>Done: certificate issued or the time for a challenge is over.</summary>
    Closed,

    /// <summary>The candidate withdrew.</summary>
    Withdrawn,

    /// <summary>The candidate did not appear at the session.</summary>
    DidNotAppear,

    /// <summary>Put off to a later round.</summary>
    Deferred,
}

/// <summary>One allowed step: who may take an application from one state to another.</summary>
public sealed record Transition(ApplicationState From, ApplicationState To, Actor By);

/// <summary>The transition table. It is data: the operations and the tests both read it.</summary>
public static class Transitions
{
    /// <summary>Every allowed step.</summary>
    public static IReadOnlyList<Transition> All { get; } =
    [
        new(ApplicationState.Draft, ApplicationState.Submitted, Actor.Candidate),
        new(ApplicationState.Draft, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.Submitted, ApplicationState.Returned, Actor.AwardingOfficer),
        new(ApplicationState.Submitted, ApplicationState.Admitted, Actor.AwardingOfficer),
        new(ApplicationState.Submitted, ApplicationState.NotAdmitted, Actor.AwardingOfficer),
        new(ApplicationState.Submitted, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.Returned, ApplicationState.Submitted, Actor.Candidate),
        new(ApplicationState.Returned, ApplicationState.NotAdmitted, Actor.AwardingOfficer),
        new(ApplicationState.Returned, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.Admitted, ApplicationState.HandedIn, Actor.Candidate),
        new(ApplicationState.Admitted, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.Admitted, ApplicationState.Deferred, Actor.AwardingOfficer),
        new(ApplicationState.HandedIn, ApplicationState.UnderAssessment, Actor.AwardingOfficer),
        new(ApplicationState.HandedIn, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.HandedIn, ApplicationState.Deferred, Actor.AwardingOfficer),
        new(ApplicationState.UnderAssessment, ApplicationState.MoreEvidenceAsked, Actor.Assessor),
        new(ApplicationState.MoreEvidenceAsked, ApplicationState.UnderAssessment, Actor.Candidate),
        new(ApplicationState.MoreEvidenceAsked, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.UnderAssessment, ApplicationState.Proposed, Actor.Assessor),
        new(ApplicationState.UnderAssessment, ApplicationState.DidNotAppear, Actor.AwardingOfficer),
        new(ApplicationState.UnderAssessment, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.DidNotAppear, ApplicationState.Deferred, Actor.AwardingOfficer),
        new(ApplicationState.DidNotAppear, ApplicationState.Closed, Actor.AwardingOfficer),
        new(ApplicationState.Deferred, ApplicationState.Admitted, Actor.AwardingOfficer),
        new(ApplicationState.Deferred, ApplicationState.Withdrawn, Actor.Candidate),
        new(ApplicationState.Deferred, ApplicationState.Proposed, Actor.AwardingOfficer),
        new(ApplicationState.Proposed, ApplicationState.Decided, Actor.CommitteeMember),
        new(ApplicationState.Proposed, ApplicationState.UnderAssessment, Actor.CommitteeMember),
        new(ApplicationState.Proposed, ApplicationState.Deferred, Actor.CommitteeMember),
        new(ApplicationState.Decided, ApplicationState.Closed, Actor.AwardingOfficer),
        new(ApplicationState.Decided, ApplicationState.UnderAssessment, Actor.CommitteeMember),
        new(ApplicationState.Closed, ApplicationState.UnderAssessment, Actor.CommitteeMember),
    ];

    /// <summary>Whether the step is in the table.</summary>
    public static bool Allows(ApplicationState from, ApplicationState to, Actor by) => All.Contains(new Transition(from, to, by));

    /// <summary>Whether an application in this state still counts as the person's one open application.</summary>
    public static bool IsOpen(this ApplicationState state) =>
        state is not (ApplicationState.NotAdmitted or ApplicationState.Closed or ApplicationState.Withdrawn);

    /// <summary>Whether the candidate may change portfolio and evidence links.</summary>
    public static bool IsPortfolioOpen(this ApplicationState state) => state is ApplicationState.Admitted or ApplicationState.MoreEvidenceAsked;
}
