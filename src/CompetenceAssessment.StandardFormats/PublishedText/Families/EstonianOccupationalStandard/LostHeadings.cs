using System.Globalization;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.EstonianOccupationalStandard;

/// <summary>Finds code and title of competences whose heading is lost: the code where the neighbours' codes leave exactly as many numbers as there
/// are lists, the title where the parts of the work (A.2) are named like the competences. What is taken is marked and reported; else both stay empty.</summary>
internal sealed class LostHeadings(ReadingContext context, IReadOnlyList<CompetenceDraft> competences, IReadOnlyList<ReadWorkUnit> units, IReadOnlyCollection<string> named)
{
    /// <summary>Names what can be named.</summary>
    public void Explain()
    {
        for (int i = 0, end; i < competences.Count; i = end)
        {
            end = i + 1;
            if (!competences[i].IsLost)
                continue;
            while (end < competences.Count && competences[end].IsLost)
                end++;
            Explain(i, end);
        }
    }

    private void Explain(int start, int end)
    {
        var before = start > 0 ? Split(competences[start - 1].Code) : null;
        var after = end < competences.Count ? Split(competences[end].Code) : null;
        var first = First(before, after, end - start);
        for (var i = start; i < end; i++)
        {
            if (first is var (section, number))
                Name(competences[i], $"{section}.{number + i - start}", number + i - start);
            else
                context.Report(FindingCodes.CompetenceUnknown.At(competences[i].HeadLines, null));
        }
    }

    // The first lost code: between two known ones, from 1 to the first known one, or after the last known one if the structure names so many more.
    private (string Section, int Number)? First((string Section, int Number)? before, (string Section, int Number)? after, int count)
    {
        if (before is var (section, last) && after is var (next, known) && section == next)
            return known - last - 1 == count ? (section, last + 1) : null;
        if (before is null && after is var (only, number))
            return number - 1 == count ? (only, 1) : null;
        if (before is not var (of, final) || after is not null)
            return null;
        var more = named.Count(c => Split(c) is var (s, n) && s == of && n > final);
        return more == count && named.Contains($"{of}.{final + 1}") ? (of, final + 1) : null;
    }

    private void Name(CompetenceDraft competence, string code, int number)
    {
        competence.Code = code;
        competence.Inferred = true;
        if (competence.Title.Length > 0)
        {
            context.Report(FindingCodes.CompetenceInferred.At(competence.HeadLines, code, $"the code {code} of “{competence.Title}”", "its place between the others"));
            return;
        }

        var unit = UnitsAreNamedAlike() ? units.FirstOrDefault(u => Split(u.Code)?.Number == number) : null;
        competence.Title = unit?.Title?.Original ?? "";
        var what = unit is null ? code : $"{code} “{competence.Title}”";
        var from = unit is null ? "its place between the others; its title is lost" : $"its place between the others and from the title of {unit.Code}";
        context.Report(FindingCodes.CompetenceInferred.At(competence.HeadLines.Concat(unit?.Lines ?? []), code, what, from));
    }

    // At least one competence has the very title of its part of the work, and none with a heading has another.
    private bool UnitsAreNamedAlike()
    {
        var pairs = competences.Where(c => !c.IsLost && c.Title.Length > 0)
            .Select(c => (c.Title, Unit: units.FirstOrDefault(u => u.Title is not null && Split(u.Code)?.Number == Split(c.Code)?.Number)))
            .Where(p => p.Unit is not null).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(p => Words.Fold(p.Title) == Words.Fold(p.Unit!.Title!.Original));
    }

    private static (string Section, int Number)? Split(string? code)
    {
        var dot = code?.LastIndexOf('.') ?? -1;
        return dot > 0 && int.TryParse(code.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (code![..dot], number) : null;
    }
}
