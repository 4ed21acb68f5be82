using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

/// <summary>What holds for the reading of any text, however it suffered: it does not fail, each line is read, furniture or reported, the words of a line
/// that counts as read stand in the reading, and no item stands twice.</summary>
internal static partial class ReadingInvariants
{
    public static StandardReading Check(string text, string labels)
    {
        var reading = PublishedTextReader.ReadText(text, "text");
        Assert.Equal(reading.Lines.Total, reading.Lines.Used + reading.Lines.Furniture + reading.Lines.Unread);
        if (reading.Refused is not null)
        {
            Assert.Empty(reading.Standards);
            return reading;
        }

        var lines = text.Split('\n');
        var unread = reading.Findings.Where(f => f.Code == "LINE-UNREAD").SelectMany(f => f.Lines).ToHashSet();
        var furniture = reading.Findings.Where(f => f.Code == "FURNITURE-REMOVED").SelectMany(f => f.Lines).ToHashSet();
        Assert.Equal(reading.Lines.Unread, unread.Count);
        Assert.Equal(reading.Lines.Furniture, furniture.Count);
        WordsAreKept(text, reading, lines, unread, furniture, labels);
        NothingIsDoubled(reading, lines);
        return reading;
    }

    private static void WordsAreKept(string text, StandardReading reading, string[] lines, HashSet<int> unread, HashSet<int> furniture, string labels)
    {
        var all = string.Join(' ', Texts(reading)) + " " + labels;
        var kept = Words(all).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Chinese has no spaces: a stretch of it is looked for as it is.
        var run = Spaces().Replace(all, "");
        for (var i = 0; i < lines.Length; i++)
        {
            if (unread.Contains(i + 1) || furniture.Contains(i + 1))
                continue;
            var lost = Words(lines[i]).Where(w => !kept.Contains(w) && !(w[0] > 0x2E80 && run.Contains(w, StringComparison.Ordinal))).ToList();
            Assert.True(lost.Count == 0, $"line {i + 1} “{lines[i]}” lost: {string.Join(", ", lost)}\n{(Environment.GetEnvironmentVariable("SHOW") is null ? "" : text)}");
        }
    }

    private static void NothingIsDoubled(StandardReading reading, string[] lines)
    {
        var source = string.Join(' ', lines.Select(l => Squeeze(l)));
        foreach (var standard in reading.Standards)
        {
            var items = standard.Competences.SelectMany(c => c.Items).ToList();
            Assert.All(items, i => Assert.All(i.Lines, l => Assert.InRange(l, 1, lines.Length)));
            foreach (var twice in items.GroupBy(i => (i.Kind, i.Text.Original)).Where(g => g.Count() > 1))
                Assert.True(twice.Key.Original.Length < 12 || twice.SelectMany(i => i.Lines).Distinct().Count() >= twice.Count(), twice.Key.Original);
        }

        Assert.NotEmpty(source);
    }

    private static IEnumerable<string> Texts(StandardReading reading)
    {
        foreach (var standard in reading.Standards)
        {
            yield return $"{standard.Code} {standard.Version} {standard.Title} {standard.Credit} {string.Join(' ', standard.Levels)}";
            foreach (var text in standard.Classifications.Select(c => c.Code).Concat(standard.Facts.Select(f => f.Value)).Concat(standard.Sections.Select(s => $"{s.Heading} {s.Text}")))
                yield return text;
            foreach (var item in standard.Competences.SelectMany(c => c.Items))
                yield return $"{item.Group} {item.Number} {item.Text}";
        }

        // What a finding quotes is reported.
        foreach (var finding in reading.Findings)
            yield return finding.Message;
    }

    private static IEnumerable<string> Words(string text) => LongWord().Matches(text).Select(m => m.Value);

    private static string Squeeze(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex LongWord();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
