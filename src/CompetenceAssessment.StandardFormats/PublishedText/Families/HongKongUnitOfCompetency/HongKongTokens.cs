using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>A label or a row of text between labels.</summary>
/// <param name="Label">The label; null for text.</param>
/// <param name="Words">The label's words as printed.</param>
/// <param name="Lines">The lines that the label stands on.</param>
/// <param name="Left">Text in the left column: in a table of elements and requirements, the element.</param>
/// <param name="Right">Text in the right column, or the only text of the row.</param>
internal sealed record HongKongToken(HongKongLabel? Label, string Words, IReadOnlyList<int> Lines, Piece? Left, Piece? Right)
{
    /// <summary>The texts of the row, from left to right.</summary>
    public IEnumerable<Piece> Pieces => new[] { Left, Right }.OfType<Piece>();

    public static HongKongToken Text(Piece? left, Piece right) => new(null, "", [right.Number], left, right);
}

/// <summary>Reads rows as labels and the text between them.</summary>
internal sealed class HongKongTokens(IReadOnlyList<Row> rows)
{
    private readonly List<HongKongToken> tokens = [];
    private HongKongLabel? current;

    /// <summary>The tokens of the rows, in order.</summary>
    public static List<HongKongToken> Of(IReadOnlyList<Row> rows) => new HongKongTokens(rows).Read();

    /// <summary>What a row is, for the search of page furniture.</summary>
    public static LabelState State(IReadOnlyList<Row> rows, int i) =>
        HongKongWords.IsSpecification(rows[i].Whole) ? LabelState.Label : HongKongWords.Labels.State(rows, i, l => l is HongKongLabel.Code or HongKongLabel.Level or HongKongLabel.Credit);

    private List<HongKongToken> Read()
    {
        for (var i = 0; i < rows.Count;)
        {
            if (HongKongWords.IsSpecification(rows[i].Whole) || NamesIndustry(i))
                i += Specification(i);
            else if (Stray(i) is > 0 and var stray)
                i += stray;
            else if (Label(i) is { } match)
            {
                Add(match, [.. rows.Skip(i).Take(match.Rows).Select(r => r.Number)]);
                i += match.Rows;
            }
            else
                AddText(rows[i++]);
        }

        return tokens;
    }

    // The name of a specification may run over lines up to "Unit of Competency".
    private int Specification(int i)
    {
        var count = 1;
        while (count < 4 && i + count < rows.Count && !rows[i + count].AfterBlank && HongKongWords.Labels.At(rows, i + count) is null && Goes(rows[i + count].Whole))
            count++;
        var name = RunningText.Of(rows.Skip(i).Take(count).Select(r => r.AsPiece())).Text;
        foreach (var heading in HongKongWords.Of(HongKongLabel.UnitHeading).Where(h => name.EndsWith(h, StringComparison.OrdinalIgnoreCase)))
        {
            name = name[..^heading.Length].TrimEnd();
            break;
        }

        tokens.Add(new(HongKongLabel.Specification, name, [.. rows.Skip(i).Take(count).Select(r => r.Number)], null, null));
        return count;
    }

    // "Printing and Publishing Industry" above the first heading.
    private bool NamesIndustry(int i) => tokens.Count == 0 && rows[i].Whole is { Length: < 80 } text && text.EndsWith("Industry", StringComparison.Ordinal)
        && i + 1 < rows.Count && HongKongWords.Labels.At(rows, i + 1) is not null;

