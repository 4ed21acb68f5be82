using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Finds competence codes within sentences; "B.2.1–B.2.4" and "B.2.1–2.4" and "B.2.1–4" are all of them.</summary>
internal static partial class Codes
{
    private const int LongestRange = 40;

    /// <summary>A mention: one code or a range.</summary>
    /// <param name="Index">Where it begins.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="All">The codes meant, in order; empty when the range makes no sense.</param>
    internal sealed record Mention(int Index, int Length, IReadOnlyList<string> All);

    /// <summary>All codes that a text names.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Mentions(text).SelectMany(m => m.All).Distinct()];

    /// <summary>The mentions in order.</summary>
    public static IReadOnlyList<Mention> Mentions(string text)
    {
        var mentions = new List<Mention>();
        foreach (Match match in Mentioned().Matches(text))
        {
            var section = int.Parse(match.Groups["s"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var first = match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : (int?)null;
            var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : first;
            var sameSection = !match.Groups["s2"].Success || match.Groups["s2"].Value == match.Groups["s"].Value;
            mentions.Add(new(match.Index, match.Length, All(section, first, last, sameSection)));
        }

        return mentions;
    }

    private static IReadOnlyList<string> All(int section, int? first, int? last, bool sameSection) =>
        first is not { } from || last is not { } to ? [$"B.{section}"]
        : !sameSection || to < from || to - from > LongestRange ? []
        : [.. Enumerable.Range(from, to - from + 1).Select(n => $"B.{section}.{n}")];

    [GeneratedRegex(@"\b[BВ](?:\s?\.\s?|\s?(?=[0-9]{1,2}\s?\.\s?[0-9]))(?<s>[0-9]{1,2})(?:\s?\.\s?(?<n>[0-9]{1,2})(?:\.(?=\s?[-–—]))?(?:\s*(?:[-–—]|\.{2,3}|kuni|to|through)\s*(?:[BВ]\s?\.?\s?)?(?:(?<s2>[0-9]{1,2})\s?\.\s?)?(?<last>[0-9]{1,2})\b)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned();
}
