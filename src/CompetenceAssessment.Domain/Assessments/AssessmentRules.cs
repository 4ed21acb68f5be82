namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>The assessor has not yet declared on conflicts of interest.</summary>
    public const string ConflictNotDeclared = "conflict-not-declared";

    /// <summary>The application is not under assessment.</summary>
    public const string NotUnderAssessment = "not-under-assessment";

    /// <summary>The assessor has handed in; that is final.</summary>
    public const string AssessmentHandedIn = "assessment-handed-in";

    /// <summary>The scheme does not judge items of this kind.</summary>
    public const string KindNotJudged = "kind-not-judged";

    /// <summary>The item was not reopened in this feedback round.</summary>
    public const string ItemNotReopened = "item-not-reopened";

    /// <summary>"Met" cites at least one piece of evidence or a session.</summary>
    public const string MetNeedsEvidence = "met-needs-evidence";

    /// <summary>"Met" rests on at least one method that the scheme lists for the competence.</summary>
    public const string MetNeedsListedMethod = "met-needs-listed-method";

    /// <summary>A judgement cites only what belongs to the application.</summary>
    public const string CitesForeignEvidence = "cites-foreign-evidence";

    /// <summary>An item is not assessed yet.</summary>
    public const string ItemNotAssessed = "item-not-assessed";

    /// <summary>A judgement lacks its reason or evidence.</summary>
    public const string ItemOwes = "item-owes";

    /// <summary>A session cannot lie in the future.</summary>
    public const string SessionInTheFuture = "session-in-the-future";

    /// <summary>A closed session record never changes.</summary>
    public const string SessionClosed = "session-closed";

    /// <summary>A session record needs a note or a recording.</summary>
    public const string SessionEmpty = "session-empty";

    /// <summary>A concern about validity names a link, any other the item.</summary>
    public const string ConcernPlace = "concern-place";

    /// <summary>The difference is settled, or waits for a third assessor.</summary>
    public const string AgreementSettled = "agreement-settled";

    /// <summary>Colleagues' judgements are hidden until all have handed in.</summary>
    public const string StillBlind = "still-blind";

    /// <summary>Judgements of the competence are still open.</summary>
    public const string JudgementsOpen = "judgements-open";

    /// <summary>The pass rule does not allow "achieved".</summary>
    public const string ConclusionAgainstPassRule = "conclusion-against-pass-rule";

    /// <summary>A third assessor judges only what the panel sent on.</summary>
    public const string ItemNotSentToThird = "item-not-sent-to-third";

    /// <summary>A difference was sent on, and no third assessor has been called in.</summary>
    public const string ThirdAssessorMissing = "third-assessor-missing";

    /// <summary>The scheme asks for more assessors.</summary>
    public const string PanelTooSmall = "panel-too-small";

    /// <summary>An assessor has yet to hand in.</summary>
    public const string AssessorNotHandedIn = "assessor-not-handed-in";

    /// <summary>The panel does not differ on the item.</summary>
    public const string NoDifference = "no-difference";

    /// <summary>The panel agrees on "Met" only where an assessor judged so on evidence.</summary>
    public const string AgreedMetNeedsJudgement = "agreed-met-needs-judgement";

    /// <summary>The third assessor owes nothing before an item is sent on.</summary>
    public const string NothingSentToThird = "nothing-sent-to-third";

    /// <summary>The assessor has recorded this concern.</summary>
    public const string ConcernRecorded = "concern-recorded";

    /// <summary>A concern is about what was handed in.</summary>
    public const string ConcernForeignEvidence = "concern-foreign-evidence";

    /// <summary>Feedback is released once the outcome is settled.</summary>
    public const string FeedbackBeforeSettled = "feedback-before-settled";

    /// <summary>Feedback that was released stays as the candidate read it.</summary>
    public const string FeedbackReleased = "feedback-released";

    /// <summary>More evidence is asked for items that are not met.</summary>
    public const string MoreEvidenceForMet = "more-evidence-for-met";

    /// <summary>Only the assessor who keeps a session record writes it.</summary>
    public const string NotYourSession = "not-your-session";

    /// <summary>A competence carried forward is not concluded here.</summary>
    public const string CompetenceCarriedForward = "competence-carried-forward";

    /// <summary>A competence is carried forward before assessors begin.</summary>
    public const string CarryForwardTooLate = "carry-forward-too-late";

    /// <summary>There is no earlier decided application in which the person achieved the competence.</summary>
    public const string NothingToCarryForward = "nothing-to-carry-forward";

    /// <summary>The competence was achieved too long ago.</summary>
    public const string CarryForwardTooOld = "carry-forward-too-old";
}
