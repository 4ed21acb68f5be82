using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Code and title of a standard, from the lines above its first heading.</summary>
internal sealed partial class UkHead
{
    private readonly List<Piece> left;

    private UkHead(IReadOnlyList<Piece> pieces) => left = [.. pieces];

    /// <summary>The unit reference number; null where none is printed there.</summary>
    public string? Code { get; private set; }

    /// <summary>The lines of the code.</summary>
    public IReadOnlyList<int> CodeLines { get; private set; } = [];

    /// <summary>The title; null where none is printed.</summary>
    public string? Title { get; private set; }

    /// <summary>The lines of the title.</summary>
    public IReadOnlyList<int> TitleLines { get; private set; } = [];

    /// <summary>A line that names the collection: "National Occupational Standards for …".</summary>
    public IReadOnlyList<Piece> Collection { get; private set; } = [];

    /// <summary>Codes that another body has for the standard: "SQA Unit Code FX2K 04".</summary>
    public IReadOnlyList<Piece> OtherCodes { get; private set; } = [];

    /// <summary>Lines above the title that nobody understood.</summary>
    public IReadOnlyList<Piece> Left => left;

    /// <summary>Whether which line is the title was judged from its place alone.</summary>
    public bool TitleDoubtful { get; private set; }

    /// <summary>Reads the lines above the first heading.</summary>
    /// <param name="pieces">The lines.</param>
    /// <param name="heading">The numbers of the lines that the format marks as the page's heading.</param>
    /// <param name="trail">The last word of a site's trail ("Home > … > title"), where there is one.</param>
    public static UkHead Read(IReadOnlyList<Piece> pieces, IReadOnlySet<int> heading, string? trail)
    {
        var head = new UkHead(pieces);
        head.TakeCollection();
        head.TakeOtherCode();
        head.TakeCode();
        if (head.Title is null)
            head.TakeTitle(heading, trail);
        return head;
    }

    /// <summary>Whether a line is, or begins with, a unit reference number.</summary>
    public static bool HasCode(string text) => UkValues.IsUrn(text) || CodeAndTitle().Match(text) is { Success: true } m && UkValues.IsUrn(m.Groups["code"].Value);

    private void TakeCollection()
    {
        Collection = [.. left.Where(p => CollectionLine().IsMatch(p.Text))];
        left.RemoveAll(Collection.Contains);
    }

    // "SEMRTE214 - SQA Unit Code FX2K 04": another body's code beside the standard's own.
    private void TakeOtherCode()
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (OtherCode().Match(left[i].Text) is not { Success: true } match)
                continue;
            OtherCodes = [.. OtherCodes, left[i] with { Text = match.Groups["code"].Value }];
            left[i] = left[i] with { Text = left[i].Text.Remove(match.Index, match.Length).Trim(' ', '-', '–', '—', '|', '/') };
        }

        left.RemoveAll(p => p.Text.Length == 0);
    }

    private void TakeCode()
    {
        var at = left.FindLastIndex(p => UkValues.IsUrn(p.Text));
        if (at >= 0)
        {
            (Code, CodeLines) = (left[at].Text, [.. left.Where(p => p.Text == left[at].Text).Select(p => p.Number)]);
            left.RemoveAll(p => p.Text == Code);
            return;
        }

        for (var i = left.Count - 1; i >= 0; i--)
        {
            var match = CodeAndTitle().Match(left[i].Text);
            if (!match.Success || !UkValues.IsUrn(match.Groups["code"].Value))
                continue;
            (Code, CodeLines) = (match.Groups["code"].Value, [left[i].Number]);
            var title = new List<Piece> { left[i] with { Text = match.Groups["title"].Value.Trim() } };
            var count = 1;
            for (; i + count < left.Count && GoesOn(title[^1].Text, left[i + count]); count++)
                title.Add(left[i + count]);
            SetTitle(title);
            left.RemoveRange(i, count);
            return;
        }
    }

    private void TakeTitle(IReadOnlySet<int> heading, string? trail)
    {
        if (left.Count == 0)
            return;
        var end = left.FindLastIndex(p => heading.Contains(p.Number));
        if (end < 0 && trail is not null)
            end = left.FindLastIndex(p => p.Text == trail);
        // The title stands below the code.
        if (end < 0 && CodeLines.Count > 0 && left.FindIndex(p => p.Number > CodeLines[0]) is >= 0 and var below && left[below].Number - CodeLines[0] <= 3)
        {
            end = below;
            while (end + 1 < left.Count && GoesOn(left[end].Text, left[end + 1]))
                end++;
        }

        var sure = end >= 0 || left.Count == 1 || CodeLines.Contains(left[^1].Number - 1) || left[^1].AfterPage;
        if (end < 0)
            end = left.Count - 1;
        var start = end;
        while (start > 0 && GoesOn(left[start - 1].Text, left[start]))
            start--;
        TitleDoubtful = !sure && start > 0;
        SetTitle(left.GetRange(start, end - start + 1));
        left.RemoveRange(start, end - start + 1);
    }

    private void SetTitle(IReadOnlyList<Piece> pieces)
    {
        Title = RunningText.Of(pieces).Text;
        TitleLines = [.. pieces.Select(p => p.Number)];
        var again = left.Where(p => p.Text == Title && !TitleLines.Contains(p.Number)).ToList();
        TitleLines = [.. TitleLines, .. again.Select(p => p.Number)];
        left.RemoveAll(again.Contains);
    }

    private static bool GoesOn(string before, Piece next) => !next.AfterBlank && (Wrapping.BeginsLow(next.Text) || Wrapping.IsOpen(before));

    [GeneratedRegex(@"^(?:(?:unit|nos|standard|URN) ?:? )?(?<code>[A-Z][A-Za-z0-9&./\-]{2,20})(?: ?[:–—-])? +(?<title>\p{Lu}\p{Ll}.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CodeAndTitle();

    [GeneratedRegex(@"\b(?<code>SQA (?:Unit )?Code:? [A-Z0-9]{4} ?[0-9]{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex OtherCode();

    [GeneratedRegex(@"^(?:the )?(?:UK )?national occupational standards?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CollectionLine();
}
