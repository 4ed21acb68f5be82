using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Portfolios;

public sealed class CompetenceRouteTests
{
    [Fact]
    public void The_methods_that_the_standard_lists_say_how_a_competence_is_shown()
    {
        var portfolio = new PortfolioCase();
        Assert.Equal([CompetenceRoute.Portfolio, CompetenceRoute.Sessions, CompetenceRoute.Integrated], portfolio.Standard.Competences.Select(c => portfolio.Scheme.RouteOf(portfolio.Standard, c)));
    }

    [Fact]
    public void A_scheme_can_leave_the_portfolio_out()
    {
        var portfolio = new PortfolioCase();
        var scheme = new SchemeSettings { Competences = [new CompetenceScheme { CompetenceCode = "B.2.1", Methods = [AssessmentMethod.CaseStudy] }] };
        // A case study is the candidate's own work, so it still is evidence of the portfolio's kind.
        Assert.Equal(CompetenceRoute.Portfolio, scheme.RouteOf(portfolio.Standard, portfolio.Mapping));
        Assert.False(scheme.MethodsFor(portfolio.Standard, portfolio.Mapping).Counts(AssessmentMethod.Portfolio));
    }

    [Fact]
    public void Where_no_method_is_listed_everything_counts()
    {
        IReadOnlySet<AssessmentMethod> none = new HashSet<AssessmentMethod>();
        Assert.True(none.Counts(AssessmentMethod.Portfolio));
    }

    [Fact]
    public void Sources_are_counted_by_name_and_the_candidate_once() =>
        Assert.Equal(3, PortfolioMethods.CountSources([null, "", "Telia  Eesti", "telia eesti", "Client"]));

    [Fact]
    public void The_rounds_day_counts_first_and_then_the_day_given_for_more_evidence()
    {
        var portfolio = new PortfolioCase();
        var round = new Round(Guid.CreateVersion7(), Guid.CreateVersion7(), portfolio.Standard.Id, "2026/2", new(2026, 9, 1), new(2026, 10, 1), new(2026, 11, 22), new(2026, 12, 20), "Tallinn");
        Assert.False(portfolio.Application.IsHandInLate(round, new(2026, 11, 22)));
        Assert.True(portfolio.Application.IsHandInLate(round, new(2026, 11, 23)));
        Assert.False(portfolio.Application.IsHandInLate(null, new(2026, 11, 23)));
        portfolio.HandIn(portfolio.Link(portfolio.Evidence(), portfolio.Mapping, null));
        portfolio.AskForMore(portfolio.Mapping.Items[1]);
        Assert.False(portfolio.Application.IsHandInLate(round, new(2026, 12, 1)));
        Assert.True(portfolio.Application.IsHandInLate(round, new(2026, 12, 2)));
    }
}
