using CompetenceAssessment.Domain.Applications;

namespace CompetenceAssessment.Domain.Tests.Applications;

public sealed class ApplicationTests
{
    [Fact]
    public void What_still_prevents_submitting_is_said_at_once()
    {
        var application = Cases.Draft(withDocument: false);
        application.Fill(new ApplicationDetails(), Cases.Now);

        var rules = application.SubmissionBlockers(Cases.Settings, Rule.StandardExpired, roundIsOpen: false).Select(b => b.Rule);

        Assert.Equal(
            [Rule.StandardExpired, Rule.RoundClosed, Rule.IdentityIncomplete, Rule.PreconditionDocumentMissing, Rule.PreconditionStatementMissing, Rule.DeclarationMissing], rules);
        RuleAssert.Refused(Rule.StandardExpired, () => application.Submit(Cases.Settings, Rule.StandardExpired, roundIsOpen: false, Cases.Now));
    }

    [Fact]
    public void A_blocker_of_a_precondition_names_it() =>
        Assert.Equal([Cases.Diploma.Text], Cases.Draft(withDocument: false).SubmissionBlockers(Cases.Settings, null, roundIsOpen: true).Single().Arguments);

    [Fact]
    public void A_returned_application_may_be_completed_after_its_round_has_closed()
    {
        var application = Cases.Submitted();
        application.Return(Cases.Officer, "sign it", [], Cases.Today.AddDays(7), Cases.Today, Cases.Now);

        application.Submit(Cases.Settings, null, roundIsOpen: false, Cases.Now.AddDays(1));

        Assert.Equal(ApplicationState.Submitted, application.State);
        Assert.Null(application.AnswerBy);
    }

    [Fact]
    public void What_the_body_found_missing_asks_for_a_newer_document()
    {
        var application = Cases.Submitted();
        application.Return(Cases.Officer, "the diploma is unreadable", [Cases.Diploma.Code], Cases.Today.AddDays(7), Cases.Today, Cases.Now.AddHours(1));
        RuleAssert.Refused(Rule.PreconditionStillMissing, () => application.Submit(Cases.Settings, null, roundIsOpen: true, Cases.Now.AddHours(2)));

        application.AddDocument(Guid.CreateVersion7(), Cases.Settings, Cases.Diploma.Code, Cases.File('c'), Cases.Now.AddHours(2));
        application.Submit(Cases.Settings, null, roundIsOpen: true, Cases.Now.AddHours(3));

        Assert.Empty(application.MissingPreconditions);
    }

    [Fact]
    public void Returning_names_what_is_missing_and_a_day_that_is_still_to_come()
    {
        RuleAssert.Refused(Rule.ReasonMissing, () => Cases.Submitted().Return(Cases.Officer, " ", [], Cases.Today, Cases.Today, Cases.Now));
        RuleAssert.Refused(Rule.DeadlineInThePast, () => Cases.Submitted().Return(Cases.Officer, "all", [], Cases.Today.AddDays(-1), Cases.Today, Cases.Now));
    }

    [Fact]
    public void Whoever_was_asked_for_something_missing_has_until_the_day_named()
    {
        var application = Cases.Submitted();
        application.Return(Cases.Officer, "the diploma", [], Cases.Today.AddDays(7), Cases.Today, Cases.Now);

        RuleAssert.Refused(Rule.AnswerTimeRuns, () => application.DoNotAdmit(Cases.Officer, "not shown", Cases.Today.AddDays(7), Cases.Now));
        application.DoNotAdmit(Cases.Officer, "not shown", Cases.Today.AddDays(8), Cases.Now);

        Assert.Equal(ApplicationState.NotAdmitted, application.State);
    }

    [Fact]
    public void Not_admitting_needs_reasons() => RuleAssert.Refused(Rule.ReasonMissing, () => Cases.Submitted().DoNotAdmit(Cases.Officer, "", Cases.Today, Cases.Now));

    [Fact]
    public void Nobody_acts_as_the_body_in_an_own_case()
    {
        RuleAssert.Refused(Rule.OwnCase, () => Cases.Submitted().Admit(Cases.Candidate, Cases.Scheme(), null, Cases.Now));
        RuleAssert.Refused(Rule.OwnCase, () => Cases.Submitted().Return(Cases.Candidate, "all", [], Cases.Today, Cases.Today, Cases.Now));
        RuleAssert.Refused(Rule.OwnCase, () => Cases.Submitted().RecordFee(Cases.Candidate, Cases.Today, Cases.Today, Cases.Now));
    }

