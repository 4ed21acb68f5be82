using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>Something of known height that can be drawn at a place on a page. Drawing also adds its structure,
/// so pieces are drawn in reading order.</summary>
internal sealed record Piece(double Height, Action<PageCanvas, double> Draw)
{
    public static Piece Space(double height) => new(height, (_, _) => { });

    /// <summary>Pieces one under the other.</summary>
    public static Piece Stack(params IEnumerable<Piece?> pieces)
    {
        var present = pieces.OfType<Piece>().ToList();
        return new Piece(present.Sum(p => p.Height), (page, top) =>
        {
            foreach (var piece in present)
            {
                piece.Draw(page, top);
                top += piece.Height;
            }
        });
    }

    /// <summary>Pieces next to each other, as high as the highest.</summary>
    public static Piece Beside(params IEnumerable<Piece> pieces)
    {
        var all = pieces.ToList();
        return new Piece(all.Select(p => p.Height).DefaultIfEmpty().Max(), (page, top) => all.ForEach(piece => piece.Draw(page, top)));
    }
}
