using System.Text.Json.Nodes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.RepresentationModel;
using static CompetenceAssessment.StandardFormats.Case.CaseObjects;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Makes the associations of a crosswalk. CASE has a type for what is equal; that an item is broader or narrower it can only call related, and an extension keeps
/// which of the two it is. Each package tells of its own items, so that a pair stands in both packages, read from either side.</summary>
internal static class CaseRelations
{
    public static IEnumerable<JsonObject> Write(StandardFile file, CaseContext context) =>
        context.Relations.Where(r => r.Relation != CrosswalkRelation.NotTheSame).Select(r => Association(file, r, context));

    private static JsonObject Association(StandardFile file, CaseRelation relation, CaseContext context)
    {
        var type = relation.Relation == CrosswalkRelation.Equal ? "exactMatchOf" : "isRelatedTo";
        var (from, to) = (IdOf(file, relation.Competence, relation.Item), IdOf(relation.Other, relation.OtherCompetence, relation.OtherItem));
        var id = CaseIds.Association(type, from, to);
        return Object(
            ("identifier", id.ToString()),
            ("associationType", type),
            ("uri", context.Address("CFAssociations", id)),
            ("originNodeURI", Node(relation.Item.ReferenceWithin(relation.Competence.Code), from, context.Address("CFItems", from))),
            ("destinationNodeURI", Node(relation.OtherItem.ReferenceWithin(relation.OtherCompetence.Code), to, context.Address("CFItems", to))),
            ("lastChangeDateTime", CaseContext.Written(relation.DecidedAt)),
            ("notes", relation.Reason),
            ("extensions", Extensions(Own(relation.Relation))));
    }

    private static IEnumerable<(string Name, YamlNode Value)> Own(CrosswalkRelation relation) =>
        relation == CrosswalkRelation.Equal ? [] : [("relation", YamlTree.Word(relation == CrosswalkRelation.Broader ? "broader" : "narrower"))];

    private static Guid IdOf(StandardFile file, Competence competence, CompetenceItem item) => CaseIds.Item(file.Standard.Key, file.Version.VersionNumber, competence, item);
}
