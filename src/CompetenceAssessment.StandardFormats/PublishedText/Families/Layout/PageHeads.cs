using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>What a row is to a family.</summary>
internal enum LabelState
{
    /// <summary>No label.</summary>
    None,

    /// <summary>A heading, or a label with its value.</summary>
    Label,

    /// <summary>A label whose value stands on the row below.</summary>
    AwaitsValue,
}

/// <summary>Takes page furniture out of rows: rules, page numbers, heads and feet that come back on every page, words of a web site.
/// Labels of the family and values beside or below them are never furniture.</summary>
/// <param name="label">What a row is to the family: no label, a label with its value, or a label whose value stands below.</param>
/// <param name="begins">Whether a text of its own begins at or just below a row, so that the row is its title and no head that comes back.</param>
/// <param name="isSiteWord">Whether a line is a word of a web site around the text, as the family's sites have them.</param>
internal sealed partial class PageHeads(Func<IReadOnlyList<Row>, int, LabelState> label, Func<IReadOnlyList<Row>, int, bool> begins, Func<string, bool> isSiteWord)
{
    private const int Reach = 3;
    private const int LongestHead = 160;
    private const int MostFirst = 8;
    private const int MostTop = 3;
    private const int ShortestHead = 8;

    /// <summary>The rows that are text; the others are marked in the ledger.</summary>
    public List<Row> Remove(List<Row> rows, LineLedger ledger)
    {
        var labels = rows.Select((r, i) => label(rows, i)).ToList();
        var furniture = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            furniture[i] = labels[i] == LabelState.None && !IsValue(labels, i) && IsPlain(rows[i].Whole);
        Contents(rows, furniture);
        for (var i = 0; i < rows.Count && i < MostTop; i++)
            rows[i] = labels[i] == LabelState.None && rows[i].Left.Length > ShortestHead && PageNumber().IsMatch(rows[i].Right) && !Others(rows, i) ? rows[i] with { Right = "" } : rows[i];
        var often = rows.CountBy(r => r.Whole).ToDictionary(StringComparer.Ordinal);
        Top(rows, labels, often, furniture);
        Joined(rows, labels, furniture);
        PageNumbers(rows, labels, often, furniture);
        Repeated(rows, labels, often, furniture);
        return Kept(rows, furniture, ledger);
    }

    private bool IsPlain(string text) => Rule().IsMatch(text) || PageLabel().IsMatch(text) || ContentsLine().IsMatch(text) || isSiteWord(text);

