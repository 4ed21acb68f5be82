using CompetenceAssessment.StandardFormats.Json;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Reads back what <see cref="CaseWriter"/> wrote: puts the fields of CASE and those of the extensions together as the library's own format, whose reader then decides.</summary>
internal sealed class OwnCaseReader(CaseTree tree)
{
    private readonly JsonTree json = tree.Json;

    public StandardFile Read()
    {
        foreach (var (line, message) in tree.Faults.Concat(tree.Loose.Select(l => (l.Item.Line, $"“{l.Excerpt}” is not linked to the document."))))
            json.Problems.Add(line, StandardFileRule.Structure, message);
        var root = Document();
        json.Problems.ThrowIfAny();
        json.Root.Children.Clear();
        foreach (var (name, value) in root.Children)
            json.Root.Add(name, value);
        return StandardJson.Read(json);
    }

    private YamlMappingNode Document()
    {
        var (document, own) = (tree.Document, tree.Document.Own()!);
        var title = own.Find("exactTitle") ?? document.Find("title");
        var root = Map(document.Node,
            ("version", document.Find("version")), ("title", Texts(document, title, "title")),
            ("validFrom", document.Find("statusStartDate")), ("validUntil", document.Find("statusEndDate")),
            ("competences", List(document.Node, tree.Root.Children.Select(Competence))));
        foreach (var name in own.Names.Where(n => n is not ("translations" or "exactTitle")))
            Add(root, name, own.Find(name)!);
        return root;
    }

    private YamlMappingNode Competence(CaseNode node)
    {
        Expect(node, CaseItemType.Competence);
        var own = node.Item.Own();
        var levels = node.Item.Find("educationLevel") is YamlSequenceNode { Children: [var only] } ? only : null;
        var lists = Items(node).ToLookup(i => i.Kind, i => i.Entry);
        return Map(node.Item.Node,
            ("code", node.Item.Find("humanCodingScheme")), ("kind", own?.Find("kind")), ("level", levels), ("title", Texts(node.Item, node.Item.Find("fullStatement"), "fullStatement")),
            ("methods", own?.Find("methods")), ("integrated", own?.Find("integrated")),
            ("indicators", List(node.Item.Node, lists[CaseItemType.Indicator])), ("knowledge", List(node.Item.Node, lists[CaseItemType.Knowledge])),
            ("outcomes", List(node.Item.Node, lists[CaseItemType.Outcome])));
    }

    private IEnumerable<(CaseItemType Kind, YamlNode Entry)> Items(CaseNode competence)
    {
        foreach (var child in competence.Children)
        {
            if (child.Type != CaseItemType.Group.Title)
                yield return Item(child, null);
            foreach (var item in child.Type == CaseItemType.Group.Title ? child.Children : [])
                yield return Item(item, child);
        }
    }

    private (CaseItemType Kind, YamlNode Entry) Item(CaseNode node, CaseNode? group)
    {
        var type = CaseItemType.All.FirstOrDefault(t => t.Title == node.Type) ?? CaseItemType.Indicator;
        Expect(node, CaseItemType.Indicator, CaseItemType.Knowledge, CaseItemType.Outcome);
        if (node.Children.Count > 0)
            json.Problems.Add(node.Item.Node, StandardFileRule.Structure, $"“{node.Excerpt}” has items below it, which only a competence or a group has.");
        return (type, Map(node.Item.Node,
            ("number", node.Item.Find("listEnumeration")),
            ("group", group is null ? null : Texts(group.Item, group.Item.Find("fullStatement"), "fullStatement")),
            ("text", Texts(node.Item, node.Item.Find("fullStatement"), "fullStatement"))));
    }

    private void Expect(CaseNode node, params CaseItemType[] types)
    {
        if (!types.Any(t => t.Title == node.Type))
            json.Problems.Add(node.Item.Node, StandardFileRule.UnknownWord, $"CFItemType: {node.Type ?? "null"} stands where one of these is due: {string.Join(", ", types.Select(t => t.Title))}.");
    }

    private YamlMappingNode Texts(CaseObject item, YamlNode? text, string field)
    {
        var language = item.Find("language") ?? tree.Document.Find("language") ?? Scalar(item.Node, "und");
        var texts = Map(item.Node);
        if (text is not null && language is YamlScalarNode { Value: { } tag })
            Add(texts, tag, text);
        foreach (var (name, value) in item.Own()?.Object("translations")?.Node.Children ?? new YamlMappingNode().Children)
            Add(texts, ((YamlScalarNode)name).Value!, value);
        if (texts.Children.Count == 0)
            json.Problems.Add(item.Node, StandardFileRule.FieldMissing, $"{field} is missing.");
        return texts;
    }

    private YamlMappingNode Map(YamlNode origin, params (string Name, YamlNode? Value)[] fields)
    {
        var map = json.At(origin, new YamlMappingNode());
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                Add(map, name, value);
        }

        return map;
    }

    private void Add(YamlMappingNode map, string name, YamlNode value)
    {
        var key = Scalar(value, name);
        if (map.Children.ContainsKey(key))
            json.Problems.Add(value, StandardFileRule.FieldUnknown, $"{name} stands in the extensions and in a field of its own.");
        else
            map.Add(key, value);
    }

    private YamlSequenceNode List(YamlNode origin, IEnumerable<YamlNode> entries) => json.At(origin, new YamlSequenceNode(entries));

    private YamlScalarNode Scalar(YamlNode origin, string text) => json.At(origin, new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted });
}
