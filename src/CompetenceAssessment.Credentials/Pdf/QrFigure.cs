using QRCoder;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>A QR code as vector squares, read from the matrix that QRCoder computes (with its white border of four modules).</summary>
internal sealed class QrFigure
{
    private readonly List<(int X, int Y, int Length)> runs = [];
    private readonly int modules;

    /// <summary>Encodes the text with medium error correction (15 % of it may be damaged).</summary>
    public QrFigure(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        modules = code.ModuleMatrix.Count;
        for (var y = 0; y < modules; y++)
        {
            for (var x = 0; x < modules; x++)
            {
                var start = x;
                while (x < modules && code.ModuleMatrix[y][x])
                    x++;
                if (x > start)
                    runs.Add((start, y, x - start));
            }
        }
    }

    /// <summary>Part of the square's side that is white border, at each side.</summary>
    public double QuietZone => 4.0 / modules;

    /// <summary>Draws the code, its white border included, as a figure with its alternative text.</summary>
    public void Draw(PageCanvas page, StructureElement parent, double x, double y, double side, string alternative)
    {
        var figure = parent.Add("Figure", alternative: alternative);
        var box = PdfSyntax.Numbers(x, PageCanvas.Height - y - side, x + side, PageCanvas.Height - y);
        figure.Attributes = $"<</O/Layout/Placement/Block/BBox[{box}]/Width {PdfSyntax.Number(side)}/Height {PdfSyntax.Number(side)}>>";
        var size = side / modules;
        page.Tag(figure);
        page.FillRectangle(x, y, side, side, Colour.Grey(1));
        page.FillRectangles(runs.Select(run => (x + (run.X * size), y + (run.Y * size), run.Length * size, size)), Colour.Grey(0));
        page.End();
    }
}
