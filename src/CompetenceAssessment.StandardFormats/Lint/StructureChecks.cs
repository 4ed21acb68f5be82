using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Lint;

/// <summary>Competences against the structure of the qualification, codes twice, lists without items, competences without methods.</summary>
internal static class StructureChecks
{
    public static IEnumerable<Finding> Check(LintContext context) =>
        [.. Codes(context), .. Structure(context), .. Lists(context), .. context.IsEstonian ? Methods(context) : []];

    private static IEnumerable<Finding> Codes(LintContext context)
    {
        var competences = context.Standard.Competences.Where(c => c.Code is not null).Select(c => (Code: c.Code!, c.Lines));
        var units = context.Standard.WorkUnits.Where(u => u.Code is not null).Select(u => (Code: u.Code!, u.Lines));
        foreach (var group in competences.GroupBy(c => c.Code).Concat(units.GroupBy(u => u.Code)).Where(g => g.Count() > 1))
            yield return FindingCodes.CodeRepeated.At(group.SelectMany(c => c.Lines), group.Key, group.Key);
    }

    private static IEnumerable<Finding> Structure(LintContext context)
    {
        var standard = context.Standard;
        var structures = standard.Qualifications.Select(q => q.Structure).Prepend(standard.Structure).OfType<ReadStructure>().ToList();
        var named = structures.SelectMany(s => s.Rule.Codes).Concat(standard.Qualifications.SelectMany(q => q.Competences)).Distinct().ToList();
        if (named.Count == 0)
        {
            if (context.IsEstonian && standard.Competences.Count > 1 && !IsUnclear(context)) yield return FindingCodes.StructureMissing.At([], null);
            yield break;
        }

        var present = standard.Competences.Select(c => c.Code).OfType<string>().ToHashSet();
        var lines = structures.SelectMany(s => s.Lines).ToList();
        foreach (var code in named.Where(c => !present.Contains(c)))
            yield return FindingCodes.CompetenceAbsent.At(lines, code, code);
        foreach (var competence in standard.Competences.Where(c => c.Code is not null && !named.Contains(c.Code)))
            yield return FindingCodes.CompetenceUnnamed.At(competence.Lines, competence.Code, competence.Code!);
    }

    // A structure that stands there and was not understood is not missing.
    private static bool IsUnclear(LintContext context)
    {
        var lines = context.Standard.Sections.SelectMany(s => s.Lines).ToHashSet();
        return context.Reported.Any(f => f.Code == FindingCodes.StructureUnclear.Code && f.Lines.Any(lines.Contains));
    }

    private static IEnumerable<Finding> Lists(LintContext context)
    {
        foreach (var competence in context.Standard.Competences)
        {
            if (competence.Items.Count == 0)
                yield return FindingCodes.ListEmpty.At(competence.Lines, competence.Code, Named(competence));
            else if (competence.Items.All(i => i.Kind != CompetenceItemKind.Indicator))
                yield return FindingCodes.ListEmpty.At(competence.Lines, competence.Code, $"{Named(competence)} {context.Word(CompetenceItemKind.Indicator)} list".Trim());
        }

        // A standard that names its units and no task of any has no lists that could be empty.
        foreach (var unit in context.Standard.WorkUnits.Where(u => u.Tasks.Count == 0 && context.Standard.WorkUnits.Any(other => other.Tasks.Count > 0)))
            yield return FindingCodes.ListEmpty.At(unit.Lines, unit.Code, unit.Code ?? unit.Title?.Original ?? "A unit of work");
    }

    private static IEnumerable<Finding> Methods(LintContext context)
    {
        foreach (var competence in context.Standard.Competences.Where(c => c.Methods.Count == 0 && !c.Integrated))
            yield return FindingCodes.MethodsMissing.At(competence.Lines, competence.Code, Named(competence));
    }

    private static string Named(ReadCompetence competence) => LintContext.Name(competence) is { Length: > 0 } name ? name : "The competence";
}
