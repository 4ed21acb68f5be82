using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.Web.Forms;
using CompetenceAssessment.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>A part of the work with its tasks.</summary>
[Authorize(Policy = Policies.EditStandards)]
public sealed class WorkUnitModel(DraftTools tools) : DraftEditPage<WorkUnitInput>(tools)
{
    [FromRoute]
    public int At { get; set; }

    public override DraftPlace Place => new(DraftPart.WorkUnit, At);

    public ReadWorkUnit Current => Standard.WorkUnits[At];

    public Task<IActionResult> OnPostTaskUpAsync(int task, CancellationToken cancellation) =>
        OnTaskAsync(task, s => WorkUnitEdits.MoveTask(s, At, task, up: true), Math.Max(task - 1, 0), cancellation);

    public Task<IActionResult> OnPostTaskDownAsync(int task, CancellationToken cancellation) =>
        OnTaskAsync(task, s => WorkUnitEdits.MoveTask(s, At, task, up: false), Math.Min(task + 1, Current.Tasks.Count - 1), cancellation);

    public Task<IActionResult> OnPostRemoveTaskAsync(int task, CancellationToken cancellation)
    {
        if (task >= 0 && task < Current.Tasks.Count)
            RequireReasonToRemove(Current.Tasks[task].Lines);
        return OnTaskAsync(task, s => WorkUnitEdits.RemoveTask(s, At, task), Math.Min(task, Current.Tasks.Count - 2), cancellation);
    }

    public async Task<IActionResult> OnPostAddTaskAsync(CancellationToken cancellation)
    {
        var text = WordsForm.Apply(null, Input.NewTask) ?? throw Validation.Failure($"Input.NewTask[{TextLanguage}]", Tools.Texts["drafts.text.missing"]);
        await SaveAsync(s => WorkUnitEdits.AddTask(Apply(s, Input), At, text), cancellation, isAlone: true);
        return Stay("task-new");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        RequireReasonToRemove(DraftPlaces.LinesOf(Standard, Place));
        await SaveAsync(s => WorkUnitEdits.Remove(s, At), cancellation);
        return Done("sections");
    }

    protected override WorkUnitInput From(ReadStandard standard)
    {
        var unit = standard.WorkUnits[At];
        return new()
        {
            Code = unit.Code,
            Title = WordsForm.Of(unit.Title, Languages),
            Tasks = [.. unit.Tasks.Select(t => new TaskInput { Number = t.Number, Text = WordsForm.Of(t.Text, Languages) })],
            NewTask = WordsForm.Of(null, Languages),
        };
    }

    protected override ReadStandard Apply(ReadStandard standard, WorkUnitInput input)
    {
        var unit = standard.WorkUnits[At];
        var tasks = unit.Tasks.Zip(input.Tasks, (task, said) => task with { Number = said.Number.Trim(), Text = WordsForm.Apply(task.Text, said.Text) ?? task.Text });
        return StandardEdits.Set(standard, At, unit with
        {
            Code = input.Code?.Trim(),
            Title = WordsForm.Apply(unit.Title, input.Title),
            Tasks = [.. tasks, .. unit.Tasks.Skip(input.Tasks.Count)],
        });
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(WorkUnitInput input) =>
    [
        (Tools.Texts["drafts.code"], input.Code), .. WordsForm.InWords(Tools.Texts["drafts.heading"], input.Title),
        .. input.Tasks.SelectMany((t, at) => WordsForm.InWords(Tools.Texts["drafts.unit-task", at + 1], t.Text).Prepend(($"{Tools.Texts["drafts.unit-task", at + 1]}: {Tools.Texts["drafts.item.number"]}", t.Number))),
    ];

    protected override void Check()
    {
        foreach (var (at, task) in Input.Tasks.Index())
        {
            if (WordsForm.IsEmpty(task.Text))
                throw Validation.Failure($"Input.Tasks[{at}].Text[{TextLanguage}]", Tools.Texts["drafts.text.missing"]);
            if (string.IsNullOrWhiteSpace(task.Number))
                throw Validation.Failure($"Input.Tasks[{at}].Number", Tools.Texts["drafts.item.number.missing"]);
        }
    }

    private async Task<IActionResult> OnTaskAsync(int task, Func<ReadStandard, ReadStandard> change, int then, CancellationToken cancellation)
    {
        if (task < 0 || task >= Current.Tasks.Count)
            throw new RuleViolationException(Rule.DraftPartMoved);
        await SaveAsync(s => change(Apply(s, Input)), cancellation, isAlone: true);
        return Stay(then < 0 ? "task-new" : $"task-{then}");
    }

    private IActionResult Stay(string anchor)
    {
        this.Say(Tools.Texts["drafts.saved"]);
        return Redirect($"{Tools.Links.Standards.DraftPart(Id, Place)}#{anchor}");
    }
}

public sealed class WorkUnitInput : DraftInput
{
    public string? Code { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public List<TaskInput> Tasks { get; set; } = [];

    public Dictionary<string, string?> NewTask { get; set; } = [];
}

public sealed class TaskInput
{
    public string Number { get; set; } = "";

    public Dictionary<string, string?> Text { get; set; } = [];
}
