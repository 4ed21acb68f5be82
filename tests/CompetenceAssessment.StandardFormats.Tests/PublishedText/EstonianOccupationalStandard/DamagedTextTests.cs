using System.Text;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

/// <summary>Texts are cut, joined, wrapped again and interrupted by page heads at random (with a fixed seed): nothing crashes, no line is lost
/// silently, no item is doubled.</summary>
public sealed class DamagedTextTests
{
    private const int Rounds = 12;

    public static TheoryData<string> Texts => [.. Truth.Files.Where(f => f.EndsWith(".txt", StringComparison.Ordinal) && Truth.Of(f).Refused is null).Select(f => Path.Combine("ee", f))
        .Append("ee-customer-service-manager-6.en.txt").Append("ee-customer-service-manager-6.et.txt")];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_damage_is_survived_and_every_line_is_accounted_for(string file)
    {
        var random = new Random(file.Length * 7919);
        var lines = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", file)).Split('\n');
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Enumerable.Range(0, 1 + (round % 4)).Aggregate(lines, (text, _) => Damage(text, random));
            Check(string.Join('\n', damaged), file);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Page_heads_between_lines_change_no_item(string file)
    {
        var random = new Random(file.Length);
        var lines = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", file)).Split('\n');
        var clean = Items(Read(string.Join('\n', lines)));
        for (var round = 0; round < 5; round++)
        {
            var paged = new List<string>();
            var page = 1;
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0 && i % (30 + random.Next(3)) == 0)
                    paged.AddRange(["", $"lk {page++}", "", "\fSihtasutuse kutsestandardite kogumik", ""]);
                paged.Add(lines[i]);
            }

            Assert.Equal(clean, Items(Read(string.Join('\n', paged))));
        }
    }

    private static void Check(string text, string file)
    {
        var reading = Read(text);
        Assert.Equal(reading.Lines.Total, reading.Lines.Used + reading.Lines.Furniture + reading.Lines.Unread);
        Assert.Equal(text.Split('\n').Count(l => !string.IsNullOrWhiteSpace(l.Replace('\f', ' '))), reading.Lines.Total);
        if (reading.Refused is not null)
            return;
        Assert.Equal(reading.Lines.Unread, reading.Findings.Count(f => f.Code == "LINE-UNREAD"));
        var places = reading.Standards.SelectMany(s => s.Competences).SelectMany(c => c.Items).Select(i => (string.Join(',', i.Lines), i.Text.Original)).ToList();
        Assert.True(places.Distinct().Count() == places.Count, $"{file}: an item is doubled");
        WordsOfUsedLinesStandInTheReading(text, reading, file);
    }

    // A used line between two items of a list gives its words to an item: none may vanish.
    private static void WordsOfUsedLinesStandInTheReading(string text, StandardReading reading, string file)
    {
        var lines = text.Split('\n');
        foreach (var item in reading.Standards.SelectMany(s => s.Competences).SelectMany(c => c.Items))
        {
            var source = Letters(string.Concat(item.Lines.Select(l => lines[l - 1])));
            Assert.True(source.Contains(Letters(item.Text.Original), StringComparison.OrdinalIgnoreCase), $"{file}: “{item.Text.Original}” is not in its lines");
        }
    }

    private static string[] Damage(string[] lines, Random random) => random.Next(6) switch
    {
        0 => Without(lines, random.Next(lines.Length), 1),
        1 => Joined(lines, random.Next(Math.Max(1, lines.Length - 1))),
        2 => Wrapped(lines, 50 + random.Next(50)),
        3 => Cut(lines, random),
        4 => [.. lines.SelectMany((l, i) => i % 23 == 22 ? new[] { "", $"\fKutsestandard {i}", l } : [l])],
        _ => Without(lines, random.Next(lines.Length), random.Next(12)),
    };

    private static string[] Without(string[] lines, int at, int count) => [.. lines[..at], .. lines[Math.Min(lines.Length, at + count)..]];

    private static string[] Joined(string[] lines, int at) => at + 1 >= lines.Length ? lines : [.. lines[..at], $"{lines[at]} {lines[at + 1]}", .. lines[(at + 2)..]];

    private static string[] Cut(string[] lines, Random random)
    {
        var at = random.Next(lines.Length);
        var place = random.Next(lines[at].Length + 1);
        return [.. lines[..at], lines[at][..place], lines[at][place..], .. lines[(at + 1)..]];
    }

    private static string[] Wrapped(string[] lines, int width) => [.. lines.SelectMany(l => Wrap(l, width))];

    private static IEnumerable<string> Wrap(string line, int width)
    {
        var current = new StringBuilder();
        foreach (var word in line.Split(' '))
        {
            if (current.Length > 0 && current.Length + word.Length >= width)
            {
                yield return current.ToString();
                current.Clear();
            }

            current.Append(current.Length > 0 ? " " : "").Append(word);
        }

        yield return current.ToString();
    }

    private static string Letters(string text) => string.Concat(text.Normalize().Where(char.IsLetterOrDigit));

    private static StandardReading Read(string text) => PublishedTextReader.ReadText(text, "text");

    private static List<string> Items(StandardReading reading) =>
        [.. reading.Standards.SelectMany(s => s.Competences).SelectMany(c => c.Items.Select(i => $"{c.Code} {i.Kind} {i.Number} {i.Text.Original}"))];
}
