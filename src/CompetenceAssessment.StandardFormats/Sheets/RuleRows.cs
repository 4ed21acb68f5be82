using System.Globalization;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Reads rules from rows: a part's own parts follow it one step deeper.</summary>
internal sealed class RuleRows(SheetReader sheets, IEnumerable<Row> rows)
{
    private const int MaxDepth = 20;
    private readonly List<Row> rows = [.. rows];
    private readonly HashSet<Row> read = [];

    /// <summary>The rule of the qualification, or of a partial one by its place in its sheet; null where no row is about it.</summary>
    public YamlNode? Read(int? partial)
    {
        var own = new Queue<Row>(rows.Where(r => r["Partial qualification"] == partial?.ToString(CultureInfo.InvariantCulture)));
        read.UnionWith(own);
        if (own.Count == 0)
            return null;
        var rule = Part(own, 0);
        if (own.TryPeek(out var left))
            Refuse(left, "Depth", "This row belongs to no rule: a rule begins at depth 0 and has one row there.");
        return rule;
    }

    /// <summary>Call when every rule has been asked for: what is left over belongs to none.</summary>
    public void Done()
    {
        foreach (var row in rows.Where(r => !read.Contains(r)))
            Refuse(row, "Partial qualification", "There is no such partial qualification; the first one of its sheet is 1.");
    }

    private YamlNode? Part(Queue<Row> waiting, int depth)
    {
        var row = waiting.Dequeue();
        if (row["Depth"] != depth.ToString(CultureInfo.InvariantCulture) || depth > MaxDepth)
        {
            Refuse(row, "Depth", $"Depth {depth} is due here.");
            return null;
        }

        var parts = new List<YamlNode>();
        var deeper = (depth + 1).ToString(CultureInfo.InvariantCulture);
        while (row["Rule"] != "competence" && waiting.TryPeek(out var next) && next["Depth"] == deeper)
        {
            if (Part(waiting, depth + 1) is { } part)
                parts.Add(part);
        }

        return (row["Rule"], row["Competence"]) switch
        {
            ("competence", { } code) => sheets.Scalar(row, "Competence", code),
            ("all of", null) => sheets.At(row, "Rule", YamlTree.Map(("allOf", sheets.At(row, "Rule", new YamlSequenceNode(parts))))),
            ("at least", null) => sheets.At(row, "Rule", YamlTree.Map(
                ("atLeast", sheets.Scalar(row, "Count", row["Count"] ?? "")), ("of", sheets.At(row, "Rule", new YamlSequenceNode(parts))))),
            _ => Refuse(row, "Rule", "A rule is: all of, at least (with a count), or competence (with its code)."),
        };
    }

    private YamlNode? Refuse(Row row, string column, string message)
    {
        sheets.Problems.Add(sheets.Scalar(row, column, ""), StandardFileRule.Structure, message);
        return null;
    }
}

/// <summary>Reads units of work from rows: the row without a task is the unit.</summary>
internal sealed class UnitRows(SheetReader sheets)
{
    public YamlSequenceNode Read(IEnumerable<Row> rows)
    {
        var (units, tasks) = (new List<YamlNode>(), (YamlSequenceNode?)null);
        foreach (var row in rows)
        {
            var entry = sheets.Entry(SheetPlan.WorkUnits, row, row["Task"] is null ? "number" : "code");
            if (row["Task"] is not null && tasks is not null)
            {
                tasks.Add(entry);
                continue;
            }

            if (row["Task"] is not null)
                sheets.Problems.Add(sheets.Scalar(row, "Task", ""), StandardFileRule.Structure, "A row with the unit's own title, without a task, comes before its tasks.");
            var unit = sheets.At(row, null, new YamlMappingNode());
            foreach (var (name, value) in entry.Children)
                unit.Add(name is YamlScalarNode { Value: "text" } ? new YamlScalarNode("title") : name, value);
            unit.Add("tasks", tasks = []);
            units.Add(unit);
        }

        return SheetReader.List(units);
    }
}
