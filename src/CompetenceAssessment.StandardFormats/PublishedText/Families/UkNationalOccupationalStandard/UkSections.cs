using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>A labelled value or a passage of prose with its heading.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Words">The heading as printed.</param>
/// <param name="HeadLines">Lines of the heading.</param>
/// <param name="Pieces">The text under it.</param>
internal sealed record UkSection(UkLabel Label, string Words, IReadOnlyList<int> HeadLines, List<Piece> Pieces);

/// <summary>The parts of one standard.</summary>
internal sealed class UkSections
{
    private UkSection? open;
    private UkLabel? list;
    private readonly Dictionary<UkLabel, int> lastCoded = [];

    /// <summary>Lines above the first heading.</summary>
    public List<Piece> Head { get; } = [];

    /// <summary>Labels and text of the criteria.</summary>
    public List<UkToken> Criteria { get; } = [];

    /// <summary>Labels and text of the knowledge items.</summary>
    public List<UkToken> Knowledge { get; } = [];

    /// <summary>Prose and values, in the document's order.</summary>
    public List<UkSection> Others { get; } = [];

    /// <summary>Lines of labels.</summary>
    public List<int> LabelLines { get; } = [];

    /// <summary>Lists that begin without a heading: the kind, and the line of their first item.</summary>
    public List<(UkLabel Kind, int Line)> WithoutHeading { get; } = [];

    /// <summary>Sorts the tokens of one standard.</summary>
    public static UkSections Of(IEnumerable<UkToken> tokens)
    {
        var sections = new UkSections();
        foreach (var token in tokens)
        {
            if (token.Label is { } label)
                sections.Open(token, label);
            else
                sections.Add(token, token.Piece!);
        }

        return sections;
    }

    private void Open(UkToken token, UkLabel label)
    {
        LabelLines.AddRange(token.Lines);
        if (label.IsCriteria() || label.IsKnowledge())
        {
            var kind = label.IsCriteria() ? UkLabel.Criteria : UkLabel.Knowledge;
            var heading = !label.IsLeadIn() ? null : list is { } before ? before != kind ? LastHeading(before) : null : HeadingInProse();
            (list, open) = (kind, null);
            if (heading is not null)
                List(kind).Add(heading);
            List(kind).Add(token);
            return;
        }

        list = null;
        open = new(label, token.Words, token.Lines, []);
        Others.Add(open);
    }

    // A sub-heading above "You need to know and understand" belongs to the list that follows.
    private UkToken? LastHeading(UkLabel before)
    {
        var tokens = List(before);
        if (tokens.Count < 2 || tokens[^1].Piece is not { AfterBlank: true } piece || ListMark.TryRead(piece.Text, out _, out _) || piece.Text.EndsWith('.'))
            return null;
        var heading = tokens[^1];
        tokens.RemoveAt(tokens.Count - 1);
        return heading;
    }

    private UkToken? HeadingInProse()
    {
        if (open is not { Label: var label, Pieces: [.., var last] pieces } || !(label.IsProse() || label.IsField()) || !IsHeading(last, pieces.Count))
            return null;
        pieces.RemoveAt(pieces.Count - 1);
        return UkToken.Text(last);
    }

    private static bool IsHeading(Piece piece, int count) => UkWords.IsElement(piece.Text)
        || (count > 1 && piece is { AfterBlank: true, AfterPage: false, Text.Length: <= 90 } && !ListMark.TryRead(piece.Text, out _, out _) && !Wrapping.BeginsLow(piece.Text) && !Wrapping.IsClosed(piece.Text));

    private void Add(UkToken token, Piece piece)
    {
        if (CodedKind(piece) is { } kind && kind != list && (list is not null || open is { Label: var label } && (label.IsProse() || label.IsField()) || Head.Count > 0 && open is null))
        {
            WithoutHeading.Add((kind, piece.Number));
            (list, open) = (kind, null);
        }

        if (list is { } current)
        {
            List(current).Add(token);
            if (ListMark.TryRead(piece.Text, out var mark, out _) && mark.Style == MarkStyle.Coded)
                lastCoded[current] = mark.Numbers[0];
        }
        else if (open is not null)
            open.Pieces.Add(piece);
        else
            Head.Add(piece);
    }

    // P1 and K1 say which list they begin, whatever heading stands above.
    private UkLabel? CodedKind(Piece piece)
    {
        if (!ListMark.TryRead(piece.Text, out var mark, out var rest) || mark.Style != MarkStyle.Coded || rest.Length < 3)
            return null;
        var kind = mark.Prefix is "K" or "KU" or "K&U" ? UkLabel.Knowledge : UkLabel.Criteria;
        return mark.Numbers[0] == lastCoded.GetValueOrDefault(kind) + 1 ? kind : null;
    }

    private List<UkToken> List(UkLabel kind) => kind == UkLabel.Criteria ? Criteria : Knowledge;
}
