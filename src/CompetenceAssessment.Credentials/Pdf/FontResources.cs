using System.Text;

namespace CompetenceAssessment.Credentials.Pdf;

/// <summary>The fonts one document uses, each embedded as a subset with widths and a map back to Unicode.</summary>
internal sealed class FontResources
{
    private const int Serif = 1 << 1;
    private const int Symbolic = 1 << 2;
    private const int Italic = 1 << 6;

    private readonly Dictionary<TrueTypeFont, (string Name, FontSubset Subset)> fonts = [];

    public (string Name, FontSubset Subset) Use(TrueTypeFont font)
    {
        if (!fonts.TryGetValue(font, out var entry))
        {
            entry = ($"F{fonts.Count + 1}", new FontSubset(font));
            fonts.Add(font, entry);
        }

        return entry;
    }

    /// <summary>Embeds the subsets and gives the resource dictionary that names them.</summary>
    public PdfReference Write(PdfWriter writer)
    {
        var entries = fonts.Values.Select(font => $"/{font.Name} {Write(writer, font.Subset)}").ToList();
        return writer.Add($"<</Font<<{string.Concat(entries)}>>>>");
    }

    private static PdfReference Write(PdfWriter writer, FontSubset subset)
    {
        var name = subset.TaggedName();
        var descendant = writer.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {Descriptor(writer, subset, name)}/CIDToGIDMap/Identity/DW 1000"
            + $"/W[0[{string.Join(' ', subset.Widths.Select(PdfSyntax.Number))}]]>>");
        var toUnicode = writer.AddCompressed("", Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return writer.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant}]/ToUnicode {toUnicode}>>");
    }

    private static PdfReference Descriptor(PdfWriter writer, FontSubset subset, string name)
    {
        var font = subset.Font;
        var file = subset.Build();
        var embedded = writer.AddCompressed($"/Length1 {file.Length}", file);
        var flags = Symbolic | (font.Name.Contains("Serif", StringComparison.Ordinal) ? Serif : 0) | (font.ItalicAngle < 0 ? Italic : 0);
        var stem = 50 + Math.Pow(font.Weight / 65.0, 2);
        string Scaled(double units) => PdfSyntax.Number(Math.Round(units * 1000 / font.UnitsPerEm));
        return writer.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{string.Join(' ', font.Bounds.Select(b => Scaled(b)))}]"
            + $"/ItalicAngle {PdfSyntax.Number(font.ItalicAngle)}/Ascent {Scaled(font.Ascent)}/Descent {Scaled(font.Descent)}"
            + $"/CapHeight {Scaled(font.CapHeight)}/StemV {PdfSyntax.Number(Math.Round(stem))}/FontFile2 {embedded}>>");
    }

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        const int LargestBlock = 100;
        foreach (var block in subset.CodePoints.Index().Chunk(LargestBlock))
        {
            map.Append($"{block.Length} beginbfchar\n");
            foreach (var (i, codePoint) in block)
                map.Append($"<{i + 1:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint)))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
