using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Certificates;
using CompetenceAssessment.Domain.Tests.Assessments;
using static CompetenceAssessment.Domain.Tests.Assessments.AssessedCase;

namespace CompetenceAssessment.Domain.Tests.Certificates;

public sealed class CertificateTests
{
    private static readonly DateOnly LastDay = new(2031, 11, 20);
    private static readonly Guid Member = Guid.CreateVersion7();

    [Fact]
    public void A_certificate_carries_out_a_decision_to_award()
    {
        var (undecided, application) = OnTheAgenda();
        RuleAssert.Refused(Rule.NoAwardDecided, () => Issue(undecided, application.CandidateId));

        var (decided, holder) = Awarded();
        RuleAssert.Refused(Rule.OwnCase, () => Issue(decided, Officer));
        Assert.Equal(decided.Id, Issue(decided, holder).DecisionItemId);
    }

    [Fact]
    public void The_last_day_is_still_valid_and_the_next_is_not()
    {
        var certificate = Certificate();

        Assert.Equal(CertificateStatus.Valid, certificate.StatusOn(LastDay));
        Assert.Equal(CertificateStatus.Expired, certificate.StatusOn(LastDay.AddDays(1)));
        Assert.Equal(CertificateStatus.Valid, Domain.Certificates.Certificate.StatusOn(CertificateStatus.Valid, null, DateOnly.MaxValue));
    }

    [Fact]
    public void A_withdrawal_outlasts_expiry()
    {
        var certificate = Certificate();
        certificate.CarryOut(Withdrawal(certificate), Today.AddDays(10), Officer, Now.AddDays(10));

        Assert.Equal(CertificateStatus.Withdrawn, certificate.StatusOn(LastDay.AddDays(1)));
        Assert.Equal([CertificateStatus.Valid, CertificateStatus.Withdrawn], certificate.History.Select(h => h.Status));
        Assert.Equal("The evidence was another's", certificate.History[^1].Ground);
    }

    [Fact]
    public void A_withdrawal_needs_its_own_decision_and_happens_once()
    {
        var certificate = Certificate();
        var other = Withdrawal(Certificate());
        RuleAssert.Refused(Rule.NoWithdrawalDecided, () => certificate.CarryOut(other, Today, Officer, Now));
        RuleAssert.Refused(Rule.NoWithdrawalDecided, () => certificate.CarryOut(OnTheAgenda(certificate).Item, Today, Officer, Now));
        RuleAssert.Refused(Rule.NoWithdrawalDecided, () => certificate.CarryOut(Awarded().Item, Today, Officer, Now));

        var decision = Withdrawal(certificate, annul: true);
        certificate.CarryOut(decision, Today, Officer, Now);

        Assert.Equal(CertificateStatus.Annulled, certificate.StatusOn(Today));
        RuleAssert.Refused(Rule.AlreadyCarriedOut, () => certificate.CarryOut(decision, Today, Officer, Now));
    }

    [Fact]
    public void A_duplicate_takes_the_place_of_the_former_document()
    {
        var certificate = Certificate();
        var original = Add(certificate, null);
        RuleAssert.Refused(Rule.ReasonMissing, () => Add(certificate, " "));
        Assert.Null(original.SupersededAt);

        var duplicate = Add(certificate, "Lost in a move");

        Assert.Equal(Now, original.SupersededAt);
        Assert.Equal((1, duplicate), (duplicate.Ordinal, certificate.CurrentIssue));
        Assert.Equal(CertificateStatus.Valid, certificate.StatusOn(Today));
    }

    [Fact]
    public void A_certificate_that_ended_gets_no_duplicate()
    {
        var certificate = Certificate();
        Add(certificate, null);
        certificate.CarryOut(Withdrawal(certificate), Today, Officer, Now);

        RuleAssert.Refused(Rule.CertificateEnded, () => Add(certificate, "Lost"));
        Assert.Single(certificate.Issues);
    }

