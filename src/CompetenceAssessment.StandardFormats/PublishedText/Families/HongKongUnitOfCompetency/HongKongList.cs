using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>Reads one list of a unit: marked items, or items that run on.</summary>
/// <param name="style">How the items of the unit are marked.</param>
/// <param name="verbs">The verbs with which items begin.</param>
/// <param name="group">The element that the items stand under.</param>
/// <param name="bySemicolon">Whether items that run on are parted by semicolons.</param>
internal sealed class HongKongList(ListStyle style, Verbs verbs, string? group, bool bySemicolon)
{
    private readonly List<Finding> findings = [];
    private readonly List<(DraftItem Item, Piece Piece)> doubtful = [];
    private readonly List<Piece> loose = [];
    private int margin;

    /// <summary>The items.</summary>
    public List<DraftItem> Drafts { get; } = [];

    /// <summary>Reads the lines of the list.</summary>
    public void Read(IReadOnlyList<Piece> pieces)
    {
        margin = Wrapping.Margin(pieces);
        foreach (var piece in pieces.SelectMany(InlineSequence.Split))
        {
            if (ListMark.TryRead(piece.Text, out var mark, out var rest) && !mark.IsWeak)
                Marked(piece, mark, rest);
            else if (Drafts.Count > 0 && loose.Count == 0)
                Unmarked(piece);
            else
                loose.Add(piece);
        }

        Loose();
    }

    /// <summary>What was doubtful.</summary>
    public IEnumerable<Finding> Findings(string? code) =>
        [.. findings.Select(f => f with { Place = code }), .. doubtful.Select(d => FindingCodes.MarkPerhapsLost.At([d.Piece.Number], code, $"“{Begin(d.Item.Text, 6)} …”"))];

