using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Sheets;

/// <summary>Lays the fields of a standard out in sheets.</summary>
internal sealed class SheetWriter(YamlMappingNode root, IReadOnlyList<string> languages)
{
    /// <summary>Column that says in which order a row's texts have their languages, where that is not the order of the columns.</summary>
    public const string OrderHead = "Order of languages";

    public static IReadOnlyList<Sheet> Of(StandardFile file)
    {
        var root = new StandardWriter(file).Tree();
        return new SheetWriter(root, [.. Tags(root).Distinct()]).Write();
    }

    /// <summary>Sheets to fill in: heads, and the names of the facts.</summary>
    public static IReadOnlyList<Sheet> Template() => new SheetWriter(new YamlMappingNode(), ["en", "et"]).Write();

    private List<Sheet> Write() =>
    [
        Facts(),
        Table(SheetPlan.Tables[0], List(root, "competences")),
        Table(SheetPlan.Items, Items()),
        Table(SheetPlan.Structure, Rules()),
        Table(SheetPlan.WorkUnits, Units()),
        .. SheetPlan.Tables.Skip(1).Select(p => Table(p, List(root, p.Field))),
    ];

    private Sheet Facts()
    {
        var rows = SheetPlan.Facts.Select(fact =>
        {
            var value = fact.Field.Split('.').Aggregate((YamlNode?)root, (node, name) => node is YamlMappingNode map ? Find(map, name) : null);
            return fact.Kind == ColumnKind.Languages ? [fact.Head, null, .. Words(value), Order([value])] : (IReadOnlyList<string?>)[fact.Head, Cell(value, fact.Kind), .. Words(null), null];
        });
        return Numbered(SheetPlan.FactsName, ["Field", "Value", .. languages.Select(l => $"Text {l}"), OrderHead], rows);
    }

    private Sheet Table(SheetPlan plan, IEnumerable<YamlMappingNode> entries)
    {
        var localized = plan.Columns.Where(c => c.Kind == ColumnKind.Languages).ToList();
        var heads = plan.Columns.SelectMany(c => c.Kind == ColumnKind.Languages ? languages.Select(l => $"{c.Head} {l}") : [c.Head]);
        var rows = entries.Select(entry => (IReadOnlyList<string?>)
        [
            .. plan.Columns.SelectMany(c => c.Kind == ColumnKind.Languages ? Words(Find(entry, c.Field)) : [Cell(Find(entry, c.Field), c.Kind)]),
            .. localized.Count == 0 ? (string?[])[] : [Order(localized.Select(c => Find(entry, c.Field)))],
        ]);
        return Numbered(plan.Name, [.. heads, .. localized.Count == 0 ? (string[])[] : [OrderHead]], rows);
    }

    private static Sheet Numbered(string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows) =>
        new(name, heads, [.. rows.Select((cells, at) => new SheetRow(at + 2, cells))]);

    private IEnumerable<YamlMappingNode> Items()
    {
        foreach (var competence in List(root, "competences"))
        {
            foreach (var (word, field) in SheetPlan.ItemKinds)
            {
                foreach (var item in List(competence, field))
                    yield return With(item, ("competence", Find(competence, "code")!), ("kind", YamlTree.Word(word)));
            }
        }
    }

    private IEnumerable<YamlMappingNode> Units()
    {
        foreach (var unit in List(root, "workUnits"))
        {
            yield return YamlTree.Map(("code", Find(unit, "code")!), ("text", Find(unit, "title")!));
            foreach (var task in List(unit, "tasks"))
                yield return With(task, ("code", Find(unit, "code")!));
        }
    }

    private IEnumerable<YamlMappingNode> Rules() =>
    [
        .. Find(root, "structure") is { } whole ? Rule(whole, null, 0) : [],
        .. List(root, "partialQualifications").SelectMany((p, at) => Find(p, "structure") is { } own ? Rule(own, at + 1, 0) : []),
    ];

    private static IEnumerable<YamlMappingNode> Rule(YamlNode rule, int? partial, int depth)
    {
        var (word, count, code, parts) = rule switch
        {
            YamlMappingNode map when Find(map, "allOf") is YamlSequenceNode all => ("all of", YamlTree.Null, YamlTree.Null, all.Children),
            YamlMappingNode map => ("at least", Find(map, "atLeast")!, YamlTree.Null, ((YamlSequenceNode)Find(map, "of")!).Children),
            _ => ("competence", YamlTree.Null, rule, (IEnumerable<YamlNode>)[]),
        };
        yield return YamlTree.Map(
            ("partial", YamlTree.Number(partial)), ("depth", YamlTree.Number(depth)), ("rule", YamlTree.Word(word)), ("count", count), ("competence", code));
        foreach (var row in parts.SelectMany(p => Rule(p, partial, depth + 1)))
            yield return row;
    }

    private IEnumerable<string?> Words(YamlNode? texts) =>
        languages.Select(l => texts is YamlMappingNode map ? (Find(map, l) as YamlScalarNode)?.Value : null);

    // The first language is the original: it is written down where the columns do not show it.
    private string? Order(IEnumerable<YamlNode?> texts)
    {
        var orders = texts.Select(t => t is YamlMappingNode map ? map.Children.Keys.Select(k => ((YamlScalarNode)k).Value!).ToList() : []).ToList();
        return orders.TrueForAll(o => o.SequenceEqual(languages.Where(o.Contains))) ? null : string.Join(" / ", orders.Select(o => string.Join(' ', o)));
    }

    private static string? Cell(YamlNode? node, ColumnKind kind) => node switch
    {
        YamlSequenceNode list => list.Children.Count == 0 ? null : CellList.Join(list.Children.Select(c => ((YamlScalarNode)c).Value!)),
        YamlScalarNode scalar when kind == ColumnKind.Word && scalar.Value == "false" => null,
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static YamlMappingNode With(YamlMappingNode entry, params (string Name, YamlNode Value)[] more) =>
        YamlTree.Map([.. more, .. entry.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value))]);

    private static YamlNode? Find(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(new YamlScalarNode(name), out var value) && value is not YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" } ? value : null;

    private static IEnumerable<YamlMappingNode> List(YamlMappingNode map, string name) => Find(map, name) is YamlSequenceNode list ? list.Children.Cast<YamlMappingNode>() : [];

    // Languages in the order in which they first appear: those of the title come first.
    private static IEnumerable<string> Tags(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children.SelectMany(Tags),
        YamlMappingNode map when IsTexts(map) => map.Children.Keys.Select(k => ((YamlScalarNode)k).Value!),
        YamlMappingNode map => map.Children.Values.SelectMany(Tags),
        _ => [],
    };

    private static bool IsTexts(YamlMappingNode map) =>
        map.Children.Count > 0 && map.Children.All(c => c.Value is YamlScalarNode && ((YamlScalarNode)c.Key).Value is { } tag && Fields.IsLanguage(tag));
}
