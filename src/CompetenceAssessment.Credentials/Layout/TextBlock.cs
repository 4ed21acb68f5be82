using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>A paragraph broken into lines for a width, ready to be measured and drawn, also in parts.</summary>
internal sealed class TextBlock
{
    /// <summary>Where the baseline lies in a line box: half its height and about half a capital below that.</summary>
    private const double HalfCapital = 0.33;

    private readonly IReadOnlyList<TextSpan> spans;
    private readonly List<ShapedGlyph> glyphs;
    private readonly List<GlyphLine> lines;
    private readonly Dictionary<int, StructureElement> elements = [];
    private readonly Alignment alignment;
    private readonly double width;

    public TextBlock(IReadOnlyList<TextSpan> spans, double width, Alignment alignment = Alignment.Left, bool balanced = false)
    {
        this.spans = spans;
        this.width = width;
        this.alignment = alignment;
        glyphs = Shaper.Shape(spans);
        lines = balanced ? LineBreaker.Balance(glyphs, width) : LineBreaker.Break(glyphs, width);
    }

    public int LineCount => lines.Count;

    public double Height => HeightOf(0, lines.Count);

    /// <summary>Width of the widest line.</summary>
    public double InkWidth => lines.Count == 0 ? 0 : lines.Max(line => line.Width);

    /// <summary>Sets the spans as large as they are, or smaller in steps down to the factor given, until they need
    /// no more than the lines allowed. Text that is still too long keeps the smallest size and takes more lines.</summary>
    public static TextBlock Fit(IReadOnlyList<TextSpan> spans, double width, int mostLines, double smallest, Alignment alignment = Alignment.Left)
    {
        const double Step = 0.04;
        for (var factor = 1.0; ; factor -= Step)
        {
            var last = factor - Step < smallest;
            var block = new TextBlock([.. spans.Select(s => s with { Style = s.Style.Scaled(last ? smallest : factor) })], width, alignment, balanced: true);
            if (last || block.LineCount <= mostLines)
                return block;
        }
    }

    public double HeightOf(int firstLine, int count) => lines.Skip(firstLine).Take(count).Sum(LineHeight);

    /// <summary>How many lines from the first one given fit into a height.</summary>
    public int LinesWithin(double height, int firstLine)
    {
        var count = 0;
        for (var used = 0.0; firstLine + count < lines.Count; count++)
        {
            used += LineHeight(lines[firstLine + count]);
            if (used > height)
                break;
        }

        return count;
    }

    /// <summary>Draws the whole block as the content of an element.</summary>
    public void Draw(PageCanvas page, StructureElement element, double x, double top) =>
        DrawLines(page, element, x, top, 0, lines.Count);

    /// <summary>Draws some of the lines; a paragraph may go on on the next page.</summary>
    public void DrawLines(PageCanvas page, StructureElement element, double x, double top, int firstLine, int count)
    {
        foreach (var line in lines.Skip(firstLine).Take(count))
        {
            DrawLine(page, line, x, top, span => page.Tag(ElementOf(element, span)));
            DrawLinks(page, line, x, top);
            top += LineHeight(line);
        }

        page.End();
    }

    /// <summary>Draws the block as page furniture.</summary>
    public void Draw(PageCanvas page, Artifact artifact, double x, double top)
    {
        page.Tag(artifact);
        foreach (var line in lines)
        {
            DrawLine(page, line, x, top, _ => { });
            top += LineHeight(line);
        }

        page.End();
    }

    private StructureElement ElementOf(StructureElement element, int span)
    {
        if (elements.TryGetValue(span, out var own))
            return own;
        own = spans[span] switch
        {
            { Address: not null } => element.Add("Link", spans[span].Language),
            { Language: { } language } when language != element.Language => element.Add("Span", language),
            _ => element,
        };
        elements.Add(span, own);
        return own;
    }

    private void DrawLine(PageCanvas page, GlyphLine line, double x, double top, Action<int> tag)
    {
        var pen = Left(line, x);
        var baseline = top + Baseline(line);
        for (var start = line.Start; start < line.End;)
        {
            var end = RunEnd(start, line.End);
            var run = glyphs.GetRange(start, end - start);
            var style = spans[run[0].Span].Style;
            tag(run[0].Span);
            var shown = run.Where(g => !g.IsBreak).Select(g => g.Placed);
            page.ShowText(new GlyphStyle(run[0].Font, style.Size, style.Colour, style.Tracking), pen, baseline, shown);
            pen += run.Sum(g => g.Advance);
            start = end;
        }
    }

    private int RunEnd(int start, int lineEnd)
    {
        var end = start + 1;
        while (end < lineEnd && glyphs[end].Span == glyphs[start].Span && glyphs[end].Font == glyphs[start].Font)
            end++;
        return end;
    }

    private void DrawLinks(PageCanvas page, GlyphLine line, double x, double top)
    {
        var pen = Left(line, x);
        foreach (var run in Enumerable.Range(line.Start, line.End - line.Start).GroupBy(i => glyphs[i].Span))
        {
            var length = run.Sum(i => glyphs[i].Advance);
            if (spans[run.Key].Address is { } address)
                page.Link(elements[run.Key], address, pen, top, Math.Min(length, line.Width), LineHeight(line));
            pen += length;
        }
    }

    private double Left(GlyphLine line, double x) => x + alignment switch
    {
        Alignment.Centre => (width - line.Width) / 2,
        Alignment.Right => width - line.Width,
        _ => 0,
    };

    private double LineHeight(GlyphLine line) => StylesOf(line).Max(style => style.LineHeight);

    private double Baseline(GlyphLine line) => StylesOf(line).Max(style => (style.LineHeight / 2) + (style.Size * HalfCapital));

    private IEnumerable<TextStyle> StylesOf(GlyphLine line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (i == line.Start || glyphs[i].Span != glyphs[i - 1].Span)
                yield return spans[glyphs[i].Span].Style;
        }
    }
}
