using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.Tests.Case;

/// <summary>The data model of CASE Service 1.1 (1EdTech, information model of 24 January 2025), written down from the specification:
/// each class with its fields, which of them are required, and their types. Nothing else may stand in an object, and null never does.</summary>
internal static partial class CaseSpecification
{
    private const string Document = "identifier! uuid, uri! uri, frameworkType line, caseVersion caseVersion, creator! line, title! line, lastChangeDateTime! time, officialSourceURL uri, "
        + "publisher line, description text, subject line*, subjectURI Link*, language language, version line, adoptionStatus line, statusStartDate day, statusEndDate day, "
        + "licenseURI Link, notes text, extensions own";

    private const string Item = "identifier! uuid, fullStatement! text, alternativeLabel line, CFItemType line, uri! uri, humanCodingScheme line, listEnumeration line, "
        + "abbreviatedStatement line, conceptKeywords line*, conceptKeywordsURI Link, notes text, subject line*, subjectURI Link*, language language, educationLevel line*, "
        + "CFItemTypeURI Link, licenseURI Link, statusStartDate day, statusEndDate day, lastChangeDateTime! time, extensions own";

    private const string Association = "identifier! uuid, associationType! association, sequenceNumber integer, uri! uri, originNodeURI! Node, destinationNodeURI! Node, "
        + "CFAssociationGroupingURI Link, lastChangeDateTime! time, notes text, extensions own";

    private const string Definition = "identifier! uuid, uri! uri, title! line, lastChangeDateTime! time, extensions own";

    private static readonly Dictionary<string, string> Classes = new()
    {
        ["CFPackage"] = "CFDocument! CFPckgDocument, CFItems CFPckgItem*, CFAssociations CFPckgAssociation*, CFDefinitions CFDefinition, CFRubrics CFRubric*, extensions own",
        ["CFPckgDocument"] = Document,
        ["CFDocument"] = Document + ", CFPackageURI! Link",
        ["CFPckgItem"] = Item,
        ["CFItem"] = Item + ", CFDocumentURI! Link",
        ["CFPckgAssociation"] = Association,
        ["CFAssociation"] = Association + ", CFDocumentURI Link",
        ["CFDefinition"] = "CFConcepts CFConcept*, CFSubjects CFSubject*, CFLicenses CFLicense*, CFItemTypes CFItemType*, CFAssociationGroupings CFAssociationGrouping*, extensions own",
        ["CFItemType"] = Definition + ", description! text, hierarchyCode! line, typeCode line",
        ["CFSubject"] = Definition + ", hierarchyCode! line, description text",
        ["CFConcept"] = Definition + ", hierarchyCode! line, description text, keywords line",
        ["CFLicense"] = Definition + ", licenseText! text, description text",
        ["CFAssociationGrouping"] = Definition + ", description text",
        ["Link"] = "title! line, identifier! uuid, uri! uri",
        ["Node"] = "title! line, identifier! line, uri! uri, targetType target",
        ["CFDocumentSet"] = "CFDocuments! CFDocument+",
        ["CFAssociationSet"] = "CFItem! CFItem, CFAssociations! CFAssociation+",
        ["CFItemTypeSet"] = "CFItemTypes! CFItemType+",
        ["CFSubjectSet"] = "CFSubjects! CFSubject+",
        ["imsx_StatusInfo"] = "imsx_codeMajor! major, imsx_severity! severity, imsx_description text, imsx_codeMinor Minor",
        ["Minor"] = "imsx_codeMinorField! MinorField+",
        ["MinorField"] = "imsx_codeMinorFieldName! line, imsx_codeMinorFieldValue! minor",
    };

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["caseVersion"] = ["1.1"],
        ["target"] = ["CASE"],
        ["association"] = ["isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy", "exemplar", "hasSkillLevel", "isTranslationOf"],
        ["major"] = ["success", "processing", "failure", "unsupported"],
        ["severity"] = ["status", "warning", "error"],
        ["minor"] =
        [
            "fullsuccess", "forbidden", "internal_server_error", "invalid_selection_field", "invalid_sort_field", "invalid_uuid", "server_busy", "unauthorised_request", "unknownobject",
        ],
    };

    /// <summary>Everything in which an object differs from the class; empty where it has its shape.</summary>
    public static IReadOnlyList<string> Violations(JsonElement value, string type)
    {
        var found = new List<string>();
        Check(value, type, type, found);
        return found;
    }

    private static void Check(JsonElement value, string type, string path, List<string> found)
    {
        if (!Classes.TryGetValue(type, out var fields))
        {
            if (!IsValue(value, type))
                found.Add($"{path}: {value.GetRawText()} is no {type}");
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            found.Add($"{path} is no object");
            return;
        }

        var known = fields.Split(", ").Select(f => f.Split(' ')).ToDictionary(f => f[0].TrimEnd('!'), f => (Required: f[0].EndsWith('!'), Type: f[1]));
        found.AddRange(known.Where(f => f.Value.Required && !value.TryGetProperty(f.Key, out _)).Select(f => $"{path}.{f.Key} is missing"));
        foreach (var field in value.EnumerateObject())
        {
            if (known.TryGetValue(field.Name, out var expected))
                CheckField(field.Value, expected.Type, $"{path}.{field.Name}", found);
            else
                found.Add($"{path}.{field.Name} is no field of {type}");
        }
    }

    private static void CheckField(JsonElement value, string type, string path, List<string> found)
    {
        if (type[^1] is not ('*' or '+'))
            Check(value, type, path, found);
        else if (value.ValueKind != JsonValueKind.Array || (type[^1] == '+' && value.GetArrayLength() == 0))
            found.Add($"{path} is no list, or an empty one");
        else
            foreach (var (index, entry) in value.EnumerateArray().Index())
                Check(entry, type[..^1], $"{path}[{index}]", found);
    }

    private static bool IsValue(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("integer", JsonValueKind.Number) => value.TryGetInt32(out _),
        ("own", JsonValueKind.Object) => true,
        (_, not JsonValueKind.String) => false,
        ("text", _) => value.GetString()!.Length > 0,
        ("line", _) => value.GetString() is { Length: > 0 } line && !line.AsSpan().ContainsAny('\n', '\r', '\t'),
        ("uuid", _) => Uuid().IsMatch(value.GetString()!),
        ("uri", _) => Uri.TryCreate(value.GetString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
        ("time", _) => Time().IsMatch(value.GetString()!) && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, out _),
        ("day", _) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        ("language", _) => Language().IsMatch(value.GetString()!),
        _ => Words[type].Contains(value.GetString()) || (type is "association" or "target" && Extension().IsMatch(value.GetString()!)),
    };

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Time();

    [GeneratedRegex("^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"^ext:[A-Za-z0-9.\-_]+$")]
    private static partial Regex Extension();
}
