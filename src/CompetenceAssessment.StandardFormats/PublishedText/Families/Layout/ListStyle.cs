namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>How the items of one list are marked, found from the whole list before it is read.</summary>
/// <param name="Style">The marks of its items; null where they have none.</param>
/// <param name="Depth">How deep the numbers of its items are: 2 where "1.1" are items and "1" are sub-headings.</param>
/// <param name="Sign">The bullet of its items.</param>
internal sealed record ListStyle(MarkStyle? Style, int Depth, string Sign)
{
    /// <summary>Whether numbers one level higher are sub-headings.</summary>
    public bool HasNumberedGroups => Style == MarkStyle.Number && Depth == 2;

    /// <summary>Finds the style of a list.</summary>
    public static ListStyle Of(IReadOnlyList<Piece> pieces)
    {
        var marks = pieces.Select(p => (Piece: p, Mark: ListMark.TryRead(p.Text, out var m, out var rest) ? m : null, Words: rest)).Where(m => m.Mark is not null)
            .Select(m => (m.Piece, Mark: m.Mark!, m.Words)).ToList();
        if (IsCoded([.. marks.Select(m => m.Mark)]))
            return new(MarkStyle.Coded, marks.Where(m => m.Mark.Style == MarkStyle.Coded).Min(m => m.Mark.Depth), "");
        var numbers = marks.Where(m => m.Mark.Style == MarkStyle.Number).ToList();
        if (IsNumbered([.. numbers.Select(n => n.Mark)]))
            return new(MarkStyle.Number, NumberDepth(numbers), "");
        var first = marks.FirstOrDefault(m => m.Mark.Style != MarkStyle.Number);
        return first.Mark switch
        {
            null => new(null, 0, ""),
            { Style: MarkStyle.Bullet } => new(MarkStyle.Bullet, 0, first.Mark.Prefix),
            _ => new(first.Mark.Style, 1, ""),
        };
    }

    /// <summary>Whether a mark begins an item of the list and no point below an item.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="piece">The line.</param>
    /// <param name="before">The item before; null where it is the first.</param>
    public bool IsTop(ListMark mark, Piece piece, DraftItem? before) => Style switch
    {
        MarkStyle.Bullet => mark.Style == MarkStyle.Bullet && (before is null || piece.Column <= Math.Max(before.MarkColumn, before.WideColumn) + 1 || piece.AfterPage) && (mark.Prefix == Sign || Kind(mark.Prefix) == Kind(Sign)),
        MarkStyle.Letter => mark.AsLetter().Style == MarkStyle.Letter,
        MarkStyle.Roman => mark.Style == MarkStyle.Roman,
        MarkStyle.Number => mark.Style == MarkStyle.Number && mark.Depth == Depth,
        MarkStyle.Coded => mark.Style == MarkStyle.Coded && mark.Depth == Depth,
        _ => false,
    };

    // Signs that stand for each other; another kind marks points below.
    private static int Kind(string sign) => sign switch
    {
        "-" or "–" or "—" or "−" => 1,
        "o" or "○" or "◦" => 2,
        "▪" or "▫" or "■" or "□" or "§" => 3,
        "➢" or "➤" or "➔" or "→" or "►" or "▶" or "Ø" => 4,
        _ => 0,
    };

    // "P45" at a wrapped line's beginning makes no list of codes: they come first, or are most of the marks.
    private static bool IsCoded(List<ListMark> marks)
    {
        var coded = marks.Where(m => m.Style == MarkStyle.Coded).ToList();
        var others = marks.Count - coded.Count;
        return coded.Count > 0 && (coded.Count > others || (marks[0].Style == MarkStyle.Coded && (coded.Count > 1 || coded[0].Last == 1)));
    }

    // A single figure at the beginning of a line is no numbering; a list begins with 1 and goes on with 2, or lost its 1.
    private static bool IsNumbered(IReadOnlyList<ListMark> numbers) =>
        numbers.Count(n => !n.IsWeak) >= 2 || (numbers.Count == 1 && !numbers[0].IsWeak && numbers[0].Last == 1)
        || (numbers.Count >= 2 && numbers[0].Last == 1 && numbers[1].Last == 2);

    // "1" above "1.1": sub-headings where each of them has points and none leads them in with a colon.
    private static int NumberDepth(List<(Piece Piece, ListMark Mark, string Words)> numbers)
    {
        if (numbers.TrueForAll(n => n.Mark.Depth >= 2))
            return numbers.Min(n => n.Mark.Depth);
        var heads = numbers.Where(n => n.Mark.Depth == 1 && !n.Mark.IsWeak).ToList();
        var grouped = heads.Count > 0 && heads.TrueForAll(h => !h.Words.EndsWith(':')
            && numbers.Exists(n => n.Mark.Depth == 2 && n.Mark.Numbers[0] == h.Mark.Last));
        return grouped ? 2 : 1;
    }
}
