using System.Text;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Joins the lines of one text. A word divided at a line's end is joined again; whether its hyphen belongs to it is decided by the rest
/// of the document, and where that says nothing the word is kept in <see cref="Doubtful"/>.</summary>
public sealed partial class TextJoiner
{
    private const int WidestPage = 170;
    private const int Slack = 6;
    private readonly int width;
    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Line, string Word)> doubtful = [];

    /// <summary>Learns the document's words.</summary>
    public TextJoiner(IEnumerable<Segment> document)
    {
        Segment? before = null;
        int lines = 0, full = 0, broken = 0;
        var all = document.ToList();
        width = all.Count == 0 ? 0 : all.Max(s => s.Text.Length);
        foreach (var segment in all)
        {
            foreach (var word in Word().EnumerateMatches(segment.Text))
            {
                var found = segment.Text.Substring(word.Index, word.Length);
                words[found] = Count(found) + 1;
            }

            lines++;
            full += segment.Text.Length > width * 0.8 ? 1 : 0;
            broken += before is not null && !segment.AfterBlank && segment.Text is [var c, ..] && char.IsLower(c) && Reaches(before, segment) ? 1 : 0;
            before = segment;
        }

        IsWrapped = width <= WidestPage && (full > lines / 8 || broken > 1);
    }

    /// <summary>Words that were joined without a hyphen though nothing in the document shows how they are written.</summary>
    public IReadOnlyList<(int Line, string Word)> Doubtful => doubtful;

    /// <summary>How often the document has this word.</summary>
    public int Count(string word) => words.GetValueOrDefault(word);

    /// <summary>Whether the document's lines are broken at a width, as text taken from a page of paper is.</summary>
    public bool IsWrapped { get; }

    /// <summary>Whether the next line's first word had no room on the line before it, so that one text may have been broken there.</summary>
    public bool MayGoOn(Segment before, Segment next) => IsWrapped && Reaches(before, next);

    /// <summary>The text of the segments.</summary>
    public string Join(IEnumerable<Segment> segments)
    {
        var text = new StringBuilder();
        var withinWord = false;
        foreach (var segment in segments)
        {
            var next = segment.Words;
            if (text.Length == 0)
                text.Append(next);
            else
                Append(text, next, withinWord, segment.Line);
            withinWord = segment.EndsWithinWord;
        }

        return text.ToString().Trim();
    }

    /// <summary>The words with single spaces between them.</summary>
    public static string Squeeze(string text) => Spaces().Replace(text, " ").Trim();

    private bool Reaches(Segment before, Segment next) =>
        before.Text.Length + 1 + (next.Text.IndexOf(' ') is var end and > 0 ? end : next.Text.Length) > width - Slack;

    private void Append(StringBuilder text, string next, bool withinWord, int line)
    {
        if (next.Length == 0)
            return;
        if (withinWord)
            text.Append(next);
        else if (EndsInHyphen(text) && char.IsLower(next[0]) && !BeginsWithJunction(next))
            Divided(text, next, line);
        else if (text[^1] == '/')
            text.Append(next);
        else
            text.Append(' ').Append(next);
    }

    private void Divided(StringBuilder text, string next, int line)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        var first = text.ToString(start, text.Length - start - 1);
        var second = Word().Match(next) is { Success: true, Index: 0 } match ? match.Value : "";
        var (keeps, isDoubtful) = Hyphen(first, second);
        if (isDoubtful)
            doubtful.Add((line, first + second));
        if (!keeps)
            text.Length--;
        text.Append(next);
    }

    /// <summary>Whether the hyphen at a line's end belongs to the word, and whether nothing in the document shows how the word is written.</summary>
    public (bool Keeps, bool IsDoubtful) Hyphen(string first, string second) => Count($"{first}-{second}") > 0 ? (true, false) : (false, Count(first + second) == 0);

    private static bool EndsInHyphen(StringBuilder text) => text.Length > 1 && text[^1] is '-' or '\u2010' or '\u2011' && char.IsLetter(text[^2]);

    /// <summary>Whether a hyphen before it stands for a word that follows later: "sise- ja väliskliendid", "short- and long-term".</summary>
    public static bool BeginsWithJunction(string next) => Junction().IsMatch(next);

    [GeneratedRegex(@"^(?:ja|ning|või|ega|ehk|kui|and|or|nor|to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Junction();

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
