using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Changes of units of work and their tasks. Each gives a new standard; tasks that were numbered 1, 2, 3 … before stay numbered so.</summary>
public static class WorkUnitEdits
{
    /// <summary>Adds a unit of work: behind the last with a smaller code, or at the end.</summary>
    public static ReadStandard Add(ReadStandard standard, ReadWorkUnit unit)
    {
        var units = standard.WorkUnits.ToList();
        var at = unit.Code is null ? -1 : units.FindIndex(u => u.Code is { } code && DraftCodes.Compare(code, unit.Code) > 0);
        units.Insert(at < 0 ? units.Count : at, unit);
        return standard with { WorkUnits = units };
    }

    /// <summary>Takes a unit out, with its tasks.</summary>
    public static ReadStandard Remove(ReadStandard standard, int unit) => standard with { WorkUnits = [.. standard.WorkUnits.Where((_, at) => at != unit)] };

    /// <summary>Adds a task at the end of a unit's list.</summary>
    public static ReadStandard AddTask(ReadStandard standard, int unit, LocalizedText text) =>
        Tasks(standard, unit, tasks => tasks.Add(new ReadTask(NextNumber(tasks), text, []) { NumberAssigned = true }));

    /// <summary>Takes a task out.</summary>
    public static ReadStandard RemoveTask(ReadStandard standard, int unit, int task) => Tasks(standard, unit, tasks => tasks.RemoveAt(task));

    /// <summary>Moves a task one place up or down; at an end it stays.</summary>
    public static ReadStandard MoveTask(ReadStandard standard, int unit, int task, bool up) => Tasks(standard, unit, tasks =>
    {
        var other = up ? task - 1 : task + 1;
        if (other >= 0 && other < tasks.Count)
            (tasks[task], tasks[other]) = (tasks[other], tasks[task]);
    });

    private static ReadStandard Tasks(ReadStandard standard, int unit, Action<List<ReadTask>> change)
    {
        var old = standard.WorkUnits[unit];
        var tasks = old.Tasks.ToList();
        var counted = tasks.Index().All(t => t.Item.Number == Text(t.Index + 1));
        change(tasks);
        if (counted)
            tasks = [.. tasks.Select((t, at) => t with { Number = Text(at + 1) })];
        return StandardEdits.Set(standard, unit, old with { Tasks = tasks });
    }

    private static string NextNumber(List<ReadTask> tasks) =>
        Text(tasks.Count > 0 && int.TryParse(tasks[^1].Number, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last + 1 : tasks.Count + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
