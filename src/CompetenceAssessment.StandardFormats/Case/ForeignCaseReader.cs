using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Reads another system's package as far as CASE tells what the library needs: title, validity, competences with their items. Nothing is made up; what has no place is named.</summary>
internal sealed class ForeignCaseReader(string fileName, CaseTree tree, StandardFramework? framework)
{
    private const string UndeterminedLanguage = "und";

    // Read, or of no meaning outside the system that wrote them.
    private static readonly HashSet<string> OfDocument =
    [
        "identifier", "uri", "lastChangeDateTime", "caseVersion", "CFPackageURI", "language", "creator", "title", "publisher", "description", "version", "statusStartDate",
        "statusEndDate", "officialSourceURL", "notes", "adoptionStatus",
    ];

    private static readonly HashSet<string> OfItem =
    [
        "identifier", "uri", "lastChangeDateTime", "CFDocumentURI", "language", "fullStatement", "CFItemType", "CFItemTypeURI", "humanCodingScheme", "listEnumeration",
    ];

    private readonly List<Finding> findings = [];

    public StandardReading Read()
    {
        if (framework is null)
            return Refuse("CASE does not say to which system of standards a document belongs. Say whether it is Estonian, of the UK or of Hong Kong.");
        if (tree.Document.Text("title") is null)
            return Refuse("The document has no title.");
        var competences = tree.Root.Children;
        if (competences.Count == 0)
            return Refuse("No item is linked to the document by isChildOf.");
        if (competences.All(c => c.Children.Count == 0))
            return Refuse($"The document has {competences.Count} items directly under it and none below these: it does not say which are competences and which are indicators.");
        if (competences.SelectMany(c => c.Children).SelectMany(c => c.Children).FirstOrDefault(c => c.Children.Count > 0) is { } deep)
            return Refuse($"Items stand four levels deep, as under “{deep.Excerpt}”. A standard has competences, groups and items; import such a framework in parts.");
        var standard = Standard();
        Report();
        return new StandardReading
        {
            File = fileName,
            Family = null,
            Standards = [standard],
            Findings = [.. findings.OrderBy(f => f.Lines.Count == 0 ? 0 : f.Lines[0])],
            Lines = new LineCount(0, 0, 0, 0),
        };
    }

    private StandardReading Refuse(string reason) => StandardReading.RefusedBecause(fileName, reason);

    private ReadStandard Standard()
    {
        var document = tree.Document;
        if (document.Text("language") is null)
            findings.Add(FindingCodes.CaseLanguage.At([document.Line], null));
        var standard = new ReadStandard
        {
            Framework = framework!.Value,
            Title = Words(document, document.Text("title")!),
            Version = document.Text("version"),
            ValidUntil = document.Day("statusEndDate"),
            Competences = [.. tree.Root.Children.Select(c => new ForeignCaseItems(Words, findings).Competence(c))],
            Sections = Passages().ToList(),
            Facts = Facts().ToList(),
            ValueLines = new Dictionary<string, IReadOnlyList<int>> { ["title"] = [document.Line] },
        };
        return standard;
    }

    private IEnumerable<ReadFact> Facts()
    {
        var document = tree.Document;
        if (document.Text("creator") is { } creator)
            yield return new(FactName.OriginatingOrganisation, creator, [document.Line]);
        if (document.Day("statusStartDate") is { } from)
            yield return new(FactName.ValidFrom, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [document.Line]);
        if (document.Text("adoptionStatus") is { } status)
            yield return new(FactName.Status, status, [document.Line]);
        foreach (var name in (string[])["publisher", "officialSourceURL"])
        {
            if (document.Text(name) is { } value)
                yield return new(FactName.Other, $"{name}: {value}", [document.Line]);
        }
    }

    private IEnumerable<ReadSection> Passages()
    {
        foreach (var name in (string[])["description", "notes"])
        {
            if (tree.Document.Text(name) is { } text)
                yield return new ReadSection { Heading = null, Text = Words(tree.Document, text), Lines = [tree.Document.Line] };
        }
    }

    private void Report()
    {
        foreach (var problem in tree.Json.Problems.Found.DistinctBy(p => (p.Line, p.Message)))
            findings.Add(FindingCodes.ValueUnclear.At([(int)problem.Line], null, "A value of the file", problem.Message.TrimEnd('.')));
        foreach (var (line, message) in tree.Faults)
            findings.Add(FindingCodes.CaseLink.At([line], null, message.TrimEnd('.')));
        foreach (var loose in tree.Loose)
            findings.Add(FindingCodes.CaseLoose.At([loose.Item.Line], null, loose.Excerpt));
        var left = tree.Root.Children.SelectMany(Below).SelectMany(n => n.Item.Names.Where(f => !OfItem.Contains(f)))
            .Concat(tree.Document.Names.Where(f => !OfDocument.Contains(f)));
        foreach (var (name, count) in left.CountBy(n => n).OrderBy(n => n.Key, StringComparer.Ordinal))
            findings.Add(FindingCodes.CaseNoPlace.At([], null, name, count));
        findings.AddRange(tree.LeftOut());
    }

    private static IEnumerable<CaseNode> Below(CaseNode node) => [node, .. node.Children.SelectMany(Below)];

    private LocalizedText Words(CaseObject item, string text) => new(item.Text("language") ?? tree.Document.Text("language") ?? UndeterminedLanguage, text);
}
