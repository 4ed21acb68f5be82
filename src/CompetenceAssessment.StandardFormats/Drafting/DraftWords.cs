using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Words that a transcription adds to a version, in English and Estonian.</summary>
internal static class DraftWords
{
    // One language, so that a standard in one language does not become half a translation.
    public static LocalizedText FurtherFacts(string language) =>
        language == "et" ? new("et", "Muud andmed dokumendist") : new(language, "Further information in the document");

    /// <summary>Every passage of a version has a heading; one that the document prints none for is headed so, with a note.</summary>
    public static LocalizedText Opening(string language) => language == "et" ? new("et", "Sissejuhatus") : new(language, "Introduction");

    public static string Level(string language) => language == "et" ? "Tase" : "Level";

    public static string ValidUntil(string language) => language == "et" ? "Kehtib kuni" : "Valid until";

    public static TranscriptionNote WithoutHeading(IReadOnlyList<int> lines, string language) => new(
        TranscriptionNoteKind.Gap, [TranscriptionNote.WholeDocument], language, lines,
        new(Both("A passage has neither heading nor code.", "Ühel lõigul ei ole pealkirja ega tähist.")),
        new(Both($"It is headed “{Opening(language).Original}”.", $"Selle pealkirjaks on pandud „{Opening(language).Original}“.")),
        new(Both("The library shows every passage under a heading.", "Kogus on igal lõigul pealkiri.")));

    public static TranscriptionNote AsPrinted(string competence, string method, IReadOnlyList<int> lines, string language) => new(
        TranscriptionNoteKind.Kept, [competence], language, lines,
        new(Both($"The document names the assessment method “{method}”.", $"Dokument nimetab hindamismeetodit „{method}“.")),
        new(Both("It stays as printed, in this note.", "See on jäetud siia märkusesse nii, nagu trükitud.")),
        new(Both("It is none of the known methods, so that no judgement can cite it.", "See ei ole ükski tuntud meetoditest, mistõttu ükski hinnang sellele tugineda ei saa.")));

    public static IEnumerable<KeyValuePair<string, string>> Source(DraftSource source) => source.IsWritten
        ? Both("Written in the library; not read from a document.", "Kirjutatud kogus; ei ole loetud dokumendist.")
        : Both($"{source.Name}, {source.Lines.Count} lines as read, SHA-256 {source.Hash}", $"{source.Name}, {source.Lines.Count} rida, nagu need loeti, SHA-256 {source.Hash}");

    public static LocalizedText Says(DraftFinding finding) => new("en", finding.Message);

    public static LocalizedText Done(FindingDecisionKind kind, string? now) => kind switch
    {
        FindingDecisionKind.Repaired when now is null => new(Both("Put right; the part is no longer there.", "Parandatud; seda osa enam ei ole.")),
        FindingDecisionKind.Repaired => new(Both($"Put right: “{now}”", $"Parandatud: „{now}“")),
        FindingDecisionKind.Accepted when now is not null => new(Both($"Kept as read: “{now}”", $"Jäetud nii, nagu loeti: „{now}“")),
        FindingDecisionKind.Accepted => new(Both("Kept as read.", "Jäetud nii, nagu loeti.")),
        _ => new(Both("Left as it is.", "Jäetud nii, nagu on.")),
    };

    public static LocalizedText Why(DraftFinding finding) => finding.Decision!.Reason is { } reason
        ? new(finding.Decision.Language, reason)
        : new(finding.Decision.Kind == FindingDecisionKind.Repaired
            ? Both("The published document was compared.", "Võrreldud avaldatud dokumendiga.")
            : Both("Seen and found right by the editor.", "Toimetaja vaatas üle ja pidas õigeks."));

    private static KeyValuePair<string, string>[] Both(string en, string et) => [new("en", en), new("et", et)];
}
