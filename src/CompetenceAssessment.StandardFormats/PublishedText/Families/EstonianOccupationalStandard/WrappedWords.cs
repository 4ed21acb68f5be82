using CompetenceAssessment.StandardFormats.PublishedText.Sections;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Finds lines that look like a heading or a label and are the end of a wrapped item: "knowledge", "level.", "tase".</summary>
internal static class WrappedWords
{
    /// <summary>Makes text of such lines.</summary>
    /// <param name="segments">The document.</param>
    /// <param name="heads">What each segment opens; changed in place.</param>
    public static void Clear(IReadOnlyList<Segment> segments, List<Head> heads)
    {
        var lists = Enumerable.Range(0, heads.Count).Where(i => IsList(heads[i])).ToList();
        var usuallyLow = lists.Count(i => BeginsLow(segments[i])) * 2 > lists.Count;
        var inList = false;
        var last = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            if (inList && i > 0 && (IsList(heads[i]) || heads[i].Kind == HeadKind.Label) && BeginsLow(segments[i]) && MayBeText(segments, heads, i) && IsText(segments, heads, i, last, usuallyLow))
                heads[i] = Head.None;
            if (heads[i].Kind is not (HeadKind.Text or HeadKind.Label))
                (inList, last) = (IsList(heads[i]) || heads[i].Kind == HeadKind.Unit, Ordinal(heads[i].Rest) ?? 0);
            else
                last = Ordinal(segments[i].Text) ?? last;
        }
    }

    // The text before it is not finished, or it is itself an item or ends like one.
    private static bool MayBeText(IReadOnlyList<Segment> segments, List<Head> heads, int i) =>
        ItemMarker.Read(segments[i].Text).Kind == MarkerKind.Bullet || segments[i].Text.TrimEnd() is [.., ';' or ',']
        || (!segments[i].AfterBlank && heads[i - 1].Kind == HeadKind.Text && !ItemListReader.EndsText(segments[i - 1].Text) && !segments[i - 1].Text.EndsWith(':'));

    // Where the next number goes on counting it is text; where a list begins it is a heading; else it is one where the document writes its headings so.
    private static bool IsText(IReadOnlyList<Segment> segments, List<Head> heads, int i, int last, bool usuallyLow)
    {
        for (var j = i + 1; j < segments.Count; j++)
        {
            if (heads[j].Kind != HeadKind.Text)
                break;
            if (Ordinal(segments[j].Text) is { } next)
                return next != 1 && (next == last + 1 || !usuallyLow);
        }

        return heads[i].Kind == HeadKind.Label || !usuallyLow;
    }

    private static bool IsList(Head head) => head.Kind is HeadKind.Indicators or HeadKind.Knowledge or HeadKind.Methods or HeadKind.CommonMethods;

    private static int? Ordinal(string text) => ItemMarker.Read(text) is { Kind: MarkerKind.Number or MarkerKind.Nested or MarkerKind.Letter } marker ? marker.Ordinal : null;

    private static bool BeginsLow(Segment segment) => segment.Text.TrimStart('\t', ' ', '-', '•', '*', '–') is [var c, ..] && char.IsLower(c);
}
