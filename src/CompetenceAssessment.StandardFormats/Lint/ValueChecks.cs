using System.Globalization;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Values that documents of a family have, and validity against the clock.</summary>
internal static class ValueChecks
{
    public static IEnumerable<Finding> Check(LintContext context)
    {
        var standard = context.Standard;
        foreach (var (missing, what) in Values(context))
        {
            if (missing) yield return FindingCodes.ValueMissing.At([], null, what);
        }

        if (standard.ValidUntil is { } day && day < context.Today)
            yield return FindingCodes.Expired.At(standard.ValueLines.GetValueOrDefault("validUntil") ?? [], null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(bool Missing, string What)> Values(LintContext context)
    {
        var standard = context.Standard;
        var (estonian, uk) = (context.IsEstonian, context.Family == DocumentFamily.UkNationalOccupationalStandard);
        return
        [
            (standard.Title is null, "a title"),
            (standard.Code is null, estonian ? "a designation in the register" : uk ? "a reference number (URN)" : "a code"),
            (standard.Version is null && (estonian || uk), "a version"),
            (standard.Levels.Count == 0 && !uk, "a level"),
            (standard.ValidUntil is null && estonian, "a day until which it is valid"),
            (standard.Credit is null && context.Family == DocumentFamily.HongKongUnitOfCompetency && !standard.Facts.Any(f => f.Name == FactName.CreditRemark), "a credit"),
        ];
    }
}
