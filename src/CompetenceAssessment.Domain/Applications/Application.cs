using CompetenceAssessment.Domain.Schemes;

namespace CompetenceAssessment.Domain.Applications;

/// <summary>One person's application for one qualification, from draft to decision. Steps follow <see cref="Transitions"/>.</summary>
public sealed partial class Application : IVersioned
{
    /// <summary>Longest reference ("A-2026-000117").</summary>
    public const int ReferenceMaxLength = 40;

    /// <summary>Most documents of one application.</summary>
    public const int MaxDocuments = 40;

    private readonly List<ApplicationDocument> documents = [];
    private readonly List<StateChange> history = [];
    private readonly List<Allocation> allocations = [];
    private readonly List<HandedInItem> handedIn = [];

    private Application()
    {
        Reference = null!;
        Details = null!;
    }

    /// <summary>Begins a draft.</summary>
    public Application(Guid id, string reference, Guid awardingBodyId, Guid candidateId, Guid standardId, Guid standardVersionId, Guid schemeId, Guid? roundId,
        ApplicationDetails details, DateTime now)
    {
        (Id, Reference, AwardingBodyId, CandidateId, StandardId, StandardVersionId, SchemeId, RoundId, Details) =
            (id, reference, awardingBodyId, candidateId, standardId, standardVersionId, schemeId, roundId, details);
        CreatedAt = UpdatedAt = now;
        OpenKey = KeyOf(candidateId, standardId);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The number people use.</summary>
    public string Reference { get; private set; }

    /// <summary>The body applied to.</summary>
    public Guid AwardingBodyId { get; private set; }

    /// <summary>The person who applies.</summary>
    public Guid CandidateId { get; private set; }

    /// <summary>The standard.</summary>
    public Guid StandardId { get; private set; }

    /// <summary>The version assessed against; pinned at admission.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>The scheme; pinned at admission.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>The round.</summary>
    public Guid? RoundId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>Whether the candidate may still change what it says: a draft, or one returned as incomplete.</summary>
    public bool IsEditable => State is ApplicationState.Draft or ApplicationState.Returned;

    /// <summary>Person and standard while the application is open, else null: a unique column allows one open application.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>What the candidate stated.</summary>
    public ApplicationDetails Details { get; private set; }

    /// <summary>When the draft began (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Last change of the application or a part of it (UTC).</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>When it was last submitted (UTC).</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When the candidate was admitted (UTC).</summary>
    public DateTime? AdmittedAt { get; private set; }

    /// <summary>When the portfolio was last handed in (UTC).</summary>
    public DateTime? HandedInAt { get; private set; }

    /// <summary>Last day to add what is missing, or more evidence.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>Codes of the preconditions that the body found not shown when it last returned the application; empty otherwise.</summary>
    public IReadOnlyList<string> MissingPreconditions { get; private set; } = [];

    /// <summary>When the fee was paid.</summary>
    public DateOnly? FeePaidOn { get; private set; }

    /// <summary>0 for the first assessment; grows each time more evidence was asked for or the case came back to a panel.</summary>
    public int FeedbackRound { get; private set; }

    /// <summary>The competence items open in this feedback round; empty when all are.</summary>
    public IReadOnlyList<Guid> ReopenedItemIds { get; private set; } = [];

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Documents for the preconditions.</summary>
    public IReadOnlyList<ApplicationDocument> Documents => documents;

    /// <summary>Every step taken, oldest first.</summary>
    public IReadOnlyList<StateChange> History => history;

    /// <summary>The panel, past and present.</summary>
    public IReadOnlyList<Allocation> Allocations => allocations;

    /// <summary>The frozen list of what was handed in: link, file version and hash.</summary>
    public IReadOnlyList<HandedInItem> HandedIn => handedIn;

    /// <summary>The unique key of a person's open application for a standard.</summary>
    public static string KeyOf(Guid candidateId, Guid standardId) => $"{candidateId:N}{standardId:N}";

    /// <summary>Whether an item is to be judged in the current feedback round.</summary>
    public bool IsOpenForJudgement(Guid competenceItemId) => ReopenedItemIds.Count == 0 || ReopenedItemIds.Contains(competenceItemId);

    /// <summary>Changes the statements of a draft or a returned application.</summary>
    public void Fill(ApplicationDetails details, DateTime now)
    {
        Rule.Require(IsEditable, Rule.ApplicationNotEditable, State);
        (Details, UpdatedAt) = (details, now);
    }

    /// <summary>Goes over to the scheme now in use and, for a draft, to a round that is open: a draft may be older than both.</summary>
    public void ApplyUnder(AssessmentScheme scheme, Guid? roundId, DateTime now)
    {
        Rule.Require(IsEditable, Rule.ApplicationNotEditable, State);
        Rule.Require(scheme.Status == SchemeStatus.InUse && scheme.AwardingBodyId == AwardingBodyId, Rule.SchemeNotInUse, scheme.Number);
        Rule.Require(roundId is null || roundId == RoundId || State == ApplicationState.Draft, Rule.ApplicationNotEditable, State);
        if (SchemeId != scheme.Id || (roundId is not null && RoundId != roundId))
            (SchemeId, StandardVersionId, RoundId, UpdatedAt) = (scheme.Id, scheme.StandardVersionId, roundId ?? RoundId, now);
    }

    /// <summary>Adds a document for a precondition. The same bytes for the same precondition are there once, however often they are sent.</summary>
    public ApplicationDocument AddDocument(Guid id, SchemeSettings scheme, string preconditionCode, StoredFile file, DateTime now)
    {
        Rule.Require(IsEditable, Rule.ApplicationNotEditable, State);
        Rule.Require(scheme.Preconditions.Any(p => p.Code == preconditionCode), Rule.PreconditionUnknown, preconditionCode);
        if (documents.Find(d => d.PreconditionCode == preconditionCode && d.File.Sha256 == file.Sha256) is { } same)
            return same;
        Rule.Require(documents.Count < MaxDocuments, Rule.TooManyDocuments, MaxDocuments);
        var document = new ApplicationDocument(id, preconditionCode, file, now);
        documents.Add(document);
        UpdatedAt = now;
        return document;
    }

    /// <summary>Takes a document out of a draft or a returned application.</summary>
    public void RemoveDocument(Guid documentId, DateTime now)
    {
        Rule.Require(IsEditable, Rule.ApplicationNotEditable, State);
        documents.RemoveAll(d => d.Id == documentId);
        UpdatedAt = now;
    }

    /// <summary>What still prevents submitting.</summary>
    /// <param name="scheme">The scheme applied under.</param>
    /// <param name="rightRefusal">The rule that forbids applications today, from <see cref="Organisations.AwardingRight.RefusalOn"/>; null when none does.</param>
    /// <param name="roundIsOpen">Whether the round takes applications today; a returned application may still be completed.</param>
    public IReadOnlyList<Blocker> SubmissionBlockers(SchemeSettings scheme, string? rightRefusal, bool roundIsOpen)
    {
        var blockers = new List<Blocker>();
        if (rightRefusal is not null)
            blockers.Add(new Blocker(rightRefusal, Actor.BodyAdministrator, null));
        if (!roundIsOpen && State == ApplicationState.Draft)
            blockers.Add(new Blocker(Rule.RoundClosed, Actor.AwardingOfficer, RoundId));
        if (Details.GivenNames.Length == 0 || Details.FamilyName.Length == 0 || Details.BirthDate is null)
            blockers.Add(new Blocker(Rule.IdentityIncomplete, Actor.Candidate, null));
        foreach (var precondition in scheme.Preconditions)
        {
            if (ObstacleOf(precondition) is { } rule)
                blockers.Add(new Blocker(rule, Actor.Candidate, null, precondition.Text));
        }

        if (!Details.DeclaredTrue)
            blockers.Add(new Blocker(Rule.DeclarationMissing, Actor.Candidate, null));
        return blockers;
    }

    /// <summary>Which rule a precondition does not yet satisfy; null where it is shown. What the body found missing asks for a document newer than the return.</summary>
    public string? ObstacleOf(Precondition precondition)
    {
        if (!precondition.DocumentRequired)
            return Details.PreconditionStatements.TryGetValue(precondition.Code, out var statement) && statement.Length > 0 ? null : Rule.PreconditionStatementMissing;
        var shown = documents.Where(d => d.PreconditionCode == precondition.Code).ToList();
        if (shown.Count == 0)
            return Rule.PreconditionDocumentMissing;
        var isOwed = State == ApplicationState.Returned && MissingPreconditions.Contains(precondition.Code);
        var returnedAt = history.LastOrDefault(h => h.To == ApplicationState.Returned)?.At;
        return isOwed && shown.All(d => d.UploadedAt < returnedAt) ? Rule.PreconditionStillMissing : null;
    }

    /// <summary>Submits, once nothing is missing.</summary>
    public void Submit(SchemeSettings scheme, string? rightRefusal, bool roundIsOpen, DateTime now)
    {
        RequireTransition(ApplicationState.Submitted, Actor.Candidate);
        Blocker.RequireNone(SubmissionBlockers(scheme, rightRefusal, roundIsOpen));
        Move(ApplicationState.Submitted, CandidateId, null, now);
        (SubmittedAt, AnswerBy, MissingPreconditions) = (now, null, []);
    }

    /// <summary>Sends the application back with what is missing and by when.</summary>
    /// <param name="officerId">Who sends it back.</param>
    /// <param name="missing">What is missing, in words.</param>
    /// <param name="preconditionCodes">The preconditions that are not shown, if any.</param>
    /// <param name="answerBy">Last day to add it.</param>
    /// <param name="today">The day in the body's time zone.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Return(Guid officerId, string missing, IReadOnlyList<string> preconditionCodes, DateOnly answerBy, DateOnly today, DateTime now)
    {
        RequireOfficer(officerId, ApplicationState.Returned);
        Rule.Require(!string.IsNullOrWhiteSpace(missing), Rule.ReasonMissing);
        Rule.Require(answerBy >= today, Rule.DeadlineInThePast);
        Move(ApplicationState.Returned, officerId, missing, now);
        (AnswerBy, MissingPreconditions) = (answerBy, preconditionCodes);
    }

    /// <summary>Does not admit, with reasons: the preconditions are not met. Who was asked for something missing has until the day named.</summary>
    public void DoNotAdmit(Guid officerId, string reasons, DateOnly today, DateTime now)
    {
        RequireOfficer(officerId, ApplicationState.NotAdmitted);
        Rule.Require(!string.IsNullOrWhiteSpace(reasons), Rule.ReasonMissing);
        Rule.Require(AnswerBy is not { } until || today > until, Rule.AnswerTimeRuns, AnswerBy!);
        Move(ApplicationState.NotAdmitted, officerId, reasons, now);
    }

    /// <summary>Admits the candidate and pins standard version and scheme.</summary>
    public void Admit(Guid officerId, AssessmentScheme scheme, string? rightRefusal, DateTime now)
    {
        RequireOfficer(officerId, ApplicationState.Admitted);
        Rule.Require(!WasPutOffByCommittee, Rule.StepNotAllowed, State, ApplicationState.Admitted);
        Rule.Require(rightRefusal is null, rightRefusal ?? "");
        Rule.Require(State == ApplicationState.Deferred || scheme.Status == SchemeStatus.InUse, Rule.SchemeNotInUse, scheme.Number);
        Move(ApplicationState.Admitted, officerId, null, now);
        (AdmittedAt, StandardVersionId, SchemeId, AnswerBy) = (now, scheme.StandardVersionId, scheme.Id, null);
    }

    /// <summary>Records when the fee was paid, or that the record was a mistake (null).</summary>
    public void RecordFee(Guid officerId, DateOnly? paidOn, DateOnly today, DateTime now)
    {
        Rule.Require(officerId != CandidateId, Rule.OwnCase);
        Rule.Require(State != ApplicationState.Draft, Rule.StepNotAllowed, State, ApplicationState.Submitted);
        Rule.Require(paidOn is null || paidOn <= today, Rule.DayInTheFuture);
        (FeePaidOn, UpdatedAt) = (paidOn, now);
    }

    /// <summary>The candidate withdraws.</summary>
    public void Withdraw(string? reason, DateTime now)
    {
        RequireTransition(ApplicationState.Withdrawn, Actor.Candidate);
        Move(ApplicationState.Withdrawn, CandidateId, reason, now);
    }

    /// <summary>The candidate did not appear at the session.</summary>
    public void RecordAbsence(Guid officerId, string reason, DateTime now)
    {
        RequireOfficer(officerId, ApplicationState.DidNotAppear);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Move(ApplicationState.DidNotAppear, officerId, reason, now);
    }

    /// <summary>Puts the application off to a later round.</summary>
    public void Defer(Guid byPersonId, Actor by, string reason, Guid? roundId, DateTime now)
    {
        RequireTransition(ApplicationState.Deferred, by);
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Rule.ReasonMissing);
        Move(ApplicationState.Deferred, byPersonId, reason, now);
        RoundId = roundId ?? RoundId;
    }

    /// <summary>Ends a decided case: the certificate is issued, or the time for a challenge is over.</summary>
    public void Close(Guid officerId, DateTime now)
    {
        RequireOfficer(officerId, ApplicationState.Closed);
        Move(ApplicationState.Closed, officerId, null, now);
    }

    private void RequireOfficer(Guid officerId, ApplicationState to)
    {
        RequireTransition(to, Actor.AwardingOfficer);
        Rule.Require(officerId != CandidateId, Rule.OwnCase);
    }

    private void RequireTransition(ApplicationState to, Actor by) =>
        Rule.Require(Transitions.Allows(State, to, by), Rule.StepNotAllowed, State, to);

    private void Move(ApplicationState to, Guid byPersonId, string? reason, DateTime now)
    {
        history.Add(new StateChange(Guid.CreateVersion7(), history.Count + 1, State, to, byPersonId, reason, now));
        (State, UpdatedAt) = (to, now);
        OpenKey = to.IsOpen() ? KeyOf(CandidateId, StandardId) : null;
    }
}
