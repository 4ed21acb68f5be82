using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.PublishedText.Sections;
using CompetenceAssessment.StandardFormats.PublishedText.Source;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Reads Estonian occupational standards (kutsestandard) in Estonian and English, in their layouts since competences have indicators:
/// one qualification or a group of them, codes B.2.x or B.3.x, with or without general skills.</summary>
public sealed class EstonianStandardReader : IFamilyReader
{
    /// <inheritdoc/>
    public string Family => DocumentFamily.EstonianOccupationalStandard;

    /// <inheritdoc/>
    public Recognition Recognise(SourceDocument document) => FamilySigns.Recognise(document);

    /// <inheritdoc/>
    public FamilyReading Read(SourceDocument document, LineLedger ledger)
    {
        WebPage.MarkButtons(document, ledger);
        PageFurniture.Mark(document, ledger, IsText);
        var raw = Segments.Of(document, ledger);
        var joiner = new TextJoiner(raw);
        var page = new WebPage(joiner);
        var segments = page.Clean(raw, WebPage.IsRegisterPage(document));
        var context = new ReadingContext(FamilySigns.LanguageOf(segments), joiner, ledger)
        {
            HasLevelColumn = segments.Any(s => s.Cells.Any(c => Levels.IsLabel(c))),
        };
        var standard = new StandardParts(context, Outline.Of(segments)).Read(document);
        context.Findings.AddRange(page.Findings);
        foreach (var (line, word) in joiner.Doubtful)
            context.Report(FindingCodes.TextRejoined.At([line], null, $"“{word}” (a hyphen may belong in it)"));
        return standard.Competences.Any(c => c.Items.Count > 0)
            ? new([standard], context.Findings)
            : new([], [], FamilySigns.WithoutIndicators);
    }

    // Headings come back by nature: they are never a page's head.
    private static bool IsText(string line) => HeadFinder.Find(new(0, line)).Kind != HeadKind.Text || HeadFinder.List(new(0, line)) is not null || Words.IsLabel(Words.Fold(line));
}
