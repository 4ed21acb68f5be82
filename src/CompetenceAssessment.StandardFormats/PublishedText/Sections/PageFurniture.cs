using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Sections;

/// <summary>Finds what a page prints around the text: page numbers, heads and feet that come back, lines of a table of contents, addresses.</summary>
public static partial class PageFurniture
{
    private const int LongestHead = 140;
    private const int ShortestPage = 12;
    private const int Reach = 3;
    private const string FarIn = "          ";

    /// <summary>Marks the furniture of a document in its ledger.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ledger">Where it is marked.</param>
    /// <param name="isText">Lines that are text however often they come back: headings of the family.</param>
    public static void Mark(SourceDocument document, LineLedger ledger, Func<string, bool> isText)
    {
        var lines = document.Written.Where(l => l.Origin == LineOrigin.Body).ToList();
        foreach (var line in lines.Where(l => PageLabel().IsMatch(l.Text) || Address().IsMatch(l.Text) || ContentsLine().IsMatch(l.Text)))
            ledger.Furniture(line);
        MarkPageNumbers(document, lines, ledger);
        foreach (var line in Counted(lines))
            ledger.Furniture(line);
        foreach (var line in lines.Where(l => l.StartsPage && IsLoneHead(document, l, isText)))
            ledger.Furniture(line);
        var edges = Edges(lines, ledger);
        var often = lines.CountBy(l => Shape(l.Text)).ToDictionary();
        foreach (var group in lines.Select((Line, Place) => (Line, Place)).GroupBy(l => Shape(l.Line.Text)).Where(g => g.Count() > 1))
            MarkRepeated([.. group.Where(g => !StandsInText(document, g.Line, often, ledger, isText))], edges, ledger, isText);
    }

    /// <summary>A line without its numbers and case, to find it again on another page.</summary>
    private static string Shape(string text) => Digits().Replace(TextJoiner.Squeeze(text), "#").ToLowerInvariant();

    // "Publisher … Page 2 of 9": the same words with a count of pages behind them, kept apart by spaces, that goes on from page to page.
    private static IEnumerable<SourceLine> Counted(List<SourceLine> lines) => lines.Select(l => (Line: l, Page: PageBehind().Match(l.Text))).Where(l => l.Page.Success)
        .GroupBy(l => Shape(l.Line.Text), l => (l.Line, Number: int.Parse(l.Page.Groups["page"].ValueSpan))).Select(g => g.ToList())
        .Where(g => g.Count > 1 && g.Zip(g.Skip(1)).All(p => p.Second.Number == p.First.Number + 1)).SelectMany(g => g.Select(n => n.Line));

    // A number alone on a line is a page number where a page ends after it, or where such numbers count the pages one by one.
    private static void MarkPageNumbers(SourceDocument document, List<SourceLine> lines, LineLedger ledger)
    {
        var bare = lines.Select((Line, Place) => (Line, Place, Number: BareNumber().Match(l(Line)))).Where(n => n.Number.Success)
            .Select(n => (n.Line, n.Place, Value: int.Parse(n.Number.Groups[1].ValueSpan))).ToList();
        foreach (var (line, place, _) in bare.Where(n => AtPageEnd(lines, n.Place)))
            ledger.Furniture(line);
        var counting = Counting([.. bare.Where(n => IsAlone(document, n.Line))]);
        foreach (var line in counting.Concat(BesideHeads(lines, bare)))
            ledger.Furniture(line);
        // The last page's number has no head behind it.
        if (bare is [.., var before, var end] && end.Place == lines.Count - 1 && end.Value == before.Value + 1 && ledger[before.Line.Number] == LineUse.Furniture)
            ledger.Furniture(end.Line);

        static string l(SourceLine line) => line.Text.Trim();
    }

    // The longest run of numbers, each the next one of the number before it and at least a short page behind it.
    private static List<SourceLine> Counting(List<(SourceLine Line, int Place, int Value)> bare)
    {
        var (next, length) = (new int[bare.Count], new int[bare.Count]);
        var later = new Dictionary<int, List<int>>();
        var best = -1;
        for (var i = bare.Count - 1; i >= 0; i--)
        {
            next[i] = later.TryGetValue(bare[i].Value + 1, out var followers) ? FirstBehind(bare, followers, bare[i].Place + ShortestPage) : -1;
            length[i] = 1 + (next[i] < 0 ? 0 : length[next[i]]);
            if (best < 0 || length[i] >= length[best])
                best = i;
            if (!later.TryGetValue(bare[i].Value, out var same))
                later[bare[i].Value] = same = [];
            same.Add(i);
        }

        if (best < 0 || !(length[best] >= 3 || (length[best] == 2 && bare.Count == 2)))
            return [];
        var run = new List<SourceLine>();
        for (var i = best; i >= 0; i = next[i])
            run.Add(bare[i].Line);
        return run;
    }

