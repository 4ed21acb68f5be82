using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CompetenceAssessment.Credentials.Tests.Support;

/// <summary>A piece of text shown on a page. The baseline counts from the bottom; Mcid is null for an artifact.</summary>
public sealed record ShownText(int Page, int? Mcid, string Text, double X, double Baseline, double Size, double Width);

/// <summary>Follows the operators of a page: what is shown where, and within which marked content.</summary>
public sealed partial class PageReader
{
    private static readonly string[] painting = ["TJ", "Tj", "f", "S", "re", "l", "m", "c", "h"];

    private readonly PdfFile file;
    private readonly int page;
    private readonly List<object> operands = [];
    private string font = "";
    private double size;
    private double tracking;
    private (double X, double Y) position;

    public PageReader(PdfFile file, int page)
    {
        (this.file, this.page) = (file, page);
        var reader = new PdfSyntaxReader(file.Stream(file.Pages[page]["Contents"]), 0);
        int? open = null;
        var artifact = false;
        while (!reader.AtEnd)
        {
            var value = reader.Read();
            if (value is not Word { Value: var name })
            {
                operands.Add(value);
                continue;
            }

            if (name == "BDC")
            {
                Assert.False(open is not null || artifact, "Marked content does not nest here.");
                artifact = operands[0] is Name { Value: "Artifact" };
                open = artifact ? null : (int)(double)((Dictionary<string, object>)operands[1])["MCID"];
                if (open is { } mcid)
                    Marked.Add((mcid, ((Name)operands[0]).Value));
            }
            else if (name == "EMC")
            {
                (open, artifact) = (null, false);
            }
            else if (painting.Contains(name))
            {
                Assert.True(open is not null || artifact, $"The operator {name} is neither tagged nor an artifact.");
            }

            Follow(name, open);
            operands.Clear();
        }

        Assert.False(open is not null || artifact, "Marked content is left open.");
    }

    /// <summary>Marked-content identifiers with their tags, in order of drawing.</summary>
    public List<(int Id, string Tag)> Marked { get; } = [];

    public List<ShownText> Texts { get; } = [];

    public List<(double X, double Y, double Width, double Height)> Rectangles { get; } = [];

    private void Follow(string name, int? mcid)
    {
        switch (name)
        {
            case "Tf":
                (font, size) = (((Name)operands[0]).Value, (double)operands[1]);
                break;
            case "Tc":
                tracking = (double)operands[0];
                break;
            case "Td":
                position = ((double)operands[0], (double)operands[1]);
                break;
            case "re":
                Rectangles.Add(((double)operands[0], (double)operands[1], (double)operands[2], (double)operands[3]));
                break;
            case "TJ":
                Show((List<object>)operands[0], mcid);
                break;
        }
    }

    private void Show(List<object> parts, int? mcid)
    {
        var (widths, unicode) = Font();
        var text = new StringBuilder();
        var width = 0.0;
        foreach (var part in parts)
        {
            if (part is double adjustment)
            {
                width -= adjustment / 1000 * size;
                continue;
            }

            foreach (var code in ((byte[])part).Chunk(2).Select(pair => (pair[0] << 8) | pair[1]))
            {
                Assert.True(unicode.ContainsKey(code), $"Glyph {code} of {font} has no Unicode value.");
                text.Append(unicode[code]);
                width += (widths[code] / 1000 * size) + tracking;
            }
        }

        Texts.Add(new ShownText(page, mcid, text.ToString(), position.X, position.Y, size, width));
    }

    private (List<double> Widths, Dictionary<int, string> Unicode) Font()
    {
        var fonts = file.Dictionary(file.Dictionary(file.Pages[page]["Resources"])["Font"]);
        var type0 = file.Dictionary(fonts[font]);
        var descendant = file.Dictionary(file.Items(type0["DescendantFonts"])[0]);
        var widths = file.Items(file.Items(descendant["W"])[1]).Cast<double>().ToList();
        return (widths, ToUnicode(Encoding.ASCII.GetString(file.Stream(type0["ToUnicode"]))));
    }

    public static Dictionary<int, string> ToUnicode(string map) => BfChar().Matches(map).ToDictionary(
        match => int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[2].Value)));

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex BfChar();
}