    [Fact]
    public void Admission_pins_version_and_scheme_and_is_refused_without_a_right()
    {
        var scheme = Cases.Scheme(number: 3);
        RuleAssert.Refused(Rule.NoAwardingRight, () => Cases.Submitted().Admit(Cases.Officer, scheme, Rule.NoAwardingRight, Cases.Now));
        var application = Cases.Submitted();

        application.Admit(Cases.Officer, scheme, null, Cases.Now);

        Assert.Equal((scheme.Id, Cases.Standard.Id, Cases.Now), (application.SchemeId, application.StandardVersionId, application.AdmittedAt));
    }

    [Fact]
    public void Nobody_is_admitted_under_a_scheme_that_is_no_longer_in_use_unless_the_case_was_pinned_to_it()
    {
        var scheme = Cases.Scheme();
        var deferred = Cases.Submitted();
        deferred.Admit(Cases.Officer, scheme, null, Cases.Now);
        deferred.Defer(Cases.Officer, Actor.AwardingOfficer, "ill", null, Cases.Now);
        scheme.Retire();

        RuleAssert.Refused(Rule.SchemeNotInUse, () => Cases.Submitted().Admit(Cases.Officer, scheme, null, Cases.Now));
        deferred.Admit(Cases.Officer, scheme, null, Cases.Now);

        Assert.Equal(ApplicationState.Admitted, deferred.State);
    }

    [Fact]
    public void A_draft_goes_over_to_the_scheme_in_use_and_another_round_but_an_admitted_case_does_not()
    {
        var (scheme, round) = (Cases.Scheme(number: 2), Guid.CreateVersion7());
        var draft = Cases.Draft();
        draft.ApplyUnder(scheme, round, Cases.Now);
        Assert.Equal((scheme.Id, round), (draft.SchemeId, draft.RoundId!.Value));

        var submitted = Cases.Submitted();
        RuleAssert.Refused(Rule.ApplicationNotEditable, () => submitted.ApplyUnder(scheme, null, Cases.Now));
    }

    [Fact]
    public void Statements_and_documents_stand_once_submitted()
    {
        var application = Cases.Submitted();

        RuleAssert.Refused(Rule.ApplicationNotEditable, () => application.Fill(new ApplicationDetails(), Cases.Now));
        RuleAssert.Refused(Rule.ApplicationNotEditable, () => application.AddDocument(Guid.CreateVersion7(), Cases.Settings, Cases.Diploma.Code, Cases.File('d'), Cases.Now));
        RuleAssert.Refused(Rule.ApplicationNotEditable, () => application.RemoveDocument(application.Documents[0].Id, Cases.Now));
    }

    [Fact]
    public void The_same_document_for_the_same_precondition_is_there_once()
    {
        var application = Cases.Draft();
        var again = application.AddDocument(Guid.CreateVersion7(), Cases.Settings, Cases.Diploma.Code, Cases.File(), Cases.Now);

        Assert.Same(Assert.Single(application.Documents), again);
        RuleAssert.Refused(Rule.PreconditionUnknown, () => application.AddDocument(Guid.CreateVersion7(), Cases.Settings, "other", Cases.File('e'), Cases.Now));
    }

    [Fact]
    public void A_fee_is_not_paid_in_the_future_and_a_mistaken_record_can_be_taken_back()
    {
        var application = Cases.Submitted();
        RuleAssert.Refused(Rule.DayInTheFuture, () => application.RecordFee(Cases.Officer, Cases.Today.AddDays(1), Cases.Today, Cases.Now));

        application.RecordFee(Cases.Officer, Cases.Today, Cases.Today, Cases.Now);
        Assert.Equal(Cases.Today, application.FeePaidOn);
        application.RecordFee(Cases.Officer, null, Cases.Today, Cases.Now);
        Assert.Null(application.FeePaidOn);
    }

    [Fact]
    public void Handing_in_asks_for_evidence_in_time_that_is_declared_authentic()
    {
        var application = Cases.Submitted();
        application.Admit(Cases.Officer, Cases.Scheme(), null, Cases.Now);

        Assert.Equal([Rule.NothingToHandIn, Rule.HandInDeadlinePassed, Rule.AuthenticityNotDeclared], application.HandInBlockers(0, true, false).Select(b => b.Rule));
        Assert.Empty(application.HandInBlockers(1, false, true));
    }
}
