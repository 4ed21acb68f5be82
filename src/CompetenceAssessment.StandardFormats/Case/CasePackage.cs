using System.Text.Json.Nodes;
using CompetenceAssessment.StandardFormats.Json;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>A standard as CASE 1.1 objects (1EdTech, Competencies and Academic Standards Exchange). Objects are handed out as copies.</summary>
public sealed class CasePackage
{
    private readonly JsonObject document;
    private readonly JsonObject packageLink;
    private readonly JsonObject documentLink;
    private readonly Dictionary<string, JsonObject> items;
    private readonly Dictionary<string, JsonObject> associations;
    private readonly Dictionary<string, IReadOnlyList<JsonObject>> definitions;

    internal CasePackage(JsonObject document, JsonObject packageLink, JsonObject documentLink, IEnumerable<JsonObject> items, IEnumerable<JsonObject> associations,
        IEnumerable<(string Collection, IReadOnlyList<JsonObject> Entries)> definitions)
    {
        (this.document, this.packageLink, this.documentLink) = (document, packageLink, documentLink);
        this.items = items.ToDictionary(Identifier);
        this.associations = associations.ToDictionary(Identifier);
        this.definitions = definitions.Where(d => d.Entries.Count > 0).ToDictionary(d => d.Collection, d => d.Entries);
    }

    /// <summary>The identifier of document and package.</summary>
    public Guid Id => Guid.Parse(Identifier(document));

    /// <summary>Identifiers of the items, in the order of the document.</summary>
    public IEnumerable<Guid> ItemIds => items.Keys.Select(Guid.Parse);

    /// <summary>Identifiers of the associations.</summary>
    public IEnumerable<Guid> AssociationIds => associations.Keys.Select(Guid.Parse);

    /// <summary>Identifiers of the definitions with the collection that holds each (<c>CFItemTypes</c>, <c>CFSubjects</c>, …).</summary>
    public IEnumerable<(string Collection, Guid Id)> DefinitionIds => definitions.SelectMany(d => d.Value.Select(e => (d.Key, Guid.Parse(Identifier(e)))));

    /// <summary>The CFDocument as it stands alone, with the link to its package.</summary>
    public JsonObject Document() => With(document, "CFPackageURI", packageLink);

    /// <summary>A CFItem as it stands alone, with the link to its document; null where there is none.</summary>
    public JsonObject? Item(Guid id) => items.TryGetValue(id.ToString(), out var item) ? With(item, "CFDocumentURI", documentLink) : null;

    /// <summary>A CFAssociation as it stands alone; null where there is none.</summary>
    public JsonObject? Association(Guid id) => associations.TryGetValue(id.ToString(), out var association) ? With(association, "CFDocumentURI", documentLink) : null;

    /// <summary>The associations that begin or end at an item.</summary>
    public IEnumerable<JsonObject> AssociationsOf(Guid itemId) =>
        associations.Values.Where(a => Ends(a, "originNodeURI", itemId) || Ends(a, "destinationNodeURI", itemId)).Select(a => With(a, "CFDocumentURI", documentLink));

    /// <summary>A definition; null where there is none.</summary>
    public JsonObject? Definition(string collection, Guid id) =>
        definitions.GetValueOrDefault(collection)?.FirstOrDefault(d => Identifier(d) == id.ToString())?.DeepClone().AsObject();

    /// <summary>The whole CFPackage.</summary>
    public JsonObject Package() => CaseObjects.Object(
        ("CFDocument", document.DeepClone()),
        ("CFItems", List(items.Values)),
        ("CFAssociations", List(associations.Values)),
        ("CFDefinitions", definitions.Count == 0 ? null : CaseObjects.Object([.. definitions.Select(d => (d.Key, (JsonNode?)List(d.Value)))])));

    /// <summary>The whole CFPackage as a file.</summary>
    public byte[] ToBytes() => JsonNodes.Bytes(Package());

    private static string Identifier(JsonObject node) => (string)node["identifier"]!;

    private static bool Ends(JsonObject association, string end, Guid itemId) => (string?)association[end]!["identifier"] == itemId.ToString();

    private static JsonArray List(IEnumerable<JsonObject> nodes) => new([.. nodes.Select(n => n.DeepClone())]);

    // "extensions" stay last, where a reader expects them.
    private static JsonObject With(JsonObject node, string name, JsonObject link)
    {
        var copy = node.DeepClone().AsObject();
        var extensions = copy["extensions"];
        copy.Remove("extensions");
        copy[name] = link.DeepClone();
        if (extensions is not null)
            copy["extensions"] = extensions;
        return copy;
    }
}