    private static bool Goes(string text) => text.StartsWith("for ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("of ", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("Industry", StringComparison.OrdinalIgnoreCase) || text.EndsWith("Sector", StringComparison.OrdinalIgnoreCase);

    private LabelMatch<HongKongLabel>? Label(int i)
    {
        var match = HongKongWords.Labels.At(rows, i);
        return match is not null && Accepts(match, i) ? match : AreaAfterDash(i) ?? Centred(i) ?? FieldBesideValue(i);
    }

    // "Unit of Competency" in the middle of the page stands where the texts of the table do.
    private LabelMatch<HongKongLabel>? Centred(int i) => rows[i] is { Left.Length: 0 } row && (row.AfterBlank || current is null or HongKongLabel.Specification)
        && HongKongWords.Of(HongKongLabel.UnitHeading).Contains(row.Right, StringComparer.OrdinalIgnoreCase) ? new(HongKongLabel.UnitHeading, row.Right, 1, []) : null;

    // In a list of requirements only the labels that end it, or that begin the next unit, are labels.
    private bool Accepts(LabelMatch<HongKongLabel> match, int i)
    {
        var value = match.Beside.Count > 0 ? match.Beside[0].Text : i + match.Rows < rows.Count ? rows[i + match.Rows].Whole : "";
        return match.Value switch
        {
            HongKongLabel.Code => HongKongWords.IsCode(value) || !IsList(current),
            HongKongLabel.Level => HongKongValues.Level(value) is not null || !IsList(current),
            HongKongLabel.Credit => HongKongValues.IsCredit(value) || !IsList(current),
            HongKongLabel.Title => !IsList(current) || CodeFollows(i + match.Rows),
            HongKongLabel.Other => !IsList(current) && (match.Beside.Count > 0 || IsAmongFields(i + match.Rows)),
            HongKongLabel.Requirements => current is not HongKongLabel.Outcomes,
            HongKongLabel.Competency => current is null || !IsList(current),
            _ => true,
        };
    }

    // "Branch" above its value, and a label below that: a page that prints each on a line of its own.
    private bool IsAmongFields(int i) => (current is null or HongKongLabel.Other or HongKongLabel.UnitHeading) && i + 1 < rows.Count
        && HongKongWords.Labels.At(rows, i) is null && HongKongWords.Labels.At(rows, i + 1) is not null;

    // "Remark", "Note: …" or "Range" between two elements belongs to no field: how many rows it takes. Nobody reads them, so that they are reported.
    private int Stray(int i)
    {
        if (current is not (HongKongLabel.Competency or HongKongLabel.Requirements) || HongKongWords.Labels.At(rows, i) is not { Value: HongKongLabel.Range or HongKongLabel.Remark } match || !CountGoesOn(i + match.Rows))
            return 0;
        var count = match.Rows;
        while (i + count < rows.Count && !ListMark.TryRead(rows[i + count].Whole, out _, out _))
            count++;
        return count;
    }

    private bool CountGoesOn(int from)
    {
        var last = tokens.AsEnumerable().Reverse().TakeWhile(t => t.Label is null).SelectMany(t => new[] { t.Right, t.Left }).OfType<Piece>().Select(p => Number(p.Text)).FirstOrDefault(m => m is not null);
        for (var i = from; last is not null && i < rows.Count && HongKongWords.Labels.At(rows, i) is null; i++)
        {
            if (Number(rows[i].Whole) is { } next && next.Depth <= last.Depth)
                return next.Depth == last.Depth && next.Last == last.Last + 1;
        }

        return false;
    }

    private static ListMark? Number(string text) => ListMark.TryRead(text, out var mark, out _) && mark is { Style: MarkStyle.Number, IsWeak: false } ? mark : null;

    private bool CodeFollows(int i)
    {
        for (var k = i; k < rows.Count && k < i + 6; k++)
        {
            if (HongKongWords.Labels.At(rows, k) is { Value: HongKongLabel.Code or HongKongLabel.Level } || rows[k].Whole.Split(' ').Any(HongKongWords.IsCode))
                return true;
        }

        return false;
    }

    private static bool IsList(HongKongLabel? label) => label is HongKongLabel.Competency or HongKongLabel.Requirements or HongKongLabel.Outcomes;

    // "Functional Area - Customer Services"
    private LabelMatch<HongKongLabel>? AreaAfterDash(int i)
    {
        var text = rows[i].Whole;
        foreach (var words in HongKongWords.Of(HongKongLabel.FunctionalArea))
        {
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase) || text.Length <= words.Length)
                continue;
            var rest = text[words.Length..].TrimStart();
            if (rest is ['-' or '–' or '—' or '－', ..])
                return new(HongKongLabel.FunctionalArea, text[..words.Length], 1, [rows[i].AsPiece() with { Text = rest[1..].Trim() }]);
        }

