using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Parts the performance requirements of a unit into its elements.</summary>
internal sealed class HongKongElements
{
    private const int LongestTitle = 160;
    private const int LongestMark = 5;
    private const int NarrowestLeft = 12;
    private readonly List<HongKongElement> elements = [];
    private readonly IReadOnlyList<HongKongToken> tokens;
    private readonly bool twoColumns;
    private readonly int depth;
    private readonly int rightColumn;
    private readonly int lastLeft;
    private readonly int margin;

    private HongKongElements(IReadOnlyList<HongKongToken> tokens)
    {
        this.tokens = tokens;
        List<HongKongToken> both = [.. tokens.Where(t => t is { Left: not null, Right: not null })];
        twoColumns = tokens.Any(t => t.Left is not null);
        (rightColumn, lastLeft) = both.Count == 0 ? (0, 0) : (both.Min(t => t.Right!.Column), both.Max(t => t.Left!.Column));
        List<ListMark> numbers = [.. tokens.SelectMany(t => t.Pieces)
            .Select(p => ListMark.TryRead(p.Text, out var m, out _) && m.Style == MarkStyle.Number && !m.IsWeak ? m : null).OfType<ListMark>()];
        depth = numbers.Count == 0 ? 0 : numbers[0].Depth;
        margin = Wrapping.Margin(tokens.Where(t => t.Right is not null).Select(t => t.Right!));
    }

    /// <summary>The elements in order. An element without a title holds requirements that stand under none.</summary>
    public static IReadOnlyList<HongKongElement> Of(IReadOnlyList<HongKongToken> tokens)
    {
        var reader = new HongKongElements([.. tokens.Where(t => t.Label is null)]);
        foreach (var token in reader.tokens)
            reader.Add(token);
        return reader.Flat();
    }

    private void Add(HongKongToken token)
    {
        if (token.Left is { } left)
            AddLeft(left);
        if (token.Right is not { Text.Length: > 0 } right)
            return;
        if (ElementMark(right) is { } mark && (!twoColumns || token.Left is null))
            Open(mark.Mark, right with { Text = mark.Words, Column = right.Column + right.Text.Length - mark.Words.Length });
        else if (token.Left is null && GoesOnWithTitle(right))
            elements[^1].AddTitle(right);
        else if (token.Left is null && IsInLeft(right))
            AddLeft(right);
        else
            Body(right);
    }

    // The rest of an element's title in a line of its own: it stands in the left column, short of where the requirements begin.
    private bool IsInLeft(Piece piece) => twoColumns && elements.Count > 0 && elements[^1].Title.Text.Length > 0 && elements[^1].Body is [.., var last] && !ListMark.IsBare(last.Text) && piece.Column < rightColumn - 2 && piece.Column <= lastLeft + LongestMark
        && (piece.InRight || rightColumn >= NarrowestLeft) && (Wrapping.BeginsLow(piece.Text) || RunningText.IsChinese(piece.Text[0]));

    // In the left column stands the element: its number begins one, other lines go on with its title.
    private void AddLeft(Piece left)
    {
        if (ElementMark(left) is { } mark)
            Open(mark.Mark, left with { Text = mark.Words });
        else if (elements.Count > 0 && elements[^1].Title.Text.Length > 0)
            elements[^1].AddTitle(left);
        else
            Open(null, left);
    }

    private (ListMark Mark, string Words)? ElementMark(Piece piece) =>
        ListMark.TryRead(piece.Text, out var mark, out var rest) && mark.Style == MarkStyle.Number && mark.Depth == depth && rest.Length > 0
            && (mark.IsWeak ? IsNext(mark) : IsInOrder(mark)) ? (mark, rest) : null;

    private bool IsNext(ListMark mark) => elements.Count > 0 && elements[^1].Mark is { } last && mark.Last == last.Last + 1;

    // "6.1", "6.2": the same parent, counting up; a figure that does not go on counting is text.
    private bool IsInOrder(ListMark mark) => elements.LastOrDefault(e => e.Mark is not null)?.Mark is not { } last || (mark.Last > last.Last && mark.Last <= last.Last + 2)
        || (mark.Depth > 1 && mark.Numbers[0] > last.Numbers[0]);

    private void Open(ListMark? mark, Piece title)
    {
        elements.Add(new HongKongElement(mark));
        elements[^1].AddTitle(title);
    }

    private bool GoesOnWithTitle(Piece piece)
    {
        if (elements.Count == 0 || elements[^1] is not { LastPiece: { } last, Body.Count: 0 } element || ListMark.TryRead(piece.Text, out var mark, out _) && !mark.IsWeak)
            return false;
        if (HongKongWords.LeadIns.Contains(piece.Text.TrimEnd(':', '：', ' ')) || element.Title.Text.Length + piece.Text.Length > LongestTitle)
            return false;
        if (RunningText.IsChinese(piece.Text[0]))
            return Wrapping.IsOpen(last.Text) || (!piece.AfterBlank && !Verbs.BeginsChinese(piece.Text, 0) && !Wrapping.HadRoom(last, piece.Text, margin));
        if (Wrapping.IsOpen(last.Text) || (Wrapping.BeginsLow(piece.Text) && !piece.AfterBlank))
            return true;
        return margin > 0 && !piece.AfterBlank && !Wrapping.HadRoom(last, piece.Text, margin) && piece.Text.Length < 60;
    }

    private void Body(Piece piece)
    {
        if (elements.Count == 0)
            elements.Add(new HongKongElement(null));
        elements[^1].Body.Add(piece);
    }

    // Numbers with nothing under them are the requirements themselves.
    private IReadOnlyList<HongKongElement> Flat()
    {
        if (elements.Count < 2 || elements.Exists(e => e.Body.Count > 0 && e.Mark is not null) || !elements.Exists(e => e.Mark is not null))
            return elements;
        var flat = new HongKongElement(null);
        foreach (var element in elements)
        {
            flat.Body.AddRange(element.TitlePieces.Select((p, i) => i == 0 && element.Mark is { } mark ? p with { Text = $"{mark.Label}. {p.Text}" } : p));
            flat.Body.AddRange(element.Body);
        }

        return [flat];
    }
}
