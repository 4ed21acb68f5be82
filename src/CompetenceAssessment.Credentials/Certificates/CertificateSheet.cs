using CompetenceAssessment.Credentials.Layout;
using CompetenceAssessment.Credentials.Pdf;

namespace CompetenceAssessment.Credentials.Certificates;

/// <summary>What every page of a certificate has: margins, the frame in the body's colour and the watermark.</summary>
internal sealed class CertificateSheet(PdfDocument document, CertificateFacts facts, Palette palette)
{
    public const double Left = 64;
    public const double Top = 58;
    public const double Bottom = PageCanvas.Height - 50;
    public const double Width = PageCanvas.Width - (2 * Left);

    private const double FrameInset = 24;
    private const double FrameGap = 4;

    public PageCanvas AddPage()
    {
        var page = document.AddPage();
        if (facts.Number is null)
            Watermark.Draw(page, CertificateWords.DraftMark);
        else if (facts.Specimen)
            Watermark.Draw(page, CertificateWords.SpecimenMark);
        page.Tag(Artifact.Layout);
        Frame(page, FrameInset, 2);
        Frame(page, FrameInset + FrameGap, 0.5);
        page.End();
        return page;
    }

    /// <summary>Page numbers and, on later pages, whose certificate this is; only where there are several pages.</summary>
    public void AddFurniture(CertificateStyles styles)
    {
        const double NumberTop = Bottom + 4;
        const double HeaderTop = 42;
        if (document.Pages.Count == 1)
            return;
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var number = $"{i + 1} / {document.Pages.Count}";
            Furniture(document.Pages[i], Artifact.Footer, [new TextSpan(number, styles.Note)], NumberTop);
            if (i > 0)
                Furniture(document.Pages[i], Artifact.Header, Identification(styles), HeaderTop);
        }
    }

    private List<TextSpan> Identification(CertificateStyles styles)
    {
        var title = CertificateWords.Title(facts.Award).First;
        return [new TextSpan($"{title}{(facts.Number is null ? "" : $" {facts.Number}")} · {facts.Holder.Name}", styles.Note)];
    }

    private static void Furniture(PageCanvas page, Artifact kind, IReadOnlyList<TextSpan> spans, double top) =>
        new TextBlock(spans, Width, Alignment.Centre).Draw(page, kind, Left, top);

    private void Frame(PageCanvas page, double inset, double thickness) =>
        page.StrokeRectangle(inset, inset, PageCanvas.Width - (2 * inset), PageCanvas.Height - (2 * inset), thickness, palette.Accent);
}