    /// <summary>What is to be said of points below items.</summary>
    public static IEnumerable<Finding> SubPoints(IReadOnlyList<DraftItem> drafts, IReadOnlyList<ReadItem> items, string? code)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var name = $"{items[i].Kind} {items[i].Number}";
            if (drafts[i].HasSubPoints)
                yield return (drafts[i].SubPointsAreDoubtful ? FindingCodes.SubPointsDoubtful : FindingCodes.SubPointsKept).At(items[i].Lines, code, name);
            else if (drafts[i].Text is [.., ':' or '：'] && i + 1 < drafts.Count && drafts[i + 1].Group == drafts[i].Group)
                yield return FindingCodes.SubPointsFlat.At(items[i].Lines, code, name);
        }
    }

    private void Marked(Piece piece, ListMark mark, string rest)
    {
        Loose();
        var text = piece with { Text = rest, Column = piece.Column + piece.Text.Length - rest.Length };
        if (Drafts.Count == 0 || style.IsTop(mark, piece, Drafts[^1]))
        {
            Drafts.Add(new DraftItem(style.Style == MarkStyle.Letter ? mark.AsLetter() : mark, group) { MarkColumn = piece.Column, WideColumn = piece.WideColumn });
            Drafts[^1].Add(text);
            Inside(Drafts[^1], rest, piece.Number);
        }
        else
            Drafts[^1].AddSubPoint(mark, text);
    }

    // A bullet may have kept its sign while those after it lost theirs.
    private void Inside(DraftItem item, string rest, int line)
    {
        foreach (var at in RunOn.Find(RunningText.Of([new(line, rest, 0)]), verbs, bySemicolon).Starts.Skip(1))
            findings.Add(FindingCodes.RunOnDoubtful.At([line], null, Begin(rest, 4, at)));
    }

    private void Unmarked(Piece piece)
    {
        var item = Drafts[^1];
        var last = item.LastPiece!;
        var goesOn = item.OpenText.Length == 0 || Wrapping.IsOpen(item.OpenText) || Wrapping.BeginsLow(piece.Text) || last.WithinWord
            || (margin > 0 && !Wrapping.HadRoom(last, piece.Text, margin) && !piece.AfterBlank)
            || (piece.Column >= item.TextColumn - 1 && item.TextColumn > 2 && piece.Column > 2 && !piece.AfterBlank && !BeginsItem(piece.Text))
            || (RunningText.IsChinese(piece.Text[0]) && !Wrapping.IsClosed(item.OpenText) && !Verbs.BeginsChinese(piece.Text, 0));
        if (!goesOn && BeginsItem(piece.Text))
        {
            loose.Add(piece);
            return;
        }

        if (!goesOn)
            doubtful.Add((item, piece));
        item.Add(piece);
    }

    private bool BeginsItem(string text) => RunningText.IsChinese(text[0]) ? Verbs.BeginsChinese(text, 0) : verbs.IsClear(Wrapping.FirstWord(text).TrimEnd(',', ';', '.'));

    private void Loose()
    {
        if (loose.Count == 0)
            return;
        var before = Drafts.Count;
        var doubts = 0;
        foreach (var block in Blocks())
        {
            var text = RunningText.Of(block);
            var found = RunOn.Find(text, verbs, bySemicolon);
            Part(text, found.Starts);
            doubts += found.Doubtful.Count;
            findings.AddRange(found.Doubtful.Select(d => FindingCodes.RunOnDoubtful.At(text.Lines(d, 1), null, Begin(text.Text, 4, d))));
        }

        var count = Drafts.Count - before;
        if (count > 1 || loose.Count > 1)
            findings.Add(FindingCodes.RunOnSplit.At(loose.Select(p => p.Number), null, count, bySemicolon ? "their semicolons" : "the verbs they begin with"));
        loose.Clear();
    }

    // Lines that all begin with a capital and end before the margin are one item each; else they are one text.
    private IReadOnlyList<List<Piece>> Blocks()
    {
        if (RunningText.IsChinese(loose[0].Text[0]))
            return ChineseBlocks();
        var each = loose.Count > 1 && loose.TrueForAll(p => !Wrapping.BeginsLow(p.Text)) && loose.SkipLast(1).All(p => !Wrapping.IsOpen(p.Text) && !p.WithinWord)
            && loose.Zip(loose.Skip(1)).All(p => Wrapping.HadRoom(p.First, p.Second.Text, margin) || BeginsItem(p.Second.Text));
        return each ? [.. loose.Select(p => new List<Piece> { p })] : [[.. loose]];
    }

    private List<List<Piece>> ChineseBlocks()
    {
        // Lines that all begin with the same word are one item each.
        if (loose.Count > 1 && loose.TrueForAll(p => p.Text.Length > 4 && BeginsItem(p.Text) && p.Text[..2] == loose[0].Text[..2]) && !loose.SkipLast(1).Any(p => Wrapping.IsOpen(p.Text)))
            return [.. loose.Select(p => new List<Piece> { p })];

        // A column of Chinese is wider than this; shorter lines were ended on purpose.
        var wrapped = margin >= 18 ? margin : 0;
        var blocks = new List<List<Piece>> { new() { loose[0] } };
        foreach (var (before, piece) in loose.Zip(loose.Skip(1)))
        {
            var ended = Wrapping.HadRoom(before, piece.Text, wrapped) || Wrapping.IsClosed(before.Text) || before.Text[^1] is '及';
            if (!Wrapping.IsOpen(before.Text) && ended && (BeginsItem(piece.Text) || wrapped == 0))
                blocks.Add([piece]);
            else
                blocks[^1].Add(piece);
        }

        return blocks;
    }

    private void Part(RunningText text, IReadOnlyList<int> starts)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : text.Text.Length;
            var item = new DraftItem(null, group);
            var words = text.Text[starts[i]..end].Trim();
            var lines = text.Lines(starts[i], end - starts[i]);
            item.Add(new Piece(lines[0], words, 0));
            foreach (var line in lines.Skip(1))
                item.Add(new Piece(line, "", 0));
            Drafts.Add(item);
        }
    }

    private static string Begin(string text, int words, int from = 0)
    {
        var part = text[from..Math.Min(text.Length, from + 80)];
        return RunningText.IsChinese(part[0]) ? part[..Math.Min(part.Length, 10)] : string.Join(' ', part.Split([' ', '\n'], words + 1).Take(words));
    }
}
