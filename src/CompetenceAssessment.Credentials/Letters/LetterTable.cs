using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Letters;

/// <summary>A column: its heading and its share of the width in points.</summary>
internal sealed record TableColumn(string Heading, double Width);

/// <summary>What stands in a cell.</summary>
internal sealed record TableCell(string Text, bool Strong = false, string? Language = null);

/// <summary>A table whose rows stay whole; on a further page its headings are repeated for the eye only.</summary>
internal sealed class LetterTable(Flow flow, StructureElement table, LetterStyles styles, IReadOnlyList<TableColumn> columns)
{
    private const double Padding = 4;
    private const double CellGap = 10;

    public void Draw(IEnumerable<IReadOnlyList<TableCell>> rows)
    {
        var headings = columns.Select((column, i) => Block(new TextSpan(column.Heading, styles.ColumnHeading), i)).ToList();
        flow.Draw(Row(headings, (row, _) => row.AddColumnHeading()));
        foreach (var row in rows)
        {
            var cells = row.Select((cell, i) => Block(new TextSpan(cell.Text, cell.Strong ? styles.StrongCell : styles.Cell), i)).ToList();
            var piece = Row(cells, (element, i) => element.Add("TD", row[i].Language));
            if (flow.Need(piece.Height))
                flow.Draw(Repeated(headings));
            flow.Draw(piece);
        }

        flow.Space(4);
    }

    private TextBlock Block(TextSpan span, int column) => new([span], columns[column].Width - CellGap);

    private Piece Row(List<TextBlock> cells, Func<StructureElement, int, StructureElement> add) => new(HeightOf(cells), (page, top) =>
    {
        var row = table.Add("TR");
        Place(cells, (cell, i, x) => cell.Draw(page, add(row, i), x, top + Padding));
        Rule(page, top + HeightOf(cells));
    });

    private Piece Repeated(List<TextBlock> headings) => new(HeightOf(headings), (page, top) =>
    {
        Place(headings, (heading, _, x) => heading.Draw(page, Artifact.Header, x, top + Padding));
        Rule(page, top + HeightOf(headings));
    });

    private static double HeightOf(List<TextBlock> cells) => cells.Max(c => c.Height) + (2 * Padding);

    private void Place(List<TextBlock> cells, Action<TextBlock, int, double> draw)
    {
        var x = Letter.Left;
        for (var i = 0; i < cells.Count; i++)
        {
            draw(cells[i], i, x);
            x += columns[i].Width;
        }
    }

    private static void Rule(PageCanvas page, double y)
    {
        page.Tag(Artifact.Layout);
        page.HorizontalLine(Letter.Left, y, Letter.Width, 0.5, Palette.Hairline);
        page.End();
    }
}
