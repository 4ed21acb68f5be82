using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Language;
using CompetenceAssessment.Services.Viewers;

namespace CompetenceAssessment.Web.Pages.Assess;

/// <summary>What waits for an assessor, on the home page.</summary>
public sealed class AssessHomeTasks(QueueReader queue, Links links, Texts texts) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> ForAsync(Viewer viewer, CancellationToken cancellation)
    {
        if (!viewer.Holds(Role.Assessor))
            return [];
        var entries = await queue.ReadAsync(viewer, cancellation);
        return [.. entries.Where(e => e.Stage < CaseStage.Proposed).Select(Task)];
    }

    private HomeTask Task(QueueEntry entry) => new(StateOf(entry), TitleOf(entry), entry.Address(links), texts[entry.WaitsForViewer ? $"assess.action.{entry.Stage}" : "assess.action.see"])
    {
        Reference = entry.Reference,
        Detail = entry.Colleagues.Count == 0 ? entry.Candidate : texts["assess.task.with", entry.Candidate, string.Join(", ", entry.Colleagues)],
        Due = entry.Due,
    };

    private string TitleOf(QueueEntry entry) => entry.Stage switch
    {
        CaseStage.Judge => texts.Count("assess.task.judge", entry.Count),
        CaseStage.Agree => texts.Count("assess.task.agree", entry.Count),
        CaseStage.Conclude => texts.Count("assess.task.conclude", entry.Count),
        _ => texts[$"assess.stage.{entry.Stage}"],
    };

    private static HomeTaskState StateOf(QueueEntry entry) =>
        !entry.WaitsForViewer ? HomeTaskState.WaitingForOthers
        : entry.Stage == CaseStage.Judge && entry.Count < entry.Total ? HomeTaskState.Begun
        : HomeTaskState.ToDo;
}
