namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>The panel still differs on an item.</summary>
    public const string DifferenceOpen = "difference-open";

    /// <summary>A competence has no conclusion.</summary>
    public const string CompetenceNotConcluded = "competence-not-concluded";

    /// <summary>A conclusion lacks a colleague's confirmation.</summary>
    public const string ConclusionNotConfirmed = "conclusion-not-confirmed";

    /// <summary>The scheme asks for a quality review that finds the judgements sound.</summary>
    public const string QualityReviewOwed = "quality-review-owed";

    /// <summary>A qualification needs all competences that the standard names (B.1).</summary>
    public const string AwardNeedsAllCompetences = "award-needs-all-competences";

    /// <summary>A partial qualification exists only where the standard version names it.</summary>
    public const string NoSuchPartialQualification = "no-such-partial-qualification";

    /// <summary>The proposal is complete.</summary>
    public const string ProposalComplete = "proposal-complete";

    /// <summary>The proposal is not complete: every assessor confirms it first.</summary>
    public const string ProposalIncomplete = "proposal-incomplete";

    /// <summary>No hearing is owed.</summary>
    public const string NoHearingOwed = "no-hearing-owed";

    /// <summary>The candidate has answered, or the time is over.</summary>
    public const string HearingOver = "hearing-over";

    /// <summary>The candidate is heard before an adverse decision (HMS § 40).</summary>
    public const string HearingOwed = "hearing-owed";

    /// <summary>An adverse decision against the proposal: the candidate has not been asked to be heard.</summary>
    public const string HearingNotAsked = "hearing-not-asked";

    /// <summary>The case stands on an agenda already.</summary>
    public const string AlreadyOnAgenda = "already-on-agenda";

    /// <summary>The chair closes the vote, or where the chair is recused another member who is not.</summary>
    public const string DecidedByChair = "decided-by-chair";

    /// <summary>Only uncontested proposals are decided together.</summary>
    public const string ContestedOneByOne = "contested-one-by-one";

    /// <summary>A meeting has a place.</summary>
    public const string PlaceMissing = "place-missing";

    /// <summary>The certificate is withdrawn or annulled already.</summary>
    public const string CertificateEndedAlready = "certificate-ended-already";

    /// <summary>A notice is delivered between the day of the decision and today.</summary>
    public const string DeliveryDay = "delivery-day";

    /// <summary>A challenge is received between the day of the decision and today.</summary>
    public const string ReceiptDay = "receipt-day";

    /// <summary>The meeting is closed.</summary>
    public const string MeetingClosed = "meeting-closed";

    /// <summary>The meeting is not planned any more.</summary>
    public const string MeetingNotPlanned = "meeting-not-planned";

    /// <summary>The meeting is not open.</summary>
    public const string MeetingNotOpen = "meeting-not-open";

    /// <summary>Too few members are present.</summary>
    public const string NoQuorum = "no-quorum";

    /// <summary>The chair is one of those present.</summary>
    public const string ChairPresent = "chair-present";

    /// <summary>Only the chair does this.</summary>
    public const string OnlyChair = "only-chair";

    /// <summary>Items of the agenda are still open.</summary>
    public const string AgendaOpen = "agenda-open";

    /// <summary>The decision has been taken.</summary>
    public const string DecisionTaken = "decision-taken";

    /// <summary>The decision has not been taken.</summary>
    public const string DecisionOpen = "decision-open";

    /// <summary>The motion does not fit the item.</summary>
    public const string MotionDoesNotFit = "motion-does-not-fit";

    /// <summary>The member is recused already.</summary>
    public const string AlreadyRecused = "already-recused";

    /// <summary>A recused member does not vote on the item.</summary>
    public const string MemberRecused = "member-recused";

    /// <summary>Only members present vote.</summary>
    public const string NotPresent = "not-present";

    /// <summary>The votes do not carry the motion.</summary>
    public const string MotionNotCarried = "motion-not-carried";

    /// <summary>A decision that is adverse or against the proposal needs the committee's own reasons.</summary>
    public const string OwnReasonsOwed = "own-reasons-owed";

    /// <summary>An adverse decision names its legal basis.</summary>
    public const string LegalBasisOwed = "legal-basis-owed";

    /// <summary>There is no adverse decision to challenge.</summary>
    public const string NothingToChallenge = "nothing-to-challenge";

    /// <summary>The challenge has been heard.</summary>
    public const string ChallengeHeard = "challenge-heard";

    /// <summary>A partial qualification needs the competences that the version names for it.</summary>
    public const string PartialNeedsItsCompetences = "partial-needs-its-competences";

    /// <summary>Only competences not achieved in the decision can be challenged.</summary>
    public const string ChallengeNamesNotYet = "challenge-names-not-yet";

    /// <summary>A challenge against the decision waits to be heard.</summary>
    public const string ChallengeWaits = "challenge-waits";

    /// <summary>A challenge upheld names the competences that others assess again.</summary>
    public const string UpheldNamesCompetences = "upheld-names-competences";

    /// <summary>The notice has not been delivered.</summary>
    public const string NoticeNotDelivered = "notice-not-delivered";

    /// <summary>The time for a challenge runs.</summary>
    public const string ChallengeStillPossible = "challenge-still-possible";

    /// <summary>The certificate has not been issued.</summary>
    public const string CertificateOwed = "certificate-owed";
}
