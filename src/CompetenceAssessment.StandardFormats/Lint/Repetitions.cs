using System.Text;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>The same text twice, capitals, spaces and punctuation aside. Outcomes of a Hong Kong unit repeat its requirements by design, so kinds are compared apart.</summary>
internal static class Repetitions
{
    public static IEnumerable<Finding> Check(LintContext context)
    {
        var seen = new Dictionary<(CompetenceItemKind, string), (ReadCompetence Competence, ReadItem Item)>();
        foreach (var competence in context.Standard.Competences)
        {
            foreach (var item in competence.Items)
            {
                var key = (item.Kind, Normal(item.Text));
                if (key.Item2.Length == 0 || seen.TryAdd(key, (competence, item))) continue;
                var first = seen[key];
                var same = ReferenceEquals(first.Competence, competence);
                yield return (same ? FindingCodes.ItemRepeated : FindingCodes.ItemShared).At(
                    [.. first.Item.Lines, .. item.Lines], LintContext.Place(competence, item), context.Name(competence, item), context.Name(first.Competence, first.Item));
                // The nearest one is named, so that three in one competence are two pairs.
                if (!same) seen[key] = (competence, item);
            }
        }

        foreach (var unit in context.Standard.WorkUnits)
        {
            foreach (var group in unit.Tasks.GroupBy(t => Normal(t.Text)).Where(g => g.Count() > 1))
            {
                var (first, second) = (group.First(), group.ElementAt(1));
                yield return FindingCodes.ItemRepeated.At([.. first.Lines, .. second.Lines], unit.Code, $"{unit.Code} task {second.Number}", $"{unit.Code} task {first.Number}");
            }
        }
    }

    private static string Normal(LocalizedText text)
    {
        var normal = new StringBuilder(text.Original.Length);
        foreach (var c in text.Original)
        {
            if (char.IsLetterOrDigit(c)) normal.Append(char.ToLowerInvariant(c));
        }

        return normal.ToString();
    }
}
