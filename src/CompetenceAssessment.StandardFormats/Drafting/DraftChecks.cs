using System.Globalization;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>What a draft must have before it can be written as a file at all. Everything else the file's own rules say.</summary>
internal static class DraftChecks
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d.M.yyyy", "dd.MM.yyyy", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    public static IReadOnlyList<DraftProblem> Check(string key, ReadStandard standard) =>
    [
        .. Facts(key, standard),
        .. standard.Sections.Index().Where(s => s.Item is { Heading: null, Code: not null })
            .Select(s => Problem(DraftPart.Section, s.Index, Rule.DraftHeadingMissing, s.Item.Code!)),
        .. standard.WorkUnits.Index().Where(u => u.Item.Code is null || u.Item.Title is null)
            .Select(u => Problem(DraftPart.WorkUnit, u.Index, Rule.DraftHeadingMissing, u.Item.Code ?? u.Item.Title?.Original ?? "A.2")),
        .. standard.Competences.Index().SelectMany(c => Competence(standard, c.Index)),
    ];

    /// <summary>A day as documents print it; null where it is not understood.</summary>
    public static DateOnly? Day(string? printed) =>
        DateOnly.TryParseExact(printed?.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The code under which a competence is written: UK texts often print none.</summary>
    public static string? CodeOf(ReadStandard standard, ReadCompetence competence) =>
        competence.Code ?? (standard.Framework != StandardFramework.EstQf && standard.Competences.Count == 1 ? standard.Code ?? "U1" : null);

    private static IEnumerable<DraftProblem> Facts(string key, ReadStandard standard)
    {
        if (!DraftKeys.IsGood(key))
            yield return DraftProblem.OfDraft(Rule.DraftKeyWrong, key);
        if (standard.Title is null)
            yield return DraftProblem.OfDraft(Rule.DraftTitleMissing);
        if (standard.Competences.Count == 0)
            yield return DraftProblem.OfDraft(Rule.DraftItemsMissing, key);
        if (standard.Levels.Count > 1 && StandardEdits.LevelOf(standard) is null)
            yield return DraftProblem.OfDraft(Rule.DraftLevelUnclear, string.Join(", ", standard.Levels));
        if (standard is { Framework: StandardFramework.EstQf, Structure: null })
            yield return DraftProblem.At(DraftPlace.Structure, Rule.DraftStructureMissing);
    }

    private static IEnumerable<DraftProblem> Competence(ReadStandard standard, int at)
    {
        var competence = standard.Competences[at];
        var code = CodeOf(standard, competence);
        var name = code ?? competence.Title?.Original ?? (at + 1).ToString(CultureInfo.InvariantCulture);
        if (code is null || competence.Title is null)
            yield return Problem(DraftPart.Competence, at, Rule.DraftHeadingMissing, name);
        if (code is not null && standard.Competences.Take(at).Any(c => c.Code == code))
            yield return Problem(DraftPart.Competence, at, Rule.DraftCodeRepeated, code);
        if (competence.Items.Count == 0)
            yield return Problem(DraftPart.Competence, at, Rule.DraftItemsMissing, name);
        foreach (var (index, item) in competence.Items.Index())
        {
            if (item.Number.Length == 0 || competence.Items.Take(index).Any(i => i.Kind == item.Kind && i.Number == item.Number))
                yield return DraftProblem.At(new(DraftPart.Item, at, index), Rule.DraftNumberRepeated, name, item.Number);
        }
    }

    private static DraftProblem Problem(DraftPart part, int at, string rule, params object[] arguments) => DraftProblem.At(new(part, at), rule, arguments);
}
