using System.Globalization;
using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Levels that exclude each other. Levels of the Estonian and of the European framework are the same numbers; a Hong Kong code ends with its level;
/// a qualification's title names its level. A competence may have another level than the qualification: that is only worth a look.</summary>
internal static partial class LevelChecks
{
    public static IEnumerable<Finding> Check(LintContext context)
    {
        var standard = context.Standard;
        foreach (var qualification in standard.Qualifications)
        {
            var title = qualification.Title?.Original;
            if (qualification.Level is { } level && InTitle(title) is { } named && named != level)
                yield return FindingCodes.LevelContradiction.At(qualification.Lines, null, $"“{title}”", level, $"its title says {named}");
        }

        if (context.IsEstonian && standard.EqfLevel is { } eqf && standard.Levels is { Count: > 0 } levels && !levels.Contains(eqf))
            yield return FindingCodes.LevelContradiction.At(Lines(standard, "eqfLevel", "levels"), null, "The standard", All(levels), $"the European level is given as {eqf}");
        if (context.Family == DocumentFamily.HongKongUnitOfCompetency && InCode(standard.Code) is { } coded && standard.Levels is { Count: > 0 } own && !own.Contains(coded))
            yield return FindingCodes.LevelContradiction.At(Lines(standard, "code", "levels"), null, $"The unit {standard.Code}", All(own), $"its code says {coded}");
        foreach (var finding in Competences(standard)) yield return finding;
    }

    private static IEnumerable<Finding> Competences(ReadStandard standard)
    {
        var levels = standard.Qualifications.Select(q => q.Level).OfType<int>().Concat(standard.Levels).Distinct().Order().ToList();
        if (levels.Count == 0) yield break;
        foreach (var competence in standard.Competences.Where(c => c.Levels.Count > 0 && !c.Levels.Any(levels.Contains)))
            yield return FindingCodes.LevelDiffers.At(competence.Lines, competence.Code, competence.Code ?? competence.Title?.Original ?? "The competence", All(competence.Levels), All(levels));
    }

    private static IEnumerable<int> Lines(ReadStandard standard, params string[] names) => names.SelectMany(n => standard.ValueLines.GetValueOrDefault(n) ?? []);

    private static string All(IEnumerable<int> levels) => string.Join(", ", levels);

    private static int? InTitle(string? title) => title is not null && TitleLevel().Match(title) is { Success: true } match ? Parse(match) : null;

    private static int? InCode(string? code) => code is not null && CodeLevel().Match(code) is { Success: true } match ? Parse(match) : null;

    private static int Parse(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:level|tase) ([1-8])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleLevel();

    [GeneratedRegex(@"L([1-7])$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLevel();
}
