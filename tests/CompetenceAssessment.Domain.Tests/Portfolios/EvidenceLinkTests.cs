using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Portfolios;

public sealed class EvidenceLinkTests
{
    private readonly PortfolioCase portfolio = new();

    [Fact]
    public void A_link_pins_the_newest_version_until_it_is_moved()
    {
        var evidence = portfolio.Evidence();
        var link = portfolio.Link(evidence, portfolio.Mapping, portfolio.Mapping.Items[0]);
        var second = evidence.AddFile(Guid.CreateVersion7(), PortfolioCase.Stored('b'), PortfolioCase.Now);
        Assert.Equal(evidence.Files[0].Id, link.EvidenceFileId);
        link.UseVersion(portfolio.Application, evidence, second.Id);
        Assert.Equal(second.Id, link.EvidenceFileId);
        RuleAssert.Refused(Rule.EvidenceNotYours, () => link.UseVersion(portfolio.Application, evidence, Guid.CreateVersion7()));
    }

    [Fact]
    public void A_competence_can_be_named_before_its_indicators() =>
        Assert.Null(portfolio.Link(portfolio.Evidence(), portfolio.Team, null).CompetenceItemId);

    [Fact]
    public void Only_what_is_the_candidates_and_in_the_portfolio_is_linked()
    {
        RuleAssert.Refused(Rule.EvidenceNotYours, () => portfolio.Link(portfolio.Evidence(Guid.CreateVersion7()), portfolio.Mapping, null));
        var removed = portfolio.Evidence();
        removed.Remove(PortfolioCase.Now);
        RuleAssert.Refused(Rule.EvidenceRemoved, () => portfolio.Link(removed, portfolio.Mapping, null));
        RuleAssert.Refused(Rule.EvidenceRemoved, () => removed.AddFile(Guid.CreateVersion7(), PortfolioCase.Stored('b'), PortfolioCase.Now));
    }

    [Fact]
    public void Only_judged_items_of_the_named_competence_are_linked()
    {
        RuleAssert.Refused(Rule.KindNotJudged, () => portfolio.Link(portfolio.Evidence(), portfolio.Mapping, portfolio.Mapping.Items.Single(i => i.Kind == CompetenceItemKind.Knowledge)));
        RuleAssert.Refused(Rule.KindNotJudged, () => portfolio.Link(portfolio.Evidence(), portfolio.Mapping, portfolio.Team.Items[0]));
    }

    [Fact]
    public void A_place_begins_at_page_1_and_second_0()
    {
        var link = portfolio.Link(portfolio.Evidence(), portfolio.Mapping, portfolio.Mapping.Items[0]);
        link.Pin(portfolio.Application, 4, null, "the table");
        Assert.Equal((4, (int?)null, "the table"), (link.Page, link.Seconds, link.Note));
        RuleAssert.Refused(Rule.PlaceOutOfRange, () => link.Pin(portfolio.Application, 0, null, null));
        RuleAssert.Refused(Rule.PlaceOutOfRange, () => link.Pin(portfolio.Application, null, -1, null));
    }

    [Fact]
    public void Handing_in_closes_the_portfolio()
    {
        var evidence = portfolio.Evidence();
        var link = portfolio.Link(evidence, portfolio.Mapping, portfolio.Mapping.Items[0]);
        portfolio.HandIn(link);
        var second = evidence.AddFile(Guid.CreateVersion7(), PortfolioCase.Stored('b'), PortfolioCase.Now);
        RuleAssert.Refused(Rule.PortfolioClosed, () => link.Pin(portfolio.Application, 1, null, null));
        RuleAssert.Refused(Rule.PortfolioClosed, () => link.UseVersion(portfolio.Application, evidence, second.Id));
        RuleAssert.Refused(Rule.PortfolioClosed, () => portfolio.Link(evidence, portfolio.Mapping, portfolio.Mapping.Items[1]));
        RuleAssert.Refused(Rule.PortfolioClosed, () => SelfClaim.Make(Guid.CreateVersion7(), portfolio.Application, portfolio.Mapping.Items[0], PortfolioCase.Now));
        RuleAssert.Refused(Rule.EvidenceHandedIn, () => evidence.Describe(new EvidenceDescription("Other", null, AssessmentMethod.Portfolio, null, null), isHandedIn: true, PortfolioCase.Now));
    }

    [Fact]
    public void A_further_round_takes_evidence_for_what_was_reopened_and_keeps_what_was_handed_in()
    {
        var evidence = portfolio.Evidence();
        var link = portfolio.Link(evidence, portfolio.Mapping, portfolio.Mapping.Items[0]);
        portfolio.HandIn(link);
        portfolio.AskForMore(portfolio.Mapping.Items[1]);
        var more = portfolio.Link(evidence, portfolio.Mapping, portfolio.Mapping.Items[1]);
        RuleAssert.Refused(Rule.ItemNotReopened, () => portfolio.Link(evidence, portfolio.Team, null));
        RuleAssert.Refused(Rule.ItemNotReopened, () => portfolio.Link(evidence, portfolio.Mapping, portfolio.Mapping.Items[0]));
        RuleAssert.Refused(Rule.EvidenceHandedIn, () => link.RequireChangeable(portfolio.Application));
        portfolio.HandIn(more);
        Assert.Equal([(0, link.Id), (1, more.Id)], portfolio.Application.HandedIn.Select(h => (h.FeedbackRound, h.EvidenceLinkId)));
    }

    [Fact]
    public void A_candidate_with_nothing_to_add_can_let_the_assessors_go_on()
    {
        portfolio.HandIn(portfolio.Link(portfolio.Evidence(), portfolio.Mapping, null));
        portfolio.AskForMore(portfolio.Mapping.Items[1]);
        portfolio.HandIn();
        Assert.Equal(ApplicationState.UnderAssessment, portfolio.Application.State);
    }

    [Fact]
    public void The_first_time_something_must_be_linked() => RuleAssert.Refused(Rule.NothingToHandIn, () => portfolio.HandIn());

    [Fact]
    public void Sessions_are_not_made_by_the_candidate() =>
        RuleAssert.Refused(Rule.MethodNotByCandidate, () => portfolio.Evidence().Describe(new EvidenceDescription("Role play", null, AssessmentMethod.RolePlay, null, null), isHandedIn: false, PortfolioCase.Now));
}
