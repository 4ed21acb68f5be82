using System.Globalization;
using System.Text.Json.Nodes;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.RepresentationModel;
using static CompetenceAssessment.StandardFormats.Case.CaseObjects;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Makes the tree of CFItems: document, competences, groups where there are any, items; each linked to its parent by isChildOf.</summary>
internal sealed class CaseItems(StandardFile file, CaseContext context, JsonObject documentLink)
{
    private readonly string key = file.Standard.Key;
    private readonly string number = file.Version.VersionNumber;
    private readonly List<JsonObject> items = [];
    private readonly List<JsonObject> associations = [];
    private readonly HashSet<CaseItemType> types = [];

    public (IReadOnlyList<JsonObject> Items, IReadOnlyList<JsonObject> Associations, IEnumerable<CaseItemType> Types) Write()
    {
        foreach (var (place, competence) in file.Version.Competences.Index())
            Add(competence, place + 1);
        return (items, associations, CaseItemType.All.Where(types.Contains));
    }

    private void Add(Competence competence, int place)
    {
        var node = Add(
            CaseIds.Item(key, number, competence.Code), CaseItemType.Competence, competence.Title, competence.Code, listEnumeration: null, $"{competence.Code} {competence.Title.Original}",
            documentLink, place,
            competence.Level is { } level ? [level.ToString(CultureInfo.InvariantCulture)] : [],
            ("kind", competence.Kind is { } kind ? YamlTree.Word(StandardWords.CompetenceKinds.Write(kind)) : YamlTree.Null),
            ("methods", YamlTree.InLine(competence.Methods, m => YamlTree.Word(StandardWords.Methods.Write(m)))),
            ("integrated", YamlTree.Word(competence.IsIntegrated ? "true" : "false")));
        var siblings = 0;
        foreach (var run in Runs(competence.Items.OrderBy(i => i.Kind)))
        {
            if (run[0].Group is not { } group)
            {
                foreach (var item in run)
                    Add(competence, item, node, ++siblings);
                continue;
            }

            var id = CaseIds.Item(key, number, competence.Code, "group", run[0].Kind.ToString(), run[0].Number);
            var heading = Add(id, CaseItemType.Group, group, coding: null, listEnumeration: null, group.Original, node, ++siblings, []);
            foreach (var (within, item) in run.Index())
                Add(competence, item, heading, within + 1);
        }
    }

    private void Add(Competence competence, CompetenceItem item, JsonObject parent, int place)
    {
        var reference = item.ReferenceWithin(competence.Code);
        Add(CaseIds.Item(key, number, competence, item), CaseItemType.Of(item.Kind), item.Text, reference, item.Number, reference, parent, place, []);
    }

    // Neighbours of one kind under one heading; a heading that comes back later is a group of its own.
    private static IEnumerable<List<CompetenceItem>> Runs(IEnumerable<CompetenceItem> items)
    {
        var run = new List<CompetenceItem>();
        foreach (var item in items)
        {
            if (run.Count > 0 && (run[0].Kind != item.Kind || !Equals(run[0].Group, item.Group)))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0)
            yield return run;
    }

    private JsonObject Add(
        Guid id, CaseItemType type, LocalizedText text, string? coding, string? listEnumeration, string name, JsonObject parent, int place, IEnumerable<string> levels,
        params (string Name, YamlNode Value)[] own)
    {
        types.Add(type);
        var address = context.Address("CFItems", id);
        items.Add(Object(
            ("identifier", id.ToString()),
            ("fullStatement", text.Original),
            ("CFItemType", type.Title),
            ("uri", address),
            ("humanCodingScheme", coding),
            ("listEnumeration", listEnumeration),
            ("language", text.OriginalLanguage),
            ("educationLevel", Texts(levels)),
            ("CFItemTypeURI", Link(type.Title, type.Id, context.Address("CFItemTypes", type.Id))),
            ("lastChangeDateTime", context.Time),
            ("extensions", Extensions([("translations", Translations(text)), .. own]))));
        var link = Node(name, id, address);
        AddChild(link, id, parent, place);
        return link;
    }

    private void AddChild(JsonObject link, Guid id, JsonObject parent, int place)
    {
        var association = CaseIds.Association("isChildOf", id, Guid.Parse((string)parent["identifier"]!));
        var destination = parent.DeepClone();
        destination["targetType"] = "CASE";
        associations.Add(Object(
            ("identifier", association.ToString()),
            ("associationType", "isChildOf"),
            ("sequenceNumber", place),
            ("uri", context.Address("CFAssociations", association)),
            ("originNodeURI", link.DeepClone()),
            ("destinationNodeURI", destination),
            ("lastChangeDateTime", context.Time)));
    }
}
