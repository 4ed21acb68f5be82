using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>The decisions on findings as notes of the transcription, which readers of the version see. What was only worth knowing gives no note.</summary>
internal sealed class DraftNotes(StandardDraft draft, ReadStandard standard)
{
    private const int LongestQuote = 240;

    private readonly DraftPlaceIndex places = new(standard);

    // The source lacks something here; when the editor leaves it so, the note is a gap.
    private static readonly HashSet<string> Lacking =
    [
        FindingCodes.HeadingMissing.Code, FindingCodes.SectionMissing.Code, FindingCodes.ValueMissing.Code, FindingCodes.MethodsMissing.Code,
        FindingCodes.StructureMissing.Code, FindingCodes.ListEmpty.Code, FindingCodes.CompetenceAbsent.Code, FindingCodes.NumberSkipped.Code,
    ];

    public IReadOnlyList<TranscriptionNote> All =>
    [
        .. standard.Sections.Where(s => s is { Code: null, Heading: null }).Select(s => DraftWords.WithoutHeading(s.Lines, StandardEdits.LanguageOf(standard))),
        .. standard.Competences.SelectMany(c => DraftMethods.Unknown(c).Select(m => DraftWords.AsPrinted(DraftChecks.CodeOf(standard, c)!, m, c.MethodLines, StandardEdits.LanguageOf(standard)))),
        .. draft.Findings.Where(f => f.Decision is not null && f.Severity != DraftFindingSeverity.Info && !f.FromEdit).OrderBy(f => f.Number).Select(Note),
    ];

    private TranscriptionNote Note(DraftFinding finding)
    {
        var place = places.Of(finding);
        return new(
            Kind(finding), [Where(place)], StandardEdits.LanguageOf(standard), finding.Lines, DraftWords.Says(finding),
            DraftWords.Done(finding.Decision!.Kind, Now(place)), DraftWords.Why(finding));
    }

    private static TranscriptionNoteKind Kind(DraftFinding finding) => finding.Decision!.Kind switch
    {
        FindingDecisionKind.Repaired => TranscriptionNoteKind.Repair,
        FindingDecisionKind.Accepted when finding.HoldsProposal => TranscriptionNoteKind.Repair,
        _ => Lacking.Contains(finding.Code) ? TranscriptionNoteKind.Gap : TranscriptionNoteKind.Kept,
    };

    private string Where(DraftPlace? place) => place switch
    {
        { Part: DraftPart.Section, Index: var at } when standard.Sections[at].Code is { } code => code,
        { Part: DraftPart.WorkUnit, Index: var at } => standard.WorkUnits[at].Code!,
        { Part: DraftPart.Competence, Index: var at } => DraftChecks.CodeOf(standard, standard.Competences[at])!,
        { Part: DraftPart.Item } item => Reference(item),
        _ => TranscriptionNote.WholeDocument,
    };

    private string Reference(DraftPlace place)
    {
        var competence = standard.Competences[place.Index];
        return DraftPlaces.Reference(competence with { Code = DraftChecks.CodeOf(standard, competence) }, competence.Items[place.Item]);
    }

    private string? Now(DraftPlace? place)
    {
        var text = place switch
        {
            { Part: DraftPart.Section, Index: var at } => standard.Sections[at].Heading?.Original ?? standard.Sections[at].Text.Original,
            { Part: DraftPart.WorkUnit, Index: var at } => standard.WorkUnits[at].Title?.Original,
            { Part: DraftPart.Competence, Index: var at } => standard.Competences[at].Title?.Original,
            { Part: DraftPart.Item, Index: var at, Item: var item } => Numbered(standard.Competences[at].Items[item]),
            _ => null,
        };
        return text is null ? null : text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
    }

    private static string Numbered(ReadItem item) => $"{item.Number}) {item.Text.Original}";
}
