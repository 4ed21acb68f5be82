using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Finds "how many of them" in words: "at least two", "kaks valitavat kompetentsi".</summary>
internal static class NumberWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled;

    private static readonly Dictionary<string, int> Values = new[]
    {
        "one üks ühe üht ühte", "two kaks kahe kaht kahte", "three kolm kolme", "four neli nelja", "five viis viie viit", "six kuus kuue kuut", "seven seitse seitsme seitset",
        "eight kaheksa kaheksat", "nine üheksa üheksat", "ten kümme kümne kümmet", "eleven üksteist üheteist üheteistkümne", "twelve kaksteist kaheteist kaheteistkümne",
    }.SelectMany((words, i) => words.Split(' ').Select(w => (Word: w, Value: i + 1))).ToDictionary(w => w.Word, w => w.Value);

    // What a count of competences is followed by; other numbers count years, hours or levels.
    private static readonly string[] Counted =
    [
        "of", "out of", "from", "or more", @"\p{L}{2,}st\b", @"\w*valita\w*", @"valik\w*", @"kohustuslik\w*", "obligatory", "mandatory", "vabalt", @"kompetents\w*", "optional", "elective", @"competenc\w*", @"spetsialiseeru\w*", @"specialis\w*",
        @"järgmis\w*", @"järgnev\w*", "nendest", "neist", "additional", @"lisa\w*", "further", "loetletud", "allpool", "other", @"muu\w*", @"tõendami\w*",
    ];

    private static readonly string Number = $"(?:{string.Join('|', Values.Keys)}|[1-9][0-9]?)";

    private static readonly Regex Count = new(
        $@"(?<![.,0-9]\s?)(?<!(?:tase|level|taseme)\s)\b(?<n>{Number})\b(?!\s*[.)])(?=\s+(?:\({Number}\)\s+)?(?:{string.Join('|', Counted)})|\s*[,:(]?\s*(?:B\s?\.|$))", Options);

    private static readonly Regex Several = new(
        $@"(?<![.,0-9]\s?)(?<!(?:tase|taseme|tasemed|tasemete|levels?)\s)\b{Number}\s*(?:[-–—/]|\b(?:to|or|või|kuni)\b)\s*{Number}\b(?!\s*\.)", Options);

    private static readonly Regex OfThem = new($@"\b{Number}\s+(?:out\s+)?of\s+(?:the|these|those)\s+(?:following\s+)?$", Options);

    private static readonly string[] Wholes = ["ühest", "kahest", "kolmest", "neljast", "viiest", "kuuest", "seitsmest", "kaheksast", "üheksast", "kümnest"];

    private static readonly Regex Whole = new($@"\b(?<n>{string.Join('|', Wholes)})\s+(?:\p{{L}}+st\s+)?(?:\p{{L}}*kompetents|üldosku)", Options);

    /// <summary>The last such number of a text; null when there is none.</summary>
    public static int? Last(string text)
    {
        var counts = Count.Matches(text);
        // "At least one of the two optional competences": the second number says how many there are.
        var found = counts.LastOrDefault(m => counts.Count == 1 || !OfThem.IsMatch(text[..m.Index]))?.Groups["n"].Value.ToLowerInvariant();
        return found is null ? null : Values.TryGetValue(found, out var value) ? value : int.Parse(found, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>How many a text chooses from or consists of: "kahest valitavast kompetentsist", "koosneb kolmest …"; null when it does not say.</summary>
    public static int? OutOf(string text) => Whole.Match(text) is { Success: true } match ? Array.IndexOf(Wholes, match.Groups["n"].Value.ToLowerInvariant()) + 1 : null;

    /// <summary>Whether a text counts from one number to another: "two to three", "kaks või kolm".</summary>
    public static bool HasSpan(string text) => Several.IsMatch(text);
}
