using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Quality;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Web.Pages.Quality;

/// <summary>Cases that wait for a quality review, on the home page: one by one where the scheme asks for it, else counted.</summary>
public sealed class QualityHomeTasks(QualityReader reader, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Holds(Role.InternalQualityAssurer))
            return [];
        var waiting = (await reader.ListAsync(viewer, cancellation)).Where(e => e.WaitsForReview).ToList();
        var owed = waiting.Where(e => e.IsOwed).Select(e => new HomeTask(HomeTaskState.ToDo, texts["quality.task.owed"], links.Quality.Review(e.ApplicationId), texts["quality.task.open"])
        {
            Reference = e.Reference,
            Detail = e.Candidate,
        });
        var free = waiting.Count(e => !e.IsOwed);
        return free == 0 ? [.. owed] : [.. owed, new HomeTask(HomeTaskState.ToDo, texts.Count("quality.task.sample", free), links.Quality.Index(), texts["quality.task.open"]) { Count = free }];
    }
}