    // The followers stand from the last to the first.
    private static int FirstBehind(List<(SourceLine Line, int Place, int Value)> bare, List<int> followers, int place)
    {
        var (low, high) = (0, followers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bare[followers[middle]].Place >= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? -1 : followers[low - 1];
    }

    // Numbers that count on, each before or behind the same words, are the numbers of pages.
    private static IEnumerable<SourceLine> BesideHeads(List<SourceLine> lines, List<(SourceLine Line, int Place, int Value)> bare)
    {
        if (bare.Count < 2)
            return [];
        var shapes = lines.Select(l => Shape(l.Text)).ToList();
        var often = shapes.CountBy(s => s).ToDictionary();
        IEnumerable<string> Heads(int place, int side) => Enumerable.Range(1, Reach).Select(step => place + (side * step))
            .TakeWhile(p => p >= 0 && p < shapes.Count && shapes[p] != "#" && often[shapes[p]] > 1).Select(p => $"{side} {shapes[p]}");
        return bare.SelectMany(b => Heads(b.Place, -1).Concat(Heads(b.Place, 1)).Select(h => (Head: h, Number: b))).GroupBy(b => b.Head, b => b.Number)
            .Select(g => g.ToList()).Where(g => g.Count > 1 && CountOn(g)).SelectMany(g => g).Select(n => n.Line);
    }

    private static bool CountOn(List<(SourceLine Line, int Place, int Value)> numbers) =>
        numbers.Zip(numbers.Skip(1)).All(p => p.Second.Value == p.First.Value + 1 && p.Second.Place - p.First.Place >= ShortestPage);

    private static bool AtPageEnd(List<SourceLine> lines, int place) => place + 1 < lines.Count ? lines[place + 1].StartsPage : place > 0 && lines.Exists(l => l.StartsPage);

    private static bool IsAlone(SourceDocument document, SourceLine line)
    {
        var at = line.Number - 1;
        return at > 0 && at < document.Lines.Count && document.Lines[at].Number == line.Number
            && document.Lines[at - 1].IsBlank && (at + 1 >= document.Lines.Count || document.Lines[at + 1].IsBlank);
    }

    // A page's first line with blank lines around it that names the standard and is no sentence: a head, even if there is but one such page.
    private static bool IsLoneHead(SourceDocument document, SourceLine line, Func<string, bool> isText)
    {
        var text = line.Text.Trim();
        return IsAlone(document, line) && text.Length <= LongestHead && char.IsUpper(text[0]) && text[^1] is not ('.' or ';' or ':' or ',')
            && LooksLikeHead().IsMatch(text) && !isText(text) && ItemMarker.Read(text).Kind == MarkerKind.None;
    }

    private static PageEdges Edges(List<SourceLine> lines, LineLedger ledger)
    {
        var edges = new PageEdges(Reach) { End = lines.Count - 1 };
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsPage || ledger[lines[i].Number] == LineUse.Furniture)
                edges.Add(i);
        }

