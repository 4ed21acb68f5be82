namespace CompetenceAssessment.Domain;

public static partial class Rule
{
    /// <summary>The dates of a round are out of order.</summary>
    public const string RoundDatesInOrder = "round-dates-in-order";

    /// <summary>The round does not take applications today.</summary>
    public const string RoundClosed = "round-closed";

    /// <summary>The transition table does not have this step.</summary>
    public const string StepNotAllowed = "step-not-allowed";

    /// <summary>Only a draft or a returned application can be changed.</summary>
    public const string ApplicationNotEditable = "application-not-editable";

    /// <summary>One open application per person and qualification.</summary>
    public const string OneOpenApplication = "one-open-application";

    /// <summary>Names and birth date are needed.</summary>
    public const string IdentityIncomplete = "identity-incomplete";

    /// <summary>A precondition lacks its document.</summary>
    public const string PreconditionDocumentMissing = "precondition-document-missing";

    /// <summary>A precondition lacks its statement.</summary>
    public const string PreconditionStatementMissing = "precondition-statement-missing";

    /// <summary>The body found the document for a precondition missing or not enough, and no newer one is there.</summary>
    public const string PreconditionStillMissing = "precondition-still-missing";

    /// <summary>The scheme has no such precondition.</summary>
    public const string PreconditionUnknown = "precondition-unknown";

    /// <summary>An application holds so many documents and no more.</summary>
    public const string TooManyDocuments = "too-many-documents";

    /// <summary>The candidate still has time to add what is missing.</summary>
    public const string AnswerTimeRuns = "answer-time-runs";

    /// <summary>The day lies in the future.</summary>
    public const string DayInTheFuture = "day-in-the-future";

    /// <summary>A conflict of interest is one of people with duties, not of the candidate.</summary>
    public const string ConflictOfOthers = "conflict-of-others";

    /// <summary>No assessor was chosen.</summary>
    public const string NobodyNamed = "nobody-named";

    /// <summary>Only the candidate changes the own application.</summary>
    public const string NotYourApplication = "not-your-application";

    /// <summary>The body has no assessment scheme in use for the standard version.</summary>
    public const string NoSchemeInUse = "no-scheme-in-use";

    /// <summary>The round belongs to another body or assesses another standard version.</summary>
    public const string RoundDoesNotFit = "round-does-not-fit";

    /// <summary>The candidate has not declared that the statements are true.</summary>
    public const string DeclarationMissing = "declaration-missing";

    /// <summary>A reason is owed.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>A deadline lies in the past.</summary>
    public const string DeadlineInThePast = "deadline-in-the-past";

    /// <summary>Nobody acts as the body in an own case.</summary>
    public const string OwnCase = "own-case";

    /// <summary>The portfolio holds nothing that is linked.</summary>
    public const string NothingToHandIn = "nothing-to-hand-in";

    /// <summary>The last day for handing in is over.</summary>
    public const string HandInDeadlinePassed = "hand-in-deadline-passed";

    /// <summary>The candidate has not declared the portfolio authentic.</summary>
    public const string AuthenticityNotDeclared = "authenticity-not-declared";

    /// <summary>Assessors are allocated once the portfolio is handed in.</summary>
    public const string AllocationTooEarly = "allocation-too-early";

    /// <summary>The body has not appointed this assessor for the standard version.</summary>
    public const string AssessorNotAppointed = "assessor-not-appointed";

    /// <summary>The assessor is already in the panel.</summary>
    public const string AlreadyAllocated = "already-allocated";

    /// <summary>The person is not in the panel of this case.</summary>
    public const string NotAllocated = "not-allocated";

    /// <summary>What a person already is in the case excludes the duty.</summary>
    public const string DutiesSeparate = "duties-separate";

    /// <summary>The scheme allows no further feedback round.</summary>
    public const string NoFeedbackRoundLeft = "no-feedback-round-left";

    /// <summary>After an upheld challenge the case goes to other assessors.</summary>
    public const string OtherAssessorsOwed = "other-assessors-owed";

    /// <summary>The items concerned must be named.</summary>
    public const string NoItemsNamed = "no-items-named";
}
