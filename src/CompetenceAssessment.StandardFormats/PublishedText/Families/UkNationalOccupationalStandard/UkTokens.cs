using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>A label or a piece of text between labels.</summary>
/// <param name="Label">The label; null for a piece of text.</param>
/// <param name="Words">The label's words as printed.</param>
/// <param name="Lines">The lines that the label stands on.</param>
/// <param name="Piece">The text; null for a label.</param>
internal sealed record UkToken(UkLabel? Label, string Words, IReadOnlyList<int> Lines, Piece? Piece)
{
    public static UkToken Text(Piece piece) => new(null, "", [piece.Number], piece);
}

/// <summary>Reads rows as labels and the text between them.</summary>
internal sealed class UkTokens(IReadOnlyList<Row> rows)
{
    private const int FarthestMark = 12;
    private readonly List<UkToken> tokens = [];
    private UkLabel? current;

    /// <summary>The tokens of the rows, in order.</summary>
    public static IReadOnlyList<UkToken> Of(IReadOnlyList<Row> rows) => new UkTokens(rows).Read();

    private IReadOnlyList<UkToken> Read()
    {
        for (var i = 0; i < rows.Count;)
        {
            if (Label(i) is { } match)
            {
                var lines = rows.Skip(i).Take(match.Rows).Select(r => r.Number).ToList();
                tokens.Add(new(match.Value, match.Words.TrimEnd(':', ' '), lines, null));
                current = match.Value;
                foreach (var piece in match.Beside)
                    Beside(piece);
                i += match.Rows;
            }
            else
                i += SideHead(i);
        }

        return tokens;
    }

    // "Performance criteria: You must be able to: P1 …"
    private void Beside(Piece piece)
    {
        var colon = piece.Text.IndexOf(':', StringComparison.Ordinal);
        if (current is not (UkLabel.Criteria or UkLabel.Knowledge) || colon is < 0 or > 100 || !UkWords.Leads.TryGetValue(LabelMatcher<UkLabel>.Normalise(piece.Text[..colon]), out var lead))
        {
            tokens.Add(UkToken.Text(piece));
            return;
        }

        tokens.Add(new(lead, piece.Text[..colon], [piece.Number], null));
        if (piece.Text[(colon + 1)..].Trim() is { Length: > 0 } rest)
            tokens.Add(UkToken.Text(piece with { Text = rest, Column = piece.Column + colon + 1 }));
    }

    // A sub-heading in the left column beside the items that stand under it ("Legislation   K1 …", "and policy   guidelines …"): how many rows it takes.
    private int SideHead(int i)
    {
        if (current is not { } label || !(label.IsCriteria() || label.IsKnowledge()) || rows[i].Left.Length == 0 || !HasCode(rows[i].Right))
        {
            Text(rows[i]);
            return 1;
        }

        var count = 1;
        while (i + count < rows.Count && rows[i + count] is { Left.Length: > 0, Right.Length: > 0, AfterBlank: false } next && Wrapping.BeginsLow(next.Left))
            count++;
        List<Row> side = [.. rows.Skip(i).Take(count)];
        tokens.Add(UkToken.Text(rows[i].AsPiece() with { Text = string.Join(' ', side.Select(r => r.Left)), AfterBlank = true }));
        tokens.AddRange(side.Select(r => UkToken.Text(r.RightPiece())));
        return count;
    }

    private static bool HasCode(string text) => ListMark.TryRead(text, out var mark, out var rest) && mark.Style == MarkStyle.Coded && rest.Length > 0;

    // "Keep the workshop in order You must be able to:": a sub-heading and the lead-in on one line.
    private void Text(Row row)
    {
        var piece = row.AsPiece();
        var at = Math.Max(piece.Text.LastIndexOf(" You must", StringComparison.Ordinal), piece.Text.LastIndexOf(" You need", StringComparison.Ordinal));
        if (at > 0 && UkWords.Leads.TryGetValue(LabelMatcher<UkLabel>.Normalise(piece.Text[at..]), out var lead))
        {
            tokens.Add(UkToken.Text(piece with { Text = piece.Text[..at] }));
            tokens.Add(new(lead, piece.Text[(at + 1)..].TrimEnd(':'), [row.Number], null));
            current = lead;
        }
        else
            tokens.Add(UkToken.Text(piece));
    }

    private LabelMatch<UkLabel>? Label(int i)
    {
        var match = UkWords.Labels.At(rows, i);
        if (match is not null && Accepts(match, i))
            return match;
        return LeadIn(rows[i]) ?? FieldBesideValue(i);
    }

