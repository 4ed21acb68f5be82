using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>The competences as a list in two columns, read across, row by row. The list may be drawn in parts, one
/// per page, and stays one list in the structure.</summary>
internal sealed class CompetenceGrid
{
    private const double Gutter = 26;
    private const double RowGap = 6;
    private const double ColumnWidth = (CertificateSheet.Width - Gutter) / 2;
    private const double WidestCode = 70;
    private const double CodeGap = 8;

    private readonly CertificateStyles styles;
    private readonly StructureElement parent;
    private readonly List<CompetenceFacts[]> rows;
    private readonly List<double> heights;
    private readonly double codeWidth;
    private StructureElement? list;

    public CompetenceGrid(IReadOnlyList<CompetenceFacts> competences, CertificateStyles styles, StructureElement parent)
    {
        (this.styles, this.parent) = (styles, parent);
        codeWidth = competences.Max(c => new TextBlock([new TextSpan(c.Code, styles.Code)], WidestCode).InkWidth) + CodeGap;
        rows = [.. competences.Chunk(2)];
        heights = [.. rows.Select(row => row.Max(c => Titles(c, parent, 0).Height))];
    }

    public int RowCount => rows.Count;

    /// <summary>How many rows, from the first one given, fit into a height.</summary>
    public int Within(double height, int first)
    {
        var count = 0;
        while (first + count < RowCount && HeightOf(first, count + 1) <= height)
            count++;
        return count;
    }

    public Piece Whole() => Part(0, RowCount);

    public Piece Part(int first, int count) => new(HeightOf(first, count), (page, top) =>
    {
        list ??= parent.AddList();
        for (var i = first; i < first + count; i++)
        {
            foreach (var (column, competence) in rows[i].Index())
                DrawItem(page, competence, CertificateSheet.Left + (column * (ColumnWidth + Gutter)), top);
            top += heights[i] + RowGap;
        }
    });

    private double HeightOf(int first, int count) => heights.Skip(first).Take(count).Sum() + ((count - 1) * RowGap);

    private void DrawItem(PageCanvas page, CompetenceFacts competence, double x, double top)
    {
        var item = list!.Add("LI");
        new Column(item, x, codeWidth).Text("Lbl", [new TextSpan(competence.Code, styles.Code)]).Draw(page, top);
        Titles(competence, item.Add("LBody"), x + codeWidth).Draw(page, top);
    }

    private Piece Titles(CompetenceFacts competence, StructureElement body, double x) =>
        new Column(body, x, ColumnWidth - codeWidth).Bilingual("P", competence.Title, styles.Competence, styles.Translation);
}
