using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Reads the criteria, or the knowledge items, of one standard from the labels and text between them.</summary>
internal sealed class UkItems
{
    private const int LongestHeading = 140;
    private readonly List<UkToken> tokens;
    private readonly ListStyle style;
    private readonly int margin;
    private readonly List<DraftItem> drafts = [];
    private readonly List<(DraftItem Item, Piece Piece)> doubtful = [];
    private string? group;
    private readonly List<Piece> left = [];
    private IReadOnlyList<Piece> heading = [];
    private bool boundariesEstimated;

    private UkItems(IReadOnlyList<UkToken> source)
    {
        tokens = [.. InlineMarks.Split(source)];
        List<Piece> pieces = [.. tokens.Where(t => t.Piece is not null).Select(t => t.Piece!)];
        style = ListStyle.Of(pieces);
        margin = Wrapping.Margin(pieces);
    }

    /// <summary>The items, what was doubtful, the lines that are in them, and text that belongs to none.</summary>
    /// <param name="tokens">The labels and text of the list, in order.</param>
    /// <param name="kind">Criteria are indicators.</param>
    /// <param name="place">What findings call the competence.</param>
    public static (IReadOnlyList<ReadItem> Items, IReadOnlyList<Finding> Findings, IReadOnlyList<int> Lines, IReadOnlyList<Piece> Left) Read(
        IReadOnlyList<UkToken> tokens, CompetenceItemKind kind, string? place)
    {
        var list = new UkItems(tokens);
        list.Read();
        var prefix = kind == CompetenceItemKind.Knowledge ? "K" : "P";
        list.drafts.RemoveAll(d => d.Text.Length == 0);
        List<ReadItem> items = [.. list.drafts.Select((d, i) => d.ToItem(kind, "en", $"{prefix}{i + 1}"))];
        return (items, [.. list.Findings(items, kind, place)], [.. list.groupLines, .. items.SelectMany(i => i.Lines)], [.. list.left, .. list.heading]);
    }

    private readonly List<int> groupLines = [];

    private void Read()
    {
        for (var i = 0; i < tokens.Count;)
        {
            var token = tokens[i];
            if (token.Label is { } label)
            {
                if (label == UkLabel.KnowledgeGroup)
                    (group, heading) = (token.Words, []);
                i++;
            }
            else if (TopOrSub(token.Piece!))
                i++;
            else
                i += Unmarked(i);
        }
    }

    private bool TopOrSub(Piece piece)
    {
        if (!ListMark.TryRead(piece.Text, out var mark, out var rest) || (mark.IsWeak && !IsExpected(mark)))
            return false;
        // "P45 before the last day": a list that is marked in another way has no such items.
        if (mark.Style == MarkStyle.Coded && style.Style is not (null or MarkStyle.Coded) && drafts.Count > 0 && heading.Count == 0)
        {
            drafts[^1].Add(piece);
            doubtful.Add((drafts[^1], piece));
            return true;
        }

        var text = piece with { Text = rest, Column = piece.Column + piece.Text.Length - rest.Length };
        if (style.HasNumberedGroups && mark.Style == MarkStyle.Number && mark.Depth == 1)
            OpenGroup([text]);
        else if (style.IsTop(mark, piece, drafts.LastOrDefault()) || drafts.Count == 0)
            Open(new DraftItem(style.Style == MarkStyle.Letter ? mark.AsLetter() : mark, group) { MarkColumn = piece.Column }, text);
        else if (heading.Count == 0)
            drafts[^1].AddSubPoint(mark, text);
        else
            left.Add(piece);
        return true;
    }

    private bool IsExpected(ListMark mark) => style.Style == MarkStyle.Number && mark.Depth == style.Depth
        && (drafts.Count == 0 ? mark.Last == 1 : drafts[^1].Mark is { Style: MarkStyle.Number } last && mark.Last == last.Last + 1);

    // Lines without a mark: the end of the item before them, a sub-heading, or an item that has lost its mark.
    private int Unmarked(int start)
    {
        var count = 1;
        while (start + count < tokens.Count && tokens[start + count].Piece is { } piece && !HasMark(piece))
            count++;
        List<Piece> pieces = [.. tokens.Skip(start).Take(count).Select(t => t.Piece!)];
        var next = start + count < tokens.Count ? tokens[start + count] : null;
        if (style.Style is null)
        {
            Unlisted(pieces, next);
            return count;
        }

        var taken = 0;
        for (; taken < pieces.Count && drafts.Count > 0 && drafts[^1].Group == group && Continues(pieces[taken], next, pieces.Count - taken); taken++)
            drafts[^1].Add(pieces[taken]);
        pieces.RemoveRange(0, taken);

        if (pieces.Count > 0 && drafts.Count > 0 && LostNumber(next) is { } number && Wrapping.HadRoom(drafts[^1].LastPiece!, pieces[0].Text, margin))
        {
            Open(new DraftItem(null, group) { Assigned = number }, pieces[0]);
            pieces.Skip(1).ToList().ForEach(drafts[^1].Add);
        }
        else if (pieces.Count > 0 && IsHeading(pieces, next))
            OpenGroup(pieces);
        else
            left.AddRange(pieces);
        return count;
    }

