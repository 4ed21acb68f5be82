namespace CompetenceAssessment.StandardFormats.PublishedText.Families.Layout;

/// <summary>Joins the lines of prose to paragraphs.</summary>
internal static class ProseText
{
    /// <summary>The text; paragraphs and list items are separated by an empty line.</summary>
    public static string Of(IReadOnlyList<Piece> pieces)
    {
        var margin = Wrapping.Margin(pieces);
        var paragraphs = new List<RunningText>();
        Piece? before = null;
        foreach (var piece in pieces)
        {
            if (before is null || Begins(before, piece, margin))
                paragraphs.Add(new());
            paragraphs[^1].Add(piece);
            before = piece;
        }

        return string.Join("\n\n", paragraphs.Select(p => p.Text).Where(t => t.Length > 0));
    }

    private static bool Begins(Piece before, Piece piece, int margin)
    {
        if (ListMark.TryRead(piece.Text, out var mark, out _) && !mark.IsWeak)
            return true;
        if (Wrapping.IsOpen(before.Text) || Wrapping.BeginsLow(piece.Text))
            return false;
        return (piece.AfterBlank && !piece.AfterPage) || margin == 0 || Wrapping.HadRoom(before, piece.Text, margin);
    }
}
