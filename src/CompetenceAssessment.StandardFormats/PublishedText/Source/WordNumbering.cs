using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CompetenceAssessment.StandardFormats.PublishedText.Source;

/// <summary>The numbers that Word shows before paragraphs and does not store in their text.</summary>
internal sealed class WordNumbering
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Dictionary<string, Dictionary<int, Level>> lists = [];
    private readonly Dictionary<string, string> abstractOf = [];
    private readonly Dictionary<string, int[]> counters = [];
    private readonly Dictionary<(string List, int Depth), int> starts = [];

    private sealed record Level(int Start, string Format, string Text);

    /// <summary>Reads word/numbering.xml; null where the document has none.</summary>
    public WordNumbering(XDocument? numbering)
    {
        foreach (var list in numbering?.Root?.Elements(W + "abstractNum") ?? [])
            lists[Value(list, "abstractNumId")] = list.Elements(W + "lvl").DistinctBy(l => Number(Value(l, "ilvl"))).ToDictionary(l => Number(Value(l, "ilvl")), ReadLevel);
        foreach (var use in numbering?.Root?.Elements(W + "num") ?? [])
        {
            abstractOf[Value(use, "numId")] = Value(use.Element(W + "abstractNumId"), "val");
            foreach (var (depth, start) in use.Elements(W + "lvlOverride").Where(o => o.Element(W + "startOverride") is not null)
                .Select(o => (Number(Value(o, "ilvl")), Number(Value(o.Element(W + "startOverride"), "val"), 1))))
            {
                counters[Value(use, "numId")] = new int[9];
                starts[(Value(use, "numId"), depth)] = start;
            }
        }
    }

    /// <summary>The mark before the next paragraph of a list: "1) ", "a) ", "B.2.1 ", "- "; empty for a list without marks.</summary>
    public string Next(string numId, int depth)
    {
        if (depth is < 0 or > 8 || !abstractOf.TryGetValue(numId, out var id) || !lists.TryGetValue(id, out var levels) || !levels.TryGetValue(depth, out var level))
            return "";
        if (level.Format == "bullet")
            return "- ";
        var counts = counters.TryGetValue(numId, out var own) ? own : counters.TryGetValue("list " + id, out var shared) ? shared : counters["list " + id] = new int[9];
        counts[depth] = counts[depth] == 0 ? starts.GetValueOrDefault((numId, depth), level.Start) : counts[depth] + 1;
        Array.Clear(counts, depth + 1, 8 - depth);
        return level.Format == "none" ? "" : Mark(levels, level, counts) + " ";
    }

    private static string Mark(Dictionary<int, Level> levels, Level level, int[] counts)
    {
        var mark = new StringBuilder(level.Text);
        for (var i = 0; i < 9; i++)
        {
            if (levels.TryGetValue(i, out var at))
                mark.Replace($"%{i + 1}", Write(counts[i] == 0 ? at.Start : counts[i], at.Format));
        }

        return mark.ToString();
    }

    private static string Write(int number, string format) => format switch
    {
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in new[] { (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value && text.Length < 20; number -= value)
                text.Append(sign);
        }

        return text.ToString();
    }

    private static Level ReadLevel(XElement level) => new(
        Number(Value(level.Element(W + "start"), "val"), 1), Value(level.Element(W + "numFmt"), "val"), Value(level.Element(W + "lvlText"), "val"));

    private static int Number(string text, int otherwise = 0) => int.TryParse(text, out var number) ? number : otherwise;

    private static string Value(XElement? element, string name) => (string?)element?.Attribute(W + name) ?? "";
}