        return edges;
    }

    // A line below a heading of the family, or in a paragraph of the text that blank lines part from the page's edge, is no head or foot.
    private static bool StandsInText(SourceDocument document, SourceLine line, Dictionary<string, int> often, LineLedger ledger, Func<string, bool> isText)
    {
        if (LooksLikeHead().IsMatch(line.Text) || line.Number > document.Lines.Count || document.Lines[line.Number - 1] != line)
            return false;
        var above = Neighbours(document, line, -1, ledger);
        if (above is [var head, ..] && isText(head.Text))
            return true;
        var below = Neighbours(document, line, 1, ledger);
        return !TouchesEdge(document, line, -above.Count - 1, ledger) && !TouchesEdge(document, line, below.Count + 1, ledger)
            && above.Concat(below).Any(n => often.GetValueOrDefault(Shape(n.Text)) < 2);
    }

    // The lines of a line's paragraph on one side, the next one first.
    private static List<SourceLine> Neighbours(SourceDocument document, SourceLine line, int step, LineLedger ledger)
    {
        var found = new List<SourceLine>();
        for (var at = line.Number - 1; found.Count <= Reach; at += step)
        {
            if (step < 0 && document.Lines[at].StartsPage || at + step < 0 || at + step >= document.Lines.Count)
                break;
            var next = document.Lines[at + step];
            if (next.IsBlank || ledger[next.Number] == LineUse.Furniture || (step > 0 && next.StartsPage))
                break;
            found.Add(next);
        }

        return found;
    }

    private static bool TouchesEdge(SourceDocument document, SourceLine line, int steps, LineLedger ledger)
    {
        var at = line.Number - 1 + steps;
        return at >= 0 && at < document.Lines.Count && (ledger[document.Lines[at].Number] == LineUse.Furniture
            || (steps > 0 ? document.Lines[at].StartsPage : document.Lines[at + 1].StartsPage));
    }

    private static void MarkRepeated(List<(SourceLine Line, int Place)> group, PageEdges edges, LineLedger ledger, Func<string, bool> isText)
    {
        if (group.Count < 2)
            return;
        var text = group[0].Line.Text.Trim();
        if (text.Length > LongestHead || isText(text) || ItemMarker.Read(text).Kind is not MarkerKind.None || BareNumber().IsMatch(text))
            return;
        var atEdge = group.Where(g => edges.Contains(g.Place)).ToList();
        if (atEdge.Count >= 2 && atEdge.Count * 2 >= edges.Pages)
        {
            Mark(edges.IsLastFoot(group[^1].Place, atEdge[^1].Line.Text, group[^1].Line.Text) ? atEdge.Append(group[^1]) : atEdge, ledger);
            MarkFirst(group, atEdge, ledger);
            return;
        }

        var atStart = group.Where(g => edges.Starts.Contains(g.Place)).ToList();
        if (atStart.Count >= 3 || (atStart.Count == 2 && LooksLikeHead().IsMatch(text)))
        {
            Mark(atStart, ledger);
            return;
        }

        var spaced = group.Zip(group.Skip(1)).All(p => p.Second.Place - p.First.Place >= ShortestPage);
        if (atEdge.Count * 10 >= group.Count * 7 || (group.Count >= 3 && spaced && LooksLikeHead().IsMatch(text)))
            Mark(group.Where(g => edges.Contains(g.Place) || g.Place != group[0].Place), ledger);
        else if (edges.Pages <= 2 && group[0].Place < Reach)
            Mark(atEdge.Where(g => edges.Starts.Contains(g.Place)), ledger);
    }

    // The first page has the head too where it begins with the very line of the others, set in as they are, and says the same words once more below it.
    private static void MarkFirst(List<(SourceLine Line, int Place)> group, List<(SourceLine Line, int Place)> heads, LineLedger ledger)
    {
        var (first, head) = (group[0], SetIn(heads[^1].Line));
        if (first.Place < Reach && head.StartsWith(FarIn, StringComparison.Ordinal) && SetIn(first.Line) == head && heads.TrueForAll(h => SetIn(h.Line) == head)
            && group.Exists(g => g.Place > first.Place && g.Place <= first.Place + Reach && SetIn(g.Line) != head && ledger[g.Line.Number] != LineUse.Furniture))
            ledger.Furniture(first.Line);

        // A form feed stands there as a space.
        static string SetIn(SourceLine line) => line.StartsPage && line.Text.StartsWith(' ') ? line.Text[1..] : line.Text;
    }

    private static void Mark(IEnumerable<(SourceLine Line, int Place)> group, LineLedger ledger)
    {
        foreach (var (line, _) in group)
            ledger.Furniture(line);
    }

    [GeneratedRegex(@"^\s*(?:(?:page|lk|lehekülg|leht|p)\.?\s*[0-9]{1,3}(?:\s*(?:/|of|-)\s*[0-9]{1,3})?|[0-9]{1,3}\s*/\s*[0-9]{1,3}|[-–—]\s*[0-9]{1,3}\s*[-–—]|[0-9]{1,3}\s*(?:of|/)\s*[0-9]{1,3})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageLabel();

    [GeneratedRegex(@"\S(?:\s{2,}|\t)(?:(?:page|lk|lehekülg|leht|p)\.?\s*)?(?<page>[0-9]{1,3})\s*(?:/|of)\s*[0-9]{1,3}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageBehind();

    // The address and date that a browser prints on each page.
    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4},?\s+[0-9]{1,2}:[0-9]{2}\b.*|(?:https?://|www\.)\S+(?:\s+[0-9]{1,3}/[0-9]{1,3})?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:\.{4,}|…{2,}|(?:\. ){4,})\s*[0-9]{1,3}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"^\s*([0-9]{1,3})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"kutsestandard|kutsekoda|standard\b|[0-9]{2}-[0-9]{8}-|www\.|version|versioon|©|\blevel\b|\btase\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeHead();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
