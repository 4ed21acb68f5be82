using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Layout;

/// <summary>Text running down a page and on to the next. Paragraphs may break between pages, two lines at least on
/// each side; pieces never do.</summary>
internal sealed class Flow(Func<PageCanvas> addPage, double firstTop, double top, double bottom)
{
    private const int LinesTogether = 2;

    private PageCanvas? current;
    private double cursor;

    private PageCanvas Page => current ?? Begin(firstTop);

    public void Space(double height) => cursor += height;

    /// <summary>Goes to the next page unless this one has room for the height.</summary>
    /// <returns>True where a new page began.</returns>
    public bool Need(double height)
    {
        _ = Page;
        if (cursor + height <= bottom)
            return false;
        Begin(top);
        return true;
    }

    public void Draw(Piece piece)
    {
        Need(piece.Height);
        piece.Draw(Page, cursor);
        cursor += piece.Height;
    }

    public void Draw(TextBlock block, StructureElement element, double x)
    {
        for (var first = 0; first < block.LineCount;)
        {
            Need(block.HeightOf(first, LinesTogether));
            var count = block.LinesWithin(bottom - cursor, first);
            var left = block.LineCount - first - count;
            if (left > 0 && left < LinesTogether && count > LinesTogether)
                count -= LinesTogether - left;
            count = Math.Max(count, 1);
            block.DrawLines(Page, element, x, cursor, first, count);
            cursor += block.HeightOf(first, count);
            first += count;
        }
    }

    private PageCanvas Begin(double at)
    {
        current = addPage();
        cursor = at;
        return current;
    }
}
