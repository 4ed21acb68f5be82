using System.Globalization;
using System.Text.Json.Nodes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Yaml;
using YamlDotNet.RepresentationModel;
using static CompetenceAssessment.StandardFormats.Case.CaseObjects;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Makes the CASE objects of a standard. What CASE has no field for goes into extensions, so that nothing is lost.</summary>
internal sealed class CaseWriter(StandardFile file, CaseContext context)
{
    // Fields of the library's format that stand in fields of CFDocument or are items.
    private static readonly HashSet<string> Elsewhere = ["version", "title", "validFrom", "validUntil", "competences"];
    private readonly Standard standard = file.Standard;
    private readonly StandardVersion version = file.Version;

    public CasePackage Write()
    {
        var id = CaseIds.Document(standard.Key, version.VersionNumber);
        var documentLink = Link(version.Title.Original, id, context.Address("CFDocuments", id));
        var items = new CaseItems(file, context, documentLink).Write();
        return new CasePackage(
            Document(id), Link(version.Title.Original, id, context.Address("CFPackages", id)), documentLink, items.Items, items.Associations.Concat(CaseRelations.Write(file, context)),
            [("CFItemTypes", [.. items.Types.Select(ItemType)]), ("CFSubjects", [.. Subjects().Select(s => Subject(s))])]);
    }

    private JsonObject Document(Guid id) => Object(
        ("identifier", id.ToString()),
        ("uri", context.Address("CFDocuments", id)),
        ("caseVersion", "1.1"),
        ("creator", Normalized(version.Description.ApprovedBy?.Original ?? NameOf(standard.Framework))),
        ("title", Normalized(version.Title.Original)),
        ("lastChangeDateTime", context.DocumentTime),
        ("publisher", context.Publisher),
        ("subject", Texts(Subjects().Select(Title))),
        ("subjectURI", Subjects().Select(s => (JsonNode?)Link(Title(s), IdOf(s), context.Address("CFSubjects", IdOf(s)))).ToArray() is { Length: > 0 } links ? new JsonArray(links) : null),
        ("language", version.Title.OriginalLanguage),
        ("version", version.IsVersionStated ? version.VersionNumber : null),
        ("adoptionStatus", (context.Status ?? version.Status) switch { StandardStatus.Draft => "Draft", StandardStatus.InUse => "Adopted", _ => "Deprecated" }),
        ("statusStartDate", Day(version.ValidFrom)),
        ("statusEndDate", Day(version.ValidUntil)),
        ("extensions", Extensions(OwnFields())));

    private IEnumerable<(string Name, YamlNode Value)> OwnFields()
    {
        if (version.Title.Original.Contains('\n'))
            yield return ("exactTitle", YamlTree.Text(version.Title.Original));
        yield return ("translations", Translations(version.Title));
        foreach (var (name, value) in new StandardWriter(file).Tree().Children)
        {
            if (name is YamlScalarNode { Value: { } field } && !Elsewhere.Contains(field))
                yield return (field, value);
        }
    }

    private JsonObject ItemType(CaseItemType type) => Object(
        ("identifier", type.Id.ToString()),
        ("uri", context.Address("CFItemTypes", type.Id)),
        ("title", type.Title),
        ("description", type.Description),
        ("hierarchyCode", type.Hierarchy),
        ("typeCode", type.Code),
        ("lastChangeDateTime", context.Time));

    private JsonObject Subject(Classification subject) => Object(
        ("identifier", IdOf(subject).ToString()),
        ("uri", context.Address("CFSubjects", IdOf(subject))),
        ("title", Normalized(Title(subject))),
        ("hierarchyCode", Normalized(subject.Code)),
        ("description", Normalized($"{subject.Scheme} {subject.Code}")),
        ("lastChangeDateTime", context.Time));

    private IEnumerable<Classification> Subjects() => version.Description.Classifications.DistinctBy(c => (c.Scheme, c.Code));

    private static string Title(Classification subject) => subject.Title ?? $"{subject.Scheme} {subject.Code}";

    private static Guid IdOf(Classification subject) => CaseIds.Definition("subject", subject.Scheme, subject.Code);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Where a text does not say who approved it, its system of standards stands as the promulgating body.
    private static string NameOf(StandardFramework framework) => framework switch
    {
        StandardFramework.EstQf => "Estonian Qualifications Framework",
        StandardFramework.UkNos => "UK National Occupational Standards",
        _ => "Hong Kong Qualifications Framework",
    };
}