    // The heading of a table of contents goes with it.
    private static void Contents(List<Row> rows, bool[] furniture)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
            furniture[i] |= furniture[i + 1] && ContentsHead().IsMatch(rows[i].Whole);
    }

    // "Version number" with "2" below it: the number is a value.
    private static bool IsValue(List<LabelState> labels, int i) => i > 0 && labels[i - 1] == LabelState.AwaitsValue;

    // The first lines of the document come back on each page, the page's number beside them or below.
    private void Top(List<Row> rows, List<LabelState> labels, Dictionary<string, int> often, bool[] furniture)
    {
        var top = rows.Take(3).Where((r, i) => labels[i] == LabelState.None && IsHead(r) && often[r.Whole] > 1).Select(r => r.Whole).ToHashSet(StringComparer.Ordinal);
        if (top.Count == 0)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!top.Contains(rows[i].Whole) || labels[i] != LabelState.None || IsValue(labels, i) || seen.Add(rows[i].Whole))
                continue;
            if (!rows[i].AfterBlank && !rows[i].AfterPage && !Near(rows, i, r => top.Contains(r.Whole) || PageNumber().IsMatch(r.Whole)))
                continue;
            if (begins(rows, i))
                continue;
            furniture[i] = true;
            foreach (var j in new[] { i - 1, i + 1 }.Where(j => j >= 0 && j < rows.Count && labels[j] == LabelState.None && !IsValue(labels, j) && PageNumber().IsMatch(rows[j].Whole)))
                furniture[j] = true;
        }
    }

    // Two lines of the beginning, such as code and title, or the first word of one and the other, come back as one, with or without the page's number.
    private static void Joined(List<Row> rows, List<LabelState> labels, bool[] furniture)
    {
        var first = rows.Take(MostFirst).Where((r, i) => labels[i] == LabelState.None && IsHead(r)).Select(r => r.Whole).ToList();
        var pairs = first.Zip(first.Skip(1)).SelectMany(p => new[] { $"{p.First} {p.Second}", $"{p.Second} {p.First}", $"{FirstWord(p.First)} {p.Second}" }).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
            furniture[i] |= labels[i] == LabelState.None && !IsValue(labels, i) && pairs.Contains(FirstNumber().Replace(WithoutNumber(rows[i].Whole), ""));
    }

    // A code before other words of its line; else the whole line.
    private static string FirstWord(string text) => text.Split(' ', 2)[0] is var word && word.Any(char.IsAsciiDigit) ? word : text;

    private static bool Near(List<Row> rows, int i, Func<Row, bool> holds) => (i > 0 && holds(rows[i - 1])) || (i + 1 < rows.Count && holds(rows[i + 1]));

    private static void PageNumbers(List<Row> rows, List<LabelState> labels, Dictionary<string, int> often, bool[] furniture)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (labels[i] != LabelState.None || IsValue(labels, i))
                continue;
            var chapter = ChapterPage().IsMatch(rows[i].Whole);
            if (!chapter && !PageNumber().IsMatch(rows[i].Whole))
                continue;
            var ends = i + 1 == rows.Count || rows[i + 1].AfterPage || (i + 1 < rows.Count && labels[i + 1] != LabelState.None && rows[i].AfterBlank);
            furniture[i] |= ends || (!chapter && (rows[i].AfterPage || Returns(rows, often, i)));
        }
    }

    // A head that stands elsewhere too follows or precedes the number.
    private static bool Returns(List<Row> rows, Dictionary<string, int> often, int i) => i + 1 < rows.Count && rows[i + 1].Whole.Length > 8 && often[rows[i + 1].Whole] > 1;

    private void Repeated(List<Row> rows, List<LabelState> labels, Dictionary<string, int> often, bool[] furniture)
    {
        var edges = Edges(rows, furniture);
        foreach (var group in rows.Index().Where(r => labels[r.Index] == LabelState.None && !furniture[r.Index] && IsHead(r.Item)).GroupBy(r => Shape(r.Item.Whole)).Where(g => g.Count() > 1))
        {
            var places = group.Select(g => g.Index).ToList();
            var counts = WithoutNumber(group.First().Item.Whole) is var plain && plain.Length < group.First().Item.Whole.Length;
            var known = counts && often.ContainsKey(plain);
            var atEdge = places.Count(p => edges.Contains(p) || p < 2);
            if (atEdge * 4 < places.Count * 3 && !known)
                continue;
            foreach (var place in places.Skip(counts ? 0 : 1).Where(p => counts || !begins(rows, p)))
                furniture[place] = true;
            if (counts)
                WithoutPage(rows, labels, places[0], plain, furniture);
        }
    }

    // The same words without a number are the head too; where they never stand alone at the beginning, the first head is the title.
    private static void WithoutPage(List<Row> rows, List<LabelState> labels, int first, string plain, bool[] furniture)
    {
        var same = Enumerable.Range(0, rows.Count).Where(i => rows[i].Whole == plain && labels[i] == LabelState.None).ToList();
        foreach (var place in same.Where(i => i >= MostFirst))
            furniture[place] = true;
        if (first >= MostFirst || same.Exists(i => i < MostFirst))
            return;
        furniture[first] = false;
        rows[first] = rows[first] with { Left = plain, Right = "" };
    }

    // Whether the head comes back, so that it is looked at with its likes.
    private static bool Others(List<Row> rows, int i) => rows.Index().Any(r => r.Index != i && Shape(r.Item.Whole) == Shape(rows[i].Whole));

    private static bool IsHead(Row row) => row.Whole.Length is > 3 and <= LongestHead && (!ListMark.TryRead(row.Whole, out var mark, out _) || mark.Style == MarkStyle.Coded && mark.Label == row.Whole);

    private static string Shape(string text) => LastNumber().Replace(text, " #").ToLowerInvariant();

    private static string WithoutNumber(string text) => LastNumber().Replace(text, "");

    private static HashSet<int> Edges(List<Row> rows, bool[] furniture)
    {
        var edges = new HashSet<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].AfterPage && !furniture[i])
                continue;
            for (var j = i - Reach; j <= i + Reach; j++)
                edges.Add(j);
        }

        return edges;
    }

    private static List<Row> Kept(List<Row> rows, bool[] furniture, LineLedger ledger)
    {
        var kept = new List<Row>();
        bool page = false, blank = false;
        for (var i = 0; i < rows.Count; i++)
        {
            page |= rows[i].AfterPage || furniture[i];
            blank |= rows[i].AfterBlank;
            if (furniture[i])
            {
                ledger.Furniture(rows[i].Line);
                continue;
            }

            kept.Add(rows[i] with { AfterPage = page, AfterBlank = blank });
            page = blank = false;
        }

        return kept;
    }

    [GeneratedRegex(@"^[_=*~\-–—. ]{3,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:page|p\.|第)? ?[0-9]{1,4} ?(?:(?:/|of|共) ?[0-9]{1,4})? ?頁?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    // "P.4-34", "CS-17"
    [GeneratedRegex(@"^(?:P\. ?)?(?:[A-Z]{1,4}|[0-9]{1,2}) ?- ?[0-9]{1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex ChapterPage();

    [GeneratedRegex(@"^(?:(?:page|p\.) ?[0-9]{1,4}(?: ?(?:/|of) ?[0-9]{1,4})?|[0-9]{1,4} ?(?:/|of) ?[0-9]{1,4}|[-–—] ?[0-9]{1,4} ?[-–—]|第 ?[0-9]{1,4} ?頁.{0,12})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageLabel();

    [GeneratedRegex(@"(?:\.{4,}|…{2,}|(?:\. ){4,}) *[0-9]{1,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex ContentsLine();

    [GeneratedRegex("^(?:table of )?contents:?$|^目錄$|^目录$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ContentsHead();

    [GeneratedRegex(@"^(?:page )?[0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?[ |]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"[ |]+(?:page )?[0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LastNumber();
}
