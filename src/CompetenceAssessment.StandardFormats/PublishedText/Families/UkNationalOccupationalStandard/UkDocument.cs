using CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.UkNationalOccupationalStandard;

/// <summary>Parts a document into its standards: each begins with the code and title above its overview.</summary>
internal static class UkDocument
{
    private const int MostTitleRows = 10;

    /// <summary>The rows of each standard. Rows before the first standard go with it.</summary>
    public static IReadOnlyList<IReadOnlyList<Row>> Parts(IReadOnlyList<Row> rows)
    {
        var starts = new List<int> { 0 };
        bool overview = false, items = false;
        for (var i = 0; i < rows.Count; i++)
        {
            if (UkWords.Labels.At(rows, i) is not { } match)
                continue;
            if (match.Value == UkLabel.Overview && (overview || items) && Start(rows, i, starts[^1]) is { } start)
            {
                starts.Add(start);
                items = false;
            }

            overview |= match.Value == UkLabel.Overview;
            items |= match.Value.IsCriteria() || match.Value.IsKnowledge();
        }

        return [.. starts.Select((s, n) => (IReadOnlyList<Row>)[.. rows.Skip(s).Take((n + 1 < starts.Count ? starts[n + 1] : rows.Count) - s)])];
    }

    // Goes back from an overview to the row on which its standard begins; null where nothing stands above it but the text of a section.
    private static int? Start(IReadOnlyList<Row> rows, int overview, int from)
    {
        int? page = null, code = null, title = null;
        for (var i = overview - 1; i > from && i >= overview - MostTitleRows; i--)
        {
            if (UkWords.Labels.At(rows, i) is { } label && !IsTopField(label.Value))
                break;
            if (UkHead.HasCode(rows[i].Whole))
                code = i;
            else if (UkWords.Labels.At(rows, i) is { Value: UkLabel.Urn or UkLabel.Title })
                title = i > from && UkWords.Labels.At(rows, i) is { Value: UkLabel.Urn } && !rows[i].AfterPage && UkWords.Labels.At(rows, i - 1) is null && !UkHead.HasCode(rows[i - 1].Whole) ? i - 1 : i;
            if (rows[i].AfterPage)
            {
                page = i;
                break;
            }
        }

        return Earliest(code, title) ?? page ?? Paragraph(rows, overview, from);
    }

    private static int? Earliest(int? a, int? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    // The lines above the overview up to a blank line.
    private static int? Paragraph(IReadOnlyList<Row> rows, int overview, int from)
    {
        for (var i = overview - 1; i > from && i >= overview - 3 && UkWords.Labels.At(rows, i) is null; i--)
        {
            if (rows[i].AfterBlank && rows[i].Whole.Length <= 160 && !rows[i].Whole.EndsWith('.') && !ListMark.TryRead(rows[i].Whole, out _, out _))
                return i;
        }

        return null;
    }

    private static bool IsTopField(UkLabel label) => label is UkLabel.Urn or UkLabel.Title or UkLabel.Suite or UkLabel.DevelopedBy or UkLabel.Approved or UkLabel.Version or UkLabel.Status;
}
