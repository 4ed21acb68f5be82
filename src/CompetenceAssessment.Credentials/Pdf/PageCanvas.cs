using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>A glyph to show: its number in the font, the character it stands for, and kerning to the next one in font units.</summary>
internal readonly record struct PlacedGlyph(ushort Glyph, int CodePoint, int Kerning);

/// <summary>How a run of glyphs looks. Tracking is extra space between letters, in points.</summary>
internal readonly record struct GlyphStyle(TrueTypeFont Font, double Size, Colour Colour, double Tracking);

/// <summary>A link on the page, belonging to a "Link" element.</summary>
internal sealed record PageLink(PdfReference Reference, StructureElement Element, string Rectangle, string Address);

/// <summary>Draws on one portrait A4 page. Coordinates are points from the left and from the top.
/// Everything drawn is either tagged with an element or an artifact; drawing outside both throws.</summary>
internal sealed class PageCanvas(int index, FontResources fonts, Func<PdfReference> reserve)
{
    public const double Width = 595.276;
    public const double Height = 841.89;

    private readonly StringBuilder content = new();
    private readonly List<StructureElement> marks = [];
    private readonly List<PageLink> links = [];
    private object? open;

    /// <summary>The element of each marked-content identifier, in order.</summary>
    public IReadOnlyList<StructureElement> Marks => marks;

    public IReadOnlyList<PageLink> Links => links;

    /// <summary>What follows belongs to the element.</summary>
    public void Tag(StructureElement element)
    {
        if (ReferenceEquals(open, element))
            return;
        End();
        element.AddContent(new MarkedContent(index, marks.Count));
        content.Append($"/{element.Type} <</MCID {marks.Count}>> BDC\n");
        marks.Add(element);
        open = element;
    }

    /// <summary>What follows is decoration or page furniture that no reader needs to hear.</summary>
    public void Tag(Artifact artifact)
    {
        if (Equals(open, artifact))
            return;
        End();
        content.Append($"/Artifact {artifact.Properties} BDC\n");
        open = artifact;
    }

    public void End()
    {
        if (open is not null)
            content.Append("EMC\n");
        open = null;
    }

    public void FillRectangle(double x, double y, double width, double height, Colour colour) =>
        Draw($"{colour} rg {PdfSyntax.Numbers(x, Height - y - height, width, height)} re f\n");

    public void StrokeRectangle(double x, double y, double width, double height, double thickness, Colour colour) =>
        Draw($"{colour} RG {PdfSyntax.Number(thickness)} w {PdfSyntax.Numbers(x, Height - y - height, width, height)} re S\n");

    public void HorizontalLine(double x, double y, double length, double thickness, Colour colour) =>
        Draw($"{colour} RG {PdfSyntax.Number(thickness)} w {PdfSyntax.Numbers(x, Height - y)} m {PdfSyntax.Numbers(x + length, Height - y)} l S\n");

    /// <summary>Fills many rectangles as one shape, so that no seams show between them.</summary>
    public void FillRectangles(IEnumerable<(double X, double Y, double Width, double Height)> rectangles, Colour colour)
    {
        var path = new StringBuilder($"{colour} rg\n");
        foreach (var (x, y, width, height) in rectangles)
            path.Append($"{PdfSyntax.Numbers(x, Height - y - height, width, height)} re\n");
        Draw(path.Append("f\n").ToString());
    }

    /// <summary>Shows glyphs from a point on the baseline.</summary>
    public void ShowText(GlyphStyle style, double x, double baseline, IEnumerable<PlacedGlyph> glyphs)
    {
        var (name, subset) = fonts.Use(style.Font);
        var text = new StringBuilder("BT ");
        text.Append($"/{name} {PdfSyntax.Number(style.Size)} Tf {PdfSyntax.Number(style.Tracking)} Tc {style.Colour} rg ");
        text.Append($"{PdfSyntax.Numbers(x, Height - baseline)} Td [<");
        foreach (var glyph in glyphs)
        {
            text.Append($"{subset.Number(glyph.Glyph, glyph.CodePoint):X4}");
            if (glyph.Kerning != 0)
                PdfSyntax.Append(text.Append('>'), -glyph.Kerning * 1000.0 / style.Font.UnitsPerEm).Append('<');
        }

        Draw(text.Append(">] TJ ET\n").ToString());
    }

    /// <summary>Fills a path whose coordinates are PDF's own, from the bottom left.</summary>
    public void FillPath(StringBuilder path, Colour colour) => Draw($"{colour} rg\n{path}f\n");

    /// <summary>Makes a rectangle lead to an address. The element must be of type "Link".</summary>
    public void Link(StructureElement element, string address, double x, double y, double width, double height)
    {
        var reference = reserve();
        element.AddAnnotation(new AnnotationKid(index, reference));
        links.Add(new PageLink(reference, element, PdfSyntax.Numbers(x, Height - y - height, x + width, Height - y), address));
    }

    public byte[] Content()
    {
        End();
        return Encoding.Latin1.GetBytes(content.ToString());
    }

    private void Draw(string operators)
    {
        if (open is null)
            throw new InvalidOperationException("Everything on a page is tagged, or an artifact.");
        content.Append(operators);
    }
}

/// <summary>Kinds of page content outside the document's logical structure (ISO 32000-1, 14.8.2.2).</summary>
internal sealed record Artifact(string Properties)
{
    public static readonly Artifact Layout = new("<</Type/Layout>>");
    public static readonly Artifact Background = new("<</Type/Background>>");
    public static readonly Artifact Watermark = new("<</Type/Pagination/Subtype/Watermark>>");
    public static readonly Artifact Header = new("<</Type/Pagination/Subtype/Header>>");
    public static readonly Artifact Footer = new("<</Type/Pagination/Subtype/Footer>>");
}
