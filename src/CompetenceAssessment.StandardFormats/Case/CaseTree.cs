using CompetenceAssessment.StandardFormats.Json;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>The items of a CASE package as the tree that its isChildOf associations make.</summary>
internal sealed class CaseTree
{
    private const int MaxBytes = 20 * 1024 * 1024;
    private const int MaxItems = 50_000;
    private readonly Dictionary<string, CaseNode> items = new(StringComparer.OrdinalIgnoreCase);

    private CaseTree(JsonTree json, CaseObject document) => (Json, Document, Root) = (json, document, new CaseNode(document, document.Text("identifier") ?? ""));

    public JsonTree Json { get; }

    public CaseObject Document { get; }

    /// <summary>The document with its items below it.</summary>
    public CaseNode Root { get; }

    /// <summary>Items that no chain of isChildOf links to the document.</summary>
    public IReadOnlyList<CaseNode> Loose { get; private set; } = [];

    /// <summary>What is wrong with the links, as sentences with their lines; the tree was made without them.</summary>
    public List<(int Line, string Message)> Faults { get; } = [];

    /// <summary>How many associations of other types the package has, by type.</summary>
    public Dictionary<string, int> OtherLinks { get; } = [];

    /// <summary>A finding for each type of association that the library has no place for.</summary>
    public IEnumerable<Finding> LeftOut() => OtherLinks.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => FindingCodes.CaseNoPlace.At([], null, $"associations “{l.Key}”", l.Value));

    /// <summary>Reads a file.</summary>
    /// <exception cref="StandardFileException">The file is no CASE package, or a value is of the wrong kind.</exception>
    public static CaseTree Read(string fileName, byte[] bytes)
    {
        var json = JsonTree.Read(Path.GetFileName(fileName), bytes, MaxBytes);
        var package = new CaseObject(json.Root, json);
        if (package.Object("CFDocument") is not { } document)
        {
            json.Problems.Add(json.Root, StandardFileRule.FieldMissing, "This is no CASE package: it has no CFDocument.");
            json.Problems.ThrowIfAny();
            throw new InvalidOperationException("Unreachable: a problem was added above.");
        }

        var tree = new CaseTree(json, document);
        tree.ReadItems(package);
        json.Problems.ThrowIfAny();
        tree.Link(package);
        json.Problems.ThrowIfAny();
        tree.Order();
        return tree;
    }

    private void ReadItems(CaseObject package)
    {
        foreach (var item in package.Objects("CFItems"))
        {
            if (item.Required("identifier") is not { } id || item.Required("fullStatement") is null)
                continue;
            if (!items.TryAdd(id, new CaseNode(item, id)) || string.Equals(id, Root.Id, StringComparison.OrdinalIgnoreCase))
                Json.Problems.Add(item.Node, StandardFileRule.Repeated, $"The identifier {id} stands twice.");
            if (items.Count > MaxItems)
                Json.Problems.Add(item.Node, StandardFileRule.Encoding, $"The file has more than {MaxItems} items.");
            if (items.Count > MaxItems)
                return;
        }
    }

    private void Link(CaseObject package)
    {
        foreach (var association in package.Objects("CFAssociations"))
        {
            var (type, origin, destination) = (association.Required("associationType"), End(association, "originNodeURI"), End(association, "destinationNodeURI"));
            if (type is null || origin is null || destination is null)
                continue;
            if (type != "isChildOf")
                OtherLinks[type] = OtherLinks.GetValueOrDefault(type) + 1;
            else
                AddChild(association, origin, destination);
        }
    }

    private string? End(CaseObject association, string name)
    {
        if (association.Object(name) is { } end)
            return end.Required("identifier");
        Json.Problems.Add(association.Node, StandardFileRule.FieldMissing, $"{name} is missing.");
        return null;
    }

    private void AddChild(CaseObject association, string origin, string destination)
    {
        var parent = string.Equals(destination, Root.Id, StringComparison.OrdinalIgnoreCase) ? Root : items.GetValueOrDefault(destination);
        if (items.GetValueOrDefault(origin) is not { } child || parent is null)
            Faults.Add((association.Line, $"A link leads from {origin} to {destination}, and the file does not have both."));
        else if (child.Parent is not null && child.Parent != parent)
            Faults.Add((association.Line, $"“{child.Excerpt}” stands under two parents; it is kept under the first."));
        else if (child.Parent is null)
            (child.Parent, child.Place) = (parent, association.Number("sequenceNumber") ?? long.MaxValue);
    }

    // Stable: where no sequence is given, the order of the file stands.
    private void Order()
    {
        foreach (var group in items.Values.Where(i => i.Parent is not null).GroupBy(i => i.Parent!))
            group.Key.Children.AddRange(group.OrderBy(i => i.Place));
        var reached = new HashSet<CaseNode>();
        var waiting = new Stack<CaseNode>([Root]);
        while (waiting.TryPop(out var node))
        {
            foreach (var child in node.Children.Where(reached.Add))
                waiting.Push(child);
        }

        Loose = [.. items.Values.Where(i => !reached.Contains(i))];
    }
}

/// <summary>An item in the tree.</summary>
internal sealed class CaseNode(CaseObject item, string id)
{
    private const int ExcerptLength = 60;

    public CaseObject Item => item;

    public string Id => id;

    public CaseNode? Parent { get; set; }

    public long Place { get; set; }

    public List<CaseNode> Children { get; } = [];

    public string Text => item.Text("fullStatement")!;

    public string? Type => item.Text("CFItemType") ?? item.Object("CFItemTypeURI")?.Text("title");

    public string Excerpt => Text.Length <= ExcerptLength ? Text : Text[..ExcerptLength] + "…";
}
