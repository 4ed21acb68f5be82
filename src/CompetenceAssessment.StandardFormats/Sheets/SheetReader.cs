using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Puts sheets together as the fields of a standard; every value knows its sheet, row and column.</summary>
internal sealed class SheetReader
{
    private readonly Dictionary<YamlNode, (string Sheet, int Row, string? Column)> places = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<Sheet> sheets;

    public SheetReader(string file, IReadOnlyList<Sheet> sheets)
    {
        this.sheets = sheets;
        Problems = new Problems(file, n => places.TryGetValue(n, out var place) ? place.Row : 1, PlaceOf);
    }

    public Problems Problems { get; }

    /// <summary>The fields; what is wrong with sheets and columns goes to the problems.</summary>
    public YamlMappingNode Read()
    {
        CheckSheets();
        var root = Facts();
        var rules = new RuleRows(this, Rows(SheetPlan.Structure));
        foreach (var plan in SheetPlan.Tables.Skip(1))
        {
            var entries = Rows(plan).Select(r => Entry(plan, r)).ToList();
            foreach (var (at, entry) in entries.Index().Where(_ => plan.Field == "partialQualifications"))
                Add(entry, "structure", rules.Read(at + 1));
            Add(root, plan.Field, List(entries));
        }

        Add(root, "structure", rules.Read(null));
        rules.Done();
        Add(root, "workUnits", new UnitRows(this).Read(Rows(SheetPlan.WorkUnits)));
        Add(root, "competences", Competences());
        return root;
    }

    internal YamlMappingNode Entry(SheetPlan plan, Row row, params string[] leftOut)
    {
        var entry = At(row, null, new YamlMappingNode());
        var orders = row[SheetWriter.OrderHead]?.Split(" / ");
        var localized = plan.Columns.Where(c => c.Kind == ColumnKind.Languages).ToList();
        foreach (var column in plan.Columns.Where(c => !leftOut.Contains(c.Field)))
            Add(entry, column.Field, column.Kind == ColumnKind.Languages
                ? Texts(row, column.Head, orders is null ? null : orders.ElementAtOrDefault(localized.IndexOf(column)) ?? "")
                : Value(row, column.Head, column.Kind));
        return entry;
    }

