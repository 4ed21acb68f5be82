using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>How a list is written: its numbers, its capitals, its end marks and whether its items are sentences. Lists that were copied from another document differ in several.</summary>
/// <param name="Marker">The sign after the number, "." or ")"; null where the list is mixed or has none.</param>
/// <param name="Capitals">Whether nearly all items begin with a capital; null where mixed.</param>
/// <param name="End">The mark at which nearly all items but the last end; null where mixed.</param>
/// <param name="Sentences">Whether some item has several sentences.</param>
internal sealed partial record ListForm(string? Marker, bool? Capitals, char? End, bool Sentences)
{
    /// <summary>The form of a list, from its texts and its source lines.</summary>
    public static ListForm Of(ItemList list, LintContext context)
    {
        var texts = list.Items.Select(i => i.Text.Original).Where(t => t.Length > 0).ToList();
        var markers = list.Items.Where(i => i.Lines.Count > 0).Select(i => Marked().Match(context.Line(i.Lines[0])?.Text ?? "")).Select(m => m.Success ? m.Groups[1].Value : "");
        return new(
            Most(markers),
            Most(texts.Where(t => char.IsLetter(t[0])).Select(t => (bool?)char.IsUpper(t[0]))),
            Most(texts.SkipLast(1).Select(t => (char?)(char.IsLetterOrDigit(t[^1]) ? ' ' : t[^1]))),
            texts.Any(t => Inner().IsMatch(t)));
    }

    /// <summary>In how many of the four ways a list is written unlike all the others, which agree with each other.</summary>
    public int Differences(IReadOnlyList<ListForm> others) =>
        Count(Marker, others.Select(o => o.Marker)) + Count(Capitals, others.Select(o => o.Capitals)) + Count(End, others.Select(o => o.End))
        + (Sentences && !others.Any(o => o.Sentences) ? 1 : 0);

    private static int Count<T>(T own, IEnumerable<T> others) => own is not null && others.Distinct().ToList() is [{ } same] && !same.Equals(own) ? 1 : 0;

    private static T? Most<T>(IEnumerable<T> values)
    {
        var groups = values.GroupBy(v => v).OrderByDescending(g => g.Count()).ToList();
        return groups.Count > 0 && groups[0].Count() >= 0.8 * groups.Sum(g => g.Count()) ? groups[0].Key : default;
    }

    [GeneratedRegex(@"^[\s•·*–-]*[0-9]{1,3}([.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\p{Ll}{3}\. +\p{Lu}\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
