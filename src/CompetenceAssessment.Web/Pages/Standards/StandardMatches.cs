using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>Where in a standard the searched words stand: the first few places, and how many more there are.</summary>
public sealed record StandardMatches(IReadOnlyList<StandardMatch> Shown, int More)
{
    private const int MostShown = 3;

    public static StandardMatches In(StandardVersion version, IReadOnlyList<string> words, string language)
    {
        if (words.Count == 0)
            return new([], 0);
        var matches = Places(version).Select(p => Match(p.Reference, p.Text, words, language)).OfType<StandardMatch>().ToList();
        return new([.. matches.Take(MostShown)], Math.Max(0, matches.Count - MostShown));
    }

    private static IEnumerable<(string Reference, LocalizedText Text)> Places(StandardVersion version) =>
        version.Competences.SelectMany(c => c.Items.Select(i => (i.ReferenceWithin(c.Code), i.Text)).Prepend((c.Code, c.Title)))
            .Concat(version.Description.WorkUnits.SelectMany(u => u.Tasks.Select(t => ($"{u.Code}.{t.Number}", t.Text)).Prepend((u.Code, u.Title))))
            .Concat(version.Description.Sections.Where(s => s.Code is not null).Select(s => (s.Code!, s.Text)));

    // The reader's language first, then the others: a search in Estonian also finds words on an English site.
    private static StandardMatch? Match(string reference, LocalizedText text, IReadOnlyList<string> words, string language)
    {
        foreach (var (tag, value) in text.All.OrderByDescending(t => t.Key == language))
        {
            var folded = SearchText.Fold(value);
            if (words.All(w => folded.Contains(w, StringComparison.Ordinal) || SearchText.Fold(reference) == w))
                return new StandardMatch(reference, value, tag, words);
        }

        return null;
    }
}

/// <summary>A place that holds the searched words.</summary>
public sealed record StandardMatch(string Reference, string Text, string Language, IReadOnlyList<string> Words)
{
    private const CompareOptions AsFolded = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>The text with the searched words marked.</summary>
    public IHtmlContent Marked()
    {
        var content = new HtmlContentBuilder();
        var rest = Text.AsSpan();
        while (Next(rest) is (var at, var length))
        {
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(rest.Slice(at, length).ToString());
            content.Append(rest[..at].ToString()).AppendHtml(mark);
            rest = rest[(at + length)..];
        }

        return content.Append(rest.ToString());
    }

    private (int At, int Length)? Next(ReadOnlySpan<char> text)
    {
        (int At, int Length)? next = null;
        foreach (var word in Words)
        {
            var at = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, AsFolded, out var length);
            if (at >= 0 && length > 0 && (next is not { } found || at < found.At))
                next = (at, length);
        }

        return next;
    }
}
