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
        var headings = new Headings();
        var documents = new Documents(headings);
        var raw = Segments.Of(document, ledger);
        if (documents.Contents(raw) is { Count: > 0 } contents)
        {
            contents.ToList().ForEach(ledger.Furniture);
            raw = Segments.Of(document, ledger);
        }

        var joiner = new TextJoiner(raw);
        var page = new WebPage(joiner);
        var segments = page.Clean(raw, WebPage.IsRegisterPage(document));
        var parts = documents.Split(segments).Select(s => Read(s, headings, document, joiner, ledger)).ToList();
        if (!parts.Exists(p => p.Standard.Competences.Any(c => c.Items.Count > 0)))
            return new([], [], FamilySigns.WithoutIndicators);
        var doubtful = joiner.Doubtful.Select(d => FindingCodes.TextRejoined.At([d.Line], null, $"“{d.Word}” (a hyphen may belong in it)"));
        return new([.. parts.Select(p => p.Standard)], [.. parts.SelectMany(p => p.Findings), .. page.Findings, .. doubtful]);
    }

    private static (ReadStandard Standard, IReadOnlyList<Finding> Findings) Read(IReadOnlyList<Segment> segments, Headings headings, SourceDocument document, TextJoiner joiner, LineLedger ledger)
    {
        var blocks = Outline.Of(segments, headings);
        var context = new ReadingContext(FamilySigns.LanguageOf(segments), joiner, ledger)
        {
            HasLevelColumn = segments.Any(s => s.Cells.Any(Levels.IsLabel)),
            LevelsStandBehindTitles = blocks.Where(b => b.Head.Kind == HeadKind.Competence).All(b => Levels.Behind(TextJoiner.Squeeze(b.Head.Rest)).Levels.Count == 0 && Levels.Bare(TextJoiner.Squeeze(b.Head.Rest)).Levels.Count > 0),
        };
        return (new StandardParts(context, blocks).Read(document), context.Findings);
    }

    // Headings come back by nature: they are never a page's head.
    private static bool IsText(string line) => HeadFinder.Find(new(0, line)).Kind != HeadKind.Text || HeadFinder.List(new(0, line)) is not null || Words.IsLabel(Words.Fold(line))
        || Levels.Only(line.Trim()) is not null || Levels.IsLabel(line.Trim());
}
