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

    protected override WorkUnitInput From(ReadStandard standard)
    {
        var unit = standard.WorkUnits[At];
        return new() { Code = unit.Code, Title = unit.Title?.Original, Tasks = [.. unit.Tasks.Select(t => new TaskInput { Number = t.Number, Text = t.Text.Original })] };
    }

    protected override ReadStandard Apply(ReadStandard standard, WorkUnitInput input)
    {
        var unit = standard.WorkUnits[At];
        var tasks = unit.Tasks.Zip(input.Tasks, (task, said) => task with
        {
            Number = said.Number.Trim(),
            Text = StandardEdits.Words(task.Text, task.Text.OriginalLanguage, said.Text) ?? task.Text,
        });
        return StandardEdits.Set(standard, At, unit with
        {
            Code = input.Code?.Trim(),
            Title = StandardEdits.Words(unit.Title, unit.Title?.OriginalLanguage ?? StandardEdits.LanguageOf(standard), input.Title),
            Tasks = [.. tasks, .. unit.Tasks.Skip(input.Tasks.Count)],
        });
    }

    protected override IEnumerable<(string Label, string? Value)> InWords(WorkUnitInput input) =>
    [
        (Tools.Texts["drafts.code"], input.Code), (Tools.Texts["drafts.heading"], input.Title),
        .. input.Tasks.Select((t, at) => (Tools.Texts["drafts.unit-task", at + 1], (string?)$"{t.Number}) {t.Text}")),
    ];

    protected override void Check()
    {
        foreach (var (at, task) in Input.Tasks.Index())
        {
            if (string.IsNullOrWhiteSpace(task.Text))
                throw Validation.Failure($"Input.Tasks[{at}].Text", Tools.Texts["drafts.text.missing"]);
            if (string.IsNullOrWhiteSpace(task.Number))
                throw Validation.Failure($"Input.Tasks[{at}].Number", Tools.Texts["drafts.item.number.missing"]);
        }
    }
}

public sealed class WorkUnitInput : DraftInput
{
    public string? Code { get; set; }

    public string? Title { get; set; }

    public List<TaskInput> Tasks { get; set; } = [];
}

public sealed class TaskInput
{
    public string Number { get; set; } = "";

    public string? Text { get; set; }
}
