using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Case;

/// <summary>Reads one top-level item of another system's package as a competence: what stands below it are its items, in groups where there is a level between.</summary>
internal sealed class ForeignCaseItems(Func<CaseObject, string, LocalizedText> words, List<Finding> findings)
{
    private readonly Dictionary<CompetenceItemKind, int> counts = [];
    private readonly HashSet<(CompetenceItemKind, string)> numbers = [];
    private readonly HashSet<string> types = [];
    private int codes;

    public ReadCompetence Competence(CaseNode node)
    {
        var code = node.Item.Text("humanCodingScheme");
        codes += node.Children.Count(c => c.Children.Count > 0 && (c.Item.Text("humanCodingScheme") ?? c.Item.Text("listEnumeration")) is not null);
        codes += node.Item.Text("listEnumeration") is null ? 0 : 1;
        var items = node.Children.SelectMany(child => child.Children.Count == 0 ? [Item(child, null, code)] : child.Children.Select(c => Item(c, child, code))).ToList();
        if (items.Count == 0)
            findings.Add(FindingCodes.CaseEmpty.At([node.Item.Line], code, node.Excerpt));
        if (codes > 0)
            findings.Add(FindingCodes.CaseNoPlace.At([node.Item.Line], code, "humanCodingScheme or listEnumeration", codes));
        return new ReadCompetence
        {
            Code = code,
            Title = words(node.Item, node.Text),
            Items = [.. items.OrderBy(i => i.Kind)],
            Lines = [node.Item.Line],
        };
    }

    private ReadItem Item(CaseNode node, CaseNode? group, string? competence)
    {
        var kind = Kind(node);
        var place = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        var printed = Printed(node, competence);
        var number = printed is not null && numbers.Add((kind, printed)) ? printed : null;
        if (number is null && printed is not null)
            findings.Add(FindingCodes.CaseNumber.At([node.Item.Line], competence, printed, node.Excerpt));
        if (node.Item.Text("humanCodingScheme") is { } code && !(number is not null && code.EndsWith(number, StringComparison.Ordinal)))
            codes++;
        var assigned = $"{Letter(kind)}{place.ToString(CultureInfo.InvariantCulture)}";
        return new ReadItem
        {
            Kind = kind,
            Group = group is null ? null : words(group.Item, group.Text),
            Number = number ?? assigned,
            NumberAssigned = number is null,
            Text = words(node.Item, node.Text),
            Lines = [node.Item.Line],
        };
    }

    private CompetenceItemKind Kind(CaseNode node)
    {
        var type = node.Type ?? "";
        if (type.Contains("knowledge", StringComparison.OrdinalIgnoreCase))
            return CompetenceItemKind.Knowledge;
        if (type.Contains("outcome", StringComparison.OrdinalIgnoreCase))
            return CompetenceItemKind.Outcome;
        if (!type.Contains("indicator", StringComparison.OrdinalIgnoreCase) && !type.Contains("criteri", StringComparison.OrdinalIgnoreCase) && types.Add(type))
            findings.Add(FindingCodes.CaseKind.At([node.Item.Line], null, type.Length == 0 ? "no type" : $"the type “{type}”"));
        return CompetenceItemKind.Indicator;
    }

    // The number within the competence: as listed, or what the item's code has after that of its competence.
    private static string? Printed(CaseNode node, string? competence)
    {
        var code = node.Item.Text("humanCodingScheme");
        var number = node.Item.Text("listEnumeration")
            ?? (code is not null && competence is not null && code.Length > competence.Length && code.StartsWith(competence, StringComparison.Ordinal) ? code[competence.Length..] : null);
        var tidy = number?.Trim(' ', '.', ')', '(', '-');
        return tidy is { Length: > 0 and <= CompetenceItem.NumberMaxLength } ? tidy : null;
    }

    private static char Letter(CompetenceItemKind kind) => kind switch { CompetenceItemKind.Indicator => 'P', CompetenceItemKind.Knowledge => 'K', _ => 'O' };
}