    // Short words such as "Review" or "Guidance" are also sub-headings of criteria; their value or place tells.
    private bool Accepts(LabelMatch<UkLabel> match, int i)
    {
        var inItems = current is { } label && (label.IsCriteria() || label.IsKnowledge());
        if (inItems && match.Value.IsProse() && match.Beside.Count == 0 && CountGoesOn(i + match.Rows))
            return false;
        return match.Value switch
        {
            UkLabel.Title => current is null || (current.Value.IsField() && tokens.TrueForAll(t => t.Label is null || t.Label.Value.IsField())),
            UkLabel.Approved or UkLabel.Review => UkValues.IsDate(ValueOf(match, i)) || !inItems,
            UkLabel.Version => UkValues.IsVersion(ValueOf(match, i)) || !inItems,
            UkLabel.Category or UkLabel.Suite or UkLabel.Validity or UkLabel.Status or UkLabel.RelevantOccupations or UkLabel.OtherProse =>
                !inItems || match.Words.Contains(' ') || match.Beside.Count > 0 || NextIsLabelAfterOne(i + match.Rows),
            UkLabel.Criteria or UkLabel.Knowledge => OpensItems(match),
            _ => true,
        };
    }

    // "Values" above "1. …" right below the lead-in, or "Skills" between "2. …" and "3. …", is a sub-heading of the list and no section.
    private bool CountGoesOn(int from)
    {
        for (var i = from; i < rows.Count && i < from + FarthestMark; i++)
        {
            if (UkWords.Labels.At(rows, i) is not null || UkWords.LeadIn(rows[i].Whole) is not null)
                return false;
            if (Counted(rows[i].Whole) is { } next)
                return LastCounted() is { } last ? next.Style == last.Style && next.Prefix == last.Prefix && next.Depth == last.Depth && next.Last == last.Last + 1 : tokens[^1].Label is not null && next.Last == 1;
        }

        return false;
    }

    private ListMark? LastCounted() => tokens.AsEnumerable().Reverse().TakeWhile(t => t.Label is null).Select(t => Counted(t.Piece!.Text)).FirstOrDefault(m => m is not null);

    private static ListMark? Counted(string text) => ListMark.TryRead(text, out var mark, out _) && !mark.IsWeak && mark.Style is MarkStyle.Number or MarkStyle.Coded ? mark : null;

    // "Knowledge: what a person knows" in a glossary opens no list.
    private static bool OpensItems(LabelMatch<UkLabel> match) => !match.ByColon || ListMark.TryRead(match.Beside[0].Text, out _, out _)
        || match.Beside[0].Text.StartsWith("You ", StringComparison.Ordinal) || UkWords.LeadIn(match.Beside[0].Text) is not null;

    private string ValueOf(LabelMatch<UkLabel> match, int i) =>
        match.Beside.Count > 0 ? match.Beside[0].Text : i + match.Rows < rows.Count ? rows[i + match.Rows].Whole : "";

    private bool NextIsLabelAfterOne(int i) => i + 1 < rows.Count && UkWords.Labels.At(rows, i + 1) is { } next && next.Value.IsField();

    // "You must be able to: P1 check …" or a lead-in in words of its own.
    private static LabelMatch<UkLabel>? LeadIn(Row row)
    {
        if (UkWords.LeadIn(row.Whole) is { } own && row.Whole.IndexOf(" You ", StringComparison.Ordinal) < 0)
            return new(own, row.Whole, 1, []);
        var text = row.Whole;
        if (!text.StartsWith("You ", StringComparison.OrdinalIgnoreCase) || text.Length == 0 || char.IsLower(text[0]))
            return null;
        for (var space = text.IndexOf(' ', 4); space > 0; space = text.IndexOf(' ', space + 1))
        {
            if (space > 60 || !ListMark.TryRead(text[space..], out var mark, out var rest) || mark.Style != MarkStyle.Coded || rest.Length == 0)
                continue;
            var words = text[..space];
            return UkWords.Leads.TryGetValue(LabelMatcher<UkLabel>.Normalise(words), out var label)
                ? new(label, words, 1, [row.AsPiece() with { Text = text[(space + 1)..], Column = row.Column + space + 1 }]) : null;
        }

        return null;
    }

    private bool IsAmongFields(int i, string words) =>
        (current is { } before && before.IsField() && (words.Contains(' ') || words is "suite" or "keywords"))
        || (words.Contains(' ') && i + 1 < rows.Count && UkWords.Fields.Any(f => IsField(rows[i + 1].Whole, f.Words, f.Label)));

    private static bool IsField(string text, string words, UkLabel label) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (words.Contains(' ') || (text.Length > words.Length + 1 && text[words.Length] == ' ' && UkValues.Fits(label, text[(words.Length + 1)..].Trim(' ', ':'), false)));

    // "Version number 2", "Date approved March 2019": text from a PDF without its columns.
    private LabelMatch<UkLabel>? FieldBesideValue(int i)
    {
        var row = rows[i];
        var text = row.Whole;
        if (text.Length == 0 || !char.IsUpper(text[0]) || text.Length > 400)
            return null;
        foreach (var (words, label) in UkWords.Fields)
        {
            if (text.Length <= words.Length + 1 || text[words.Length] != ' ' || !text.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                continue;
            var value = text[(words.Length + 1)..].Trim(' ', ':');
            return UkValues.Fits(label, value, IsAmongFields(i, words))
                ? new(label, text[..words.Length], 1, [row.AsPiece() with { Text = value, Column = row.Column + words.Length + 1 }]) : null;
        }

        return null;
    }
}