    [Fact]
    public void Nobody_handles_an_own_certificate()
    {
        var certificate = Certificate();

        RuleAssert.Refused(Rule.OwnCase, () => certificate.AddIssue(Guid.CreateVersion7(), "t", "{}", [], "h", "Lost", certificate.HolderId, Now));
        RuleAssert.Refused(Rule.OwnCase, () => certificate.CarryOut(Withdrawal(certificate), Today, certificate.HolderId, Now));
    }

    [Fact]
    public void A_token_has_128_bits_and_is_never_the_same()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => CertificateIssue.NewToken()).ToList();

        Assert.All(tokens, t => Assert.Matches("^[0-9a-f]{32}$", t));
        Assert.Distinct(tokens);
    }

    [Fact]
    public void The_register_finds_a_certificate_by_number_holder_and_both_titles()
    {
        var words = Certificate().SearchWords;

        Assert.All(["kt-2026-000001", "ounapuu", "teenindusjuht", "customer service manager"], word => Assert.Contains(word, words, StringComparison.Ordinal));
    }

    private static Certificate Certificate()
    {
        var (decision, holder) = Awarded();
        return Issue(decision, holder);
    }

    private static Certificate Issue(DecisionItem decision, Guid holder) => new(
        Guid.CreateVersion7(), decision, holder, CertificateKind.Qualification, "KT-2026-000001",
        new CertificateSummary("Tiina Õunapuu", "ÕUNAPUU", new LocalizedText([new("et", "Teenindusjuht"), new("en", "Customer service manager")]), 6, "04-1/2k", Today, LastDay),
        isPublic: true, Officer, Now);

    private static CertificateIssue Add(Certificate certificate, string? reason) =>
        certificate.AddIssue(Guid.CreateVersion7(), CertificateIssue.NewToken(), "{}", [1], new string('a', 64), reason, Officer, Now);

    private static (DecisionItem Item, Guid Holder) Awarded()
    {
        var (item, application) = OnTheAgenda();
        Decide(item);
        return (item, application.CandidateId);
    }

    private static (DecisionItem Item, Application Application) OnTheAgenda()
    {
        var assessed = new AssessedCase().Judged();
        var conclusions = assessed.Concluded();
        var proposal = Proposal.Propose(assessed.Standing, conclusions, [], ProposedResult.Award, null, "All achieved", Involvement.Assessor, Tamm, Now);
        proposal.Confirm(assessed.Standing, conclusions, [], Involvement.Assessor, Kask, Today, Now);
        assessed.Application.MarkProposed(Kask, Now);
        return (DecisionItem.ForProposal(Guid.CreateVersion7(), Meeting(assessed.Application.AwardingBodyId), assessed.Application, proposal, null, null, 1), assessed.Application);
    }

    private static (DecisionItem Item, Certificate Certificate) OnTheAgenda(Certificate certificate, bool annul = false) =>
        (DecisionItem.ForCertificate(Guid.CreateVersion7(), Meeting(certificate.AwardingBodyId), certificate.ApplicationId, certificate.Id, annul, "The evidence was another's", "Act § 1", null, 1), certificate);

    private static DecisionItem Withdrawal(Certificate certificate, bool annul = false)
    {
        var (item, _) = OnTheAgenda(certificate, annul);
        Decide(item);
        return item;
    }

    private static void Decide(DecisionItem item)
    {
        var meeting = Meeting(item.AwardingBodyId);
        item.CastVote(meeting, Member, VoteChoice.For, Involvement.None, Now);
        item.Decide([], awardIsJustified: true, null, 1, [], Today, Now);
    }

    private static CommitteeMeeting Meeting(Guid body)
    {
        var meeting = new CommitteeMeeting(Guid.CreateVersion7(), body, 1, Today, "Tallinn", 1);
        meeting.SetPresent([Member], Member, Now);
        meeting.Open(Now);
        return meeting;
    }
}
