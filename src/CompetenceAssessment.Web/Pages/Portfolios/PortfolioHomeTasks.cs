using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Web.Pages.Portfolios;

/// <summary>What a candidate has to do: collect evidence until the day for handing in, or add what was asked for.</summary>
public sealed class PortfolioHomeTasks(OwnPortfolio own, PortfolioQueries portfolios, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        var tasks = new List<HomeTask>();
        foreach (var @case in (await own.CasesAsync(cancellation)).Where(c => c.IsOpen))
        {
            var coverage = await portfolios.CoverageAsync(@case.Id, cancellation);
            var hasBegun = coverage.Competences.Any(c => c.ForTheWhole.Count + c.CoveredItems > 0);
            var title = @case.State == ApplicationState.MoreEvidenceAsked ? "portfolio.home.more" : "portfolio.home.collect";
            tasks.Add(new HomeTask(hasBegun ? HomeTaskState.Begun : HomeTaskState.ToDo, texts[title], links.Portfolio.Coverage(@case.Id), texts[hasBegun ? "portfolio.home.continue" : "portfolio.home.begin"])
            {
                Reference = @case.Reference,
                Detail = @case.Title.In(texts.Language).Text,
                Due = @case.DueOn,
            });
        }

        return tasks;
    }
}