    private bool HasMark(Piece piece) => ListMark.TryRead(piece.Text, out var mark, out _) && (!mark.IsWeak || style.Style == MarkStyle.Number);

    private bool Continues(Piece piece, UkToken? next, int unmarked)
    {
        var item = drafts[^1];
        var last = item.LastPiece!;
        if (item.OpenText.Length == 0 || Wrapping.IsOpen(item.OpenText) || last.WithinWord)
            return true;
        if (unmarked == 1 && LostNumber(next) is not null && Wrapping.HadRoom(last, piece.Text, margin))
            return false;
        if (Wrapping.BeginsLow(piece.Text))
        {
            if (margin == 0 && !piece.AfterPage && !item.HasSubPoints && style.Style == MarkStyle.Bullet)
                doubtful.Add((item, piece));
            return true;
        }

        if (piece.AfterBlank && !piece.AfterPage)
            return false;
        var hangs = item.Mark is not null && piece.Column >= item.TextColumn - 1 && item.TextColumn > 2 && piece.Column > 2;
        return hangs ? next?.Label is null || !Wrapping.HadRoom(last, piece.Text, margin) : margin > 0 && !Wrapping.HadRoom(last, piece.Text, margin);
    }

    // The number between the last one and the next one, where exactly one is missing.
    private string? LostNumber(UkToken? next)
    {
        if (drafts.Count == 0 || drafts[^1].Mark is not { Style: MarkStyle.Coded or MarkStyle.Number, IsWeak: false } last || next?.Piece is not { } piece
            || !ListMark.TryRead(piece.Text, out var mark, out _) || mark.Style != last.Style || mark.Depth != last.Depth || mark.Last != last.Last + 2)
            return null;
        return last.Label[..^last.Last.ToString(System.Globalization.CultureInfo.InvariantCulture).Length] + (last.Last + 1);
    }

    private static bool IsHeading(List<Piece> pieces, UkToken? next) =>
        pieces.Count <= 3 && pieces.Sum(p => p.Text.Length) <= LongestHeading && !pieces[^1].Text.EndsWith('.') && !pieces[^1].Text.EndsWith(';')
        && (next is { Piece: not null } || next?.Label?.IsLeadIn() == true);

    private void OpenGroup(IReadOnlyList<Piece> pieces)
    {
        group = RunningText.Of(pieces).Text.TrimEnd(':', ' ');
        left.AddRange(heading);
        heading = [.. pieces];
        if (group.Length == 0)
            group = null;
    }

    private void Open(DraftItem item, Piece text)
    {
        item.Add(text);
        Add(item);
    }

    // A sub-heading counts as read only when an item stands under it.
    private void Add(DraftItem item)
    {
        drafts.Add(item);
        groupLines.AddRange(heading.Select(p => p.Number));
        heading = [];
    }

    private void Unlisted(List<Piece> pieces, UkToken? next)
    {
        if (next?.Label?.IsLeadIn() == true && pieces.Count > 0 && !Wrapping.BeginsLow(pieces[^1].Text) && pieces[^1].Text.Length <= LongestHeading)
        {
            var last = pieces[^1];
            pieces.RemoveAt(pieces.Count - 1);
            UnlistedItems(pieces);
            OpenGroup([last]);
        }
        else
            UnlistedItems(pieces);
    }

    private void UnlistedItems(List<Piece> pieces)
    {
        if (pieces.Count > 1 && pieces[0].Text.EndsWith(':') && !Wrapping.BeginsLow(pieces[0].Text) && Wrapping.BeginsLow(pieces[1].Text))
        {
            OpenGroup([pieces[0]]);
            pieces.RemoveAt(0);
        }

        var (starts, estimated) = UnmarkedList.Starts(pieces, margin);
        boundariesEstimated |= estimated;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (starts[i] || drafts.Count == 0)
                Add(new DraftItem(null, group));
            drafts[^1].Add(pieces[i]);
        }
    }

    private IEnumerable<Finding> Findings(List<ReadItem> items, CompetenceItemKind kind, string? place)
    {
        var name = kind == CompetenceItemKind.Knowledge ? "knowledge" : "indicator";
        string At(int i) => $"{place}/{name}/{items[i].Number}";
        if (boundariesEstimated)
            yield return FindingCodes.ItemsUnmarked.At(items.SelectMany(i => i.Lines), place, kind == CompetenceItemKind.Knowledge ? "knowledge items" : "criteria");
        foreach (var (item, piece) in doubtful)
        {
            var i = drafts.IndexOf(item);
            yield return FindingCodes.MarkPerhapsLost.At([piece.Number], At(i), Place(items[i]));
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (drafts[i].HasSubPoints)
                yield return (drafts[i].SubPointsAreDoubtful ? FindingCodes.SubPointsDoubtful : FindingCodes.SubPointsKept).At(items[i].Lines, At(i), Place(items[i]));
            else if (style.Style == MarkStyle.Bullet && drafts[i].Text.EndsWith(':') && i + 1 < items.Count && drafts[i + 1].Group == drafts[i].Group)
                yield return FindingCodes.SubPointsFlat.At(items[i].Lines, At(i), Place(items[i]));
        }
    }

    private static string Place(ReadItem item) => $"Item {item.Number}";
}