    internal YamlMappingNode? Texts(Row row, string head, string? order)
    {
        var texts = row.Heads.Where(h => h.StartsWith(head + " ", StringComparison.Ordinal) && Fields.IsLanguage(h[(head.Length + 1)..]) && row[h] is not null)
            .Select(h => (Language: h[(head.Length + 1)..], Head: h)).ToList();
        var wanted = order?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wanted is not null && !texts.Select(t => t.Language).Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)))
            Problems.Add(At(row, SheetWriter.OrderHead, new YamlScalarNode()), StandardFileRule.Language, $"{head} has the languages {string.Join(' ', texts.Select(t => t.Language))}, and their order is given as {order}.");
        if (texts.Count == 0)
            return null;
        var map = At(row, texts[0].Head, new YamlMappingNode());
        foreach (var (language, column) in texts.OrderBy(t => wanted is null ? 0 : Array.IndexOf(wanted, t.Language)))
            map.Add(new YamlScalarNode(language), Scalar(row, column, row[column]!));
        return map;
    }

    internal YamlNode? Value(Row row, string head, ColumnKind kind) => (row[head], kind) switch
    {
        (null, _) => null,
        ({ } cell, ColumnKind.Texts or ColumnKind.Words) => At(row, head, new YamlSequenceNode(CellList.Split(cell).Select(v => Scalar(row, head, v)))),
        ({ } cell, ColumnKind.Word) when bool.TryParse(cell, out var flag) => Scalar(row, head, flag ? "true" : "false"),
        ({ } cell, _) => Scalar(row, head, cell),
    };

    internal YamlScalarNode Scalar(Row row, string? head, string text) => At(row, head, new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted });

    internal T At<T>(Row row, string? head, T node)
        where T : YamlNode
    {
        places[node] = (row.Sheet, row.Number, head);
        return node;
    }

    internal static void Add(YamlMappingNode map, string name, YamlNode? value)
    {
        if (value is not null)
            map.Add(name, value);
    }

    internal static YamlSequenceNode List(IEnumerable<YamlNode> entries) => new(entries);

    private string PlaceOf(YamlNode node) => places.TryGetValue(node, out var place)
        ? $"sheet {place.Sheet}, row {place.Row}{(place.Column is null ? "" : $", column {place.Column}")}"
        : "the sheets";

    private IEnumerable<Row> Rows(SheetPlan plan) => Rows(plan.Name);

    private IEnumerable<Row> Rows(string name) =>
        sheets.FirstOrDefault(s => s.Name == name) is { } sheet ? sheet.Rows.Where(r => r.Cells.Any(c => c is not null)).Select(r => new Row(sheet, r)) : [];

    private YamlMappingNode Facts()
    {
        var root = new YamlMappingNode();
        var approval = new YamlMappingNode();
        foreach (var row in Rows(SheetPlan.FactsName))
        {
            var fact = SheetPlan.Facts.FirstOrDefault(f => f.Head == row["Field"]);
            var value = fact is null ? null : fact.Kind == ColumnKind.Languages ? Texts(row, "Text", row[SheetWriter.OrderHead]) : Value(row, "Value", fact.Kind);
            var (into, name) = fact?.Field.StartsWith("approval.", StringComparison.Ordinal) == true ? (approval, fact.Field["approval.".Length..]) : (root, fact?.Field ?? "");
            if (fact is null)
                Problems.Add(Scalar(row, "Field", ""), StandardFileRule.FieldUnknown, $"{row["Field"]} is none of the facts.");
            else if (into.Children.ContainsKey(new YamlScalarNode(name)))
                Problems.Add(Scalar(row, "Field", ""), StandardFileRule.Repeated, $"{fact.Head} stands twice.");
            else if (row.Heads.Any(h => row[h] is not null && (fact.Kind == ColumnKind.Languages ? h == "Value" : h.StartsWith("Text ", StringComparison.Ordinal))))
                Problems.Add(Scalar(row, "Value", ""), StandardFileRule.FieldType, $"{fact.Head} belongs into the {(fact.Kind == ColumnKind.Languages ? "columns Text" : "column Value")}.");
            else
                Add(into, name, value);
        }

        Add(root, "approval", approval.Children.Count == 0 ? null : approval);
        return root;
    }

    private YamlSequenceNode Competences()
    {
        var items = Rows(SheetPlan.Items).ToLookup(r => r["Competence"]);
        var competences = Rows(SheetPlan.Tables[0]).Select(r => (Code: r["Code"], Entry: Entry(SheetPlan.Tables[0], r))).ToList();
        foreach (var (code, entry) in competences.DistinctBy(c => c.Code))
        {
            foreach (var (word, field) in SheetPlan.ItemKinds)
                Add(entry, field, List(items[code].Where(r => r["Kind"] == word).Select(r => Entry(SheetPlan.Items, r, "competence", "kind"))));
        }

        var codes = competences.Select(c => c.Code).ToHashSet();
        foreach (var row in items.SelectMany(g => g))
        {
            if (row["Competence"] is null || !codes.Contains(row["Competence"]))
                Problems.Add(Scalar(row, "Competence", ""), StandardFileRule.FieldMissing, $"There is no competence {row["Competence"]}.");
            if (SheetPlan.ItemKinds.All(k => k.Word != row["Kind"]))
                Problems.Add(Scalar(row, "Kind", ""), StandardFileRule.UnknownWord, $"{row["Kind"]} is none of: {string.Join(", ", SheetPlan.ItemKinds.Select(k => k.Word))}.");
        }

        return List(competences.Select(c => c.Entry));
    }

    // A column that nobody reads would be a loss that nobody sees.
    private void CheckSheets()
    {
        var plans = SheetPlan.Tables.Concat([SheetPlan.Items, SheetPlan.WorkUnits, SheetPlan.Structure]).ToDictionary(p => p.Name, p => p.Columns);
        plans[SheetPlan.FactsName] = [new("Field", "", ColumnKind.Text), new("Value", "", ColumnKind.Text), new("Text", "", ColumnKind.Languages)];
        foreach (var sheet in sheets)
        {
            if (!plans.TryGetValue(sheet.Name, out var columns))
                Problems.Add(1, StandardFileRule.FieldUnknown, $"The sheet {sheet.Name} is none of: {string.Join(", ", plans.Keys)}.");
            else
                foreach (var head in sheet.Columns.Where(h => h.Length > 0 && !IsColumn(h, columns)))
                    Problems.Add(1, StandardFileRule.FieldUnknown, $"Sheet {sheet.Name}: {head} is no column of it.");
            if (sheet.Columns.Where(h => h.Length > 0).GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice)
                Problems.Add(1, StandardFileRule.Repeated, $"Sheet {sheet.Name}: the column {twice.Key} stands twice.");
        }

        if (sheets.GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1) is { } repeated)
            Problems.Add(1, StandardFileRule.Repeated, $"The sheet {repeated.Key} stands twice.");
        if (sheets.All(s => s.Name != SheetPlan.FactsName))
            Problems.Add(1, StandardFileRule.FieldMissing, "The sheet Facts is missing: this is not a standard in sheets.");
        Problems.ThrowIfAny();
    }

    private static bool IsColumn(string head, SheetColumn[] columns) =>
        head == SheetWriter.OrderHead || columns.Any(c => c.Kind == ColumnKind.Languages
            ? head.StartsWith(c.Head + " ", StringComparison.Ordinal) && Fields.IsLanguage(head[(c.Head.Length + 1)..])
            : head == c.Head);
}

/// <summary>A row, read by the heads of its columns.</summary>
internal sealed class Row(Sheet sheet, SheetRow row)
{
    public string Sheet => sheet.Name;

    public int Number => row.Number;

    public IReadOnlyList<string> Heads => sheet.Columns;

    public string? this[string head]
    {
        get
        {
            for (var at = 0; at < sheet.Columns.Count; at++)
            {
                if (sheet.Columns[at] == head)
                    return row.Cells.ElementAtOrDefault(at);
            }

            return null;
        }
    }
}
