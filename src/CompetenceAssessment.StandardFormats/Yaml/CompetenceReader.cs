using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>Reads the competences with their items.</summary>
internal sealed partial class CompetenceReader(Fields fields, string key, string version, StandardFramework framework)
{
    private static readonly (string Field, CompetenceItemKind Kind)[] Lists =
    [
        ("indicators", CompetenceItemKind.Indicator), ("knowledge", CompetenceItemKind.Knowledge), ("outcomes", CompetenceItemKind.Outcome),
    ];

    public IReadOnlyList<CompetenceParts> Read()
    {
        var (competences, codes) = (new List<CompetenceParts>(), new HashSet<string>());
        foreach (var entry in fields.Entries("competences"))
        {
            var competence = ReadCompetence(entry);
            if (!codes.Add(competence.Code))
                entry.Problems.Add(entry.At("code"), StandardFileRule.Repeated, $"The competence {competence.Code} stands twice.");
            else
                competences.Add(competence);
        }

        if (competences.Count == 0)
            fields.Problems.Add(fields.At("competences"), StandardFileRule.FieldMissing, "competences is missing or empty.");
        return competences;
    }

    private CompetenceParts ReadCompetence(Fields entry)
    {
        var code = entry.Required("code", Competence.CodeMaxLength);
        var kind = entry.Word("kind", StandardWords.CompetenceKinds);
        var level = entry.Number("level");
        if (level < 1 || level > (framework == StandardFramework.HkQf ? 7 : 8))
            entry.Problems.Add(entry.At("level"), StandardFileRule.Level, $"{code}: the framework has no level {level}.");
        var title = entry.RequiredTexts("title");
        var methods = entry.WordList("methods", StandardWords.Methods);
        var integrated = entry.Flag("integrated");
        if (integrated && methods.Count > 0)
            entry.Problems.Add(entry.At("methods"), StandardFileRule.Integrated, $"{code} is assessed integrated with the others and lists methods of its own.");
        var items = Lists.SelectMany(list => ReadItems(entry, code, list.Field, list.Kind)).ToList();
        if (items.Count == 0)
            entry.Problems.Add(entry.Node, StandardFileRule.FieldMissing, $"{code} has no indicators, knowledge or outcomes.");
        entry.Done();
        return new CompetenceParts(entry.Problems.LineOf(entry.Node), code, items, () =>
            new Competence(StandardIds.Competence(key, version, code), code, kind, title, methods, items) { Level = level, IsIntegrated = integrated });
    }

    private List<CompetenceItem> ReadItems(Fields competence, string code, string field, CompetenceItemKind kind)
    {
        var (items, numbers) = (new List<CompetenceItem>(), new HashSet<string>());
        foreach (var entry in competence.Entries(field))
        {
            var number = entry.Required("number", CompetenceItem.NumberMaxLength);
            var item = new CompetenceItem(StandardIds.Item(key, version, code, kind, number), kind, number, entry.RequiredTexts("text")) { Group = entry.Texts("group") };
            entry.Done();
            if (!numbers.Add(number))
                entry.Problems.Add(entry.At("number"), StandardFileRule.Repeated, $"{code}: the number {number} stands twice among the {field}.");
            else
                CheckOrder(entry, code, field, number, items.Count + 1);
            items.Add(item);
        }

        return [.. items.DistinctBy(i => i.Number)];
    }

    [GeneratedRegex("^[A-Z]*([0-9]+)$")]
    private static partial Regex CountedNumber();

    // Standards with numbers of another make (a, b, 1.1) are let through: they have no order that could be checked here.
    private static void CheckOrder(Fields entry, string code, string field, string number, int expected)
    {
        var match = CountedNumber().Match(number);
        if (match.Success && match.Groups[1].Value != expected.ToString(CultureInfo.InvariantCulture))
            entry.Problems.Add(entry.At("number"), StandardFileRule.NumberOrder, $"{code}: {number} stands where number {expected} of the {field} is due.");
    }
}

/// <summary>A competence as read, not yet made.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Code">Its code.</param>
/// <param name="Items">Its items.</param>
/// <param name="Make">Makes the domain's object.</param>
internal sealed record CompetenceParts(long Line, string Code, IReadOnlyList<CompetenceItem> Items, Func<Competence> Make);