        return null;
    }

    // "Level 3", "Credit 6 (For Reference Only)", "Range This unit …": a table without its columns.
    private LabelMatch<HongKongLabel>? FieldBesideValue(int i)
    {
        var text = rows[i].Whole;
        var from = ListMark.TryRead(text, out var mark, out var rest) && mark.Style == MarkStyle.Number ? text.Length - rest.Length : 0;
        foreach (var label in Enum.GetValues<HongKongLabel>().Where(l => l is > HongKongLabel.FunctionalArea and < HongKongLabel.Other))
        {
            foreach (var words in HongKongWords.Of(label))
            {
                if (text.Length <= from + words.Length + 1 || string.Compare(text, from, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) != 0 || text[from + words.Length] != ' ')
                    continue;
                var value = text[(from + words.Length + 1)..].Trim();
                if (!char.IsLower(text[from]) && Fits(label, value, i))
                    return new(label, text.Substring(from, words.Length), 1, [rows[i].AsPiece() with { Text = value, Column = rows[i].Column + from + words.Length + 1 }]);
            }
        }

        return null;
    }

    private bool Fits(HongKongLabel label, string value, int i) => label switch
    {
        HongKongLabel.Title => !IsList(current) ? CodeFollows(i + 1) : HongKongWords.Labels.At(rows, i + 1 < rows.Count ? i + 1 : i)?.Value == HongKongLabel.Code,
        HongKongLabel.Code => HongKongWords.IsCode(value),
        HongKongLabel.Level => value.Length == 1 && HongKongValues.Level(value) is not null,
        HongKongLabel.Credit => HongKongValues.IsCredit(value),
        HongKongLabel.Range => !IsList(current) && (value.StartsWith("This ", StringComparison.Ordinal) || value.StartsWith("The ", StringComparison.Ordinal) || RunningText.IsChinese(value[0])),
        HongKongLabel.Competency => value.StartsWith("Performance Requirement", StringComparison.OrdinalIgnoreCase) || value.StartsWith("表現要求", StringComparison.Ordinal),
        HongKongLabel.Outcomes => HongKongWords.MayLeadOutcomesIn(value),
        HongKongLabel.Requirements => !IsList(current) || current == HongKongLabel.Competency,
        HongKongLabel.Remark => current == HongKongLabel.Outcomes && RunningText.IsChinese(value[0]) || (current == HongKongLabel.Outcomes && value is "Nil" or "N/A" or "-"),
        _ => false,
    };

    private void Add(LabelMatch<HongKongLabel> match, IReadOnlyList<int> lines)
    {
        tokens.Add(new(match.Value, match.Words.TrimEnd(':', '：', ' '), lines, null, null));
        // Heads that come back on a later page of a unit do not end its list.
        if (!IsList(current) || match.Value is not (HongKongLabel.UnitHeading or HongKongLabel.FunctionalArea))
            current = match.Value;
        foreach (var piece in match.Beside)
            AddPiece(null, piece);
    }

    private void AddText(Row row)
    {
        if (row.Left.Length > 0 && row.Right.Length > 0 && IsList(current))
            AddPiece(new(row.Number, row.Left, row.LeftColumn) { AfterBlank = row.AfterBlank, AfterPage = row.AfterPage }, row.RightPiece());
        else
            AddPiece(null, row.AsPiece());
    }

    // "Performance Requirements" stands beside "Competency", alone, or before the first element on its line.
    private void AddPiece(Piece? left, Piece piece)
    {
        if (current is HongKongLabel.Competency)
        {
            foreach (var words in HongKongWords.Of(HongKongLabel.Requirements).Where(w => piece.Text.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
            {
                tokens.Add(new(HongKongLabel.Requirements, piece.Text[..words.Length], [piece.Number], null, null));
                current = HongKongLabel.Requirements;
                piece = piece with { Text = piece.Text[words.Length..].TrimStart(' ', ':', '：'), Column = piece.Column + words.Length };
                break;
            }
        }

        if (piece.Text.Length > 0 || left is not null)
            tokens.Add(HongKongToken.Text(left, piece));
    }
}
