using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Translation;

/// <summary>Says where a text and the version that it translates do not agree.</summary>
public static class TranslationLint
{
    /// <summary>The findings of a pairing.</summary>
    /// <param name="version">The version.</param>
    /// <param name="reading">The text in the other language.</param>
    /// <param name="language">Its language.</param>
    /// <param name="pairs">The pairs as they are without decisions.</param>
    public static IReadOnlyList<Finding> Check(StandardVersion version, ReadStandard reading, string language, TextPairs pairs) =>
    [
        .. Competences(version, reading),
        .. version.Competences.SelectMany(c => Counts(version, c, reading, language)),
        .. pairs.Unpaired.Where(u => u.Reason != UnpairedReason.CompetenceUnknown)
            .Select(u => FindingCodes.LanguageUnpaired.At(u.Lines, u.Place, u.Place.Replace('/', ' '), Why(u.Reason))),
        .. reading.Competences.Where(c => c is { Inferred: true, Code: not null } && version.FindCompetence(c.Code) is not null)
            .Select(c => FindingCodes.LanguageHeading.At(c.Lines, c.Code, c.Code!)),
        .. Tasks(version, reading, language),
    ];

    private static IEnumerable<Finding> Competences(StandardVersion version, ReadStandard reading)
    {
        foreach (var competence in reading.Competences.Where(c => c.Code is null || version.FindCompetence(c.Code) is null))
            yield return FindingCodes.LanguageCompetence.At(competence.Lines, competence.Code, competence.Code ?? competence.Title?.Original ?? "without a code", "the version");
        foreach (var competence in version.Competences.Where(c => reading.Competences.All(r => r.Code != c.Code)))
            yield return FindingCodes.LanguageCompetence.At([], competence.Code, competence.Code, "this text");
    }

    private static IEnumerable<Finding> Counts(StandardVersion version, Competence competence, ReadStandard reading, string language)
    {
        if (reading.Competences.Where(c => c.Code == competence.Code).ToList() is not [var same])
            yield break;
        foreach (var kind in Enum.GetValues<CompetenceItemKind>())
        {
            var (own, other) = (competence.Count(kind), same.Items.Count(i => i.Kind == kind));
            if (own != other)
                yield return FindingCodes.LanguageCounts.At(same.Items.Where(i => i.Kind == kind).SelectMany(i => i.Lines).DefaultIfEmpty(same.Lines.Count > 0 ? same.Lines[0] : 1), competence.Code,
                    $"{competence.Code} {StandardVersion.WordOf(kind)} list", $"{own} ({version.Title.OriginalLanguage}), {other} ({language})");
        }
    }

    private static IEnumerable<Finding> Tasks(StandardVersion version, ReadStandard reading, string language)
    {
        foreach (var unit in version.Description.WorkUnits)
        {
            if (reading.WorkUnits.Where(u => u.Code == unit.Code).ToList() is [var same] && !same.Tasks.Select(t => t.Number).SequenceEqual(unit.Tasks.Select(t => t.Number)))
                yield return FindingCodes.LanguageCounts.At(same.Lines.Concat(same.Tasks.SelectMany(t => t.Lines)), unit.Code, $"{unit.Code} task list", $"{unit.Tasks.Count} ({version.Title.OriginalLanguage}), {same.Tasks.Count} ({language})");
        }
    }

    private static string Why(UnpairedReason reason) => reason switch
    {
        UnpairedReason.Suspect => "it probably belongs to another occupation",
        UnpairedReason.NumberRepeated => "its number stands more than once",
        _ => "the version's list has no such number",
    };
}
