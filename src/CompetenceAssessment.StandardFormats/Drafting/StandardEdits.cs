using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Changes of everything but items. Each gives a new standard.</summary>
public static class StandardEdits
{
    /// <summary>Puts a competence in another's place; where its code changes, the structure follows.</summary>
    public static ReadStandard Set(ReadStandard standard, int at, ReadCompetence competence)
    {
        var old = standard.Competences[at];
        var changed = standard with { Competences = Put(standard.Competences, at, competence) };
        return old.Code is { } code && competence.Code is { } now && code != now ? Renamed(changed, code, now) : changed;
    }

    /// <summary>Adds a competence at the end.</summary>
    public static ReadStandard Add(ReadStandard standard, ReadCompetence competence) => standard with { Competences = [.. standard.Competences, competence] };

    /// <summary>Takes a competence out, with its items.</summary>
    public static ReadStandard RemoveCompetence(ReadStandard standard, int at) => standard with { Competences = Without(standard.Competences, at) };

    /// <summary>Moves a competence one place up or down.</summary>
    public static ReadStandard MoveCompetence(ReadStandard standard, int at, bool up)
    {
        var other = up ? at - 1 : at + 1;
        if (other < 0 || other >= standard.Competences.Count)
            return standard;
        var list = standard.Competences.ToList();
        (list[at], list[other]) = (list[other], list[at]);
        return standard with { Competences = list };
    }

    /// <summary>Puts a section in another's place.</summary>
    public static ReadStandard Set(ReadStandard standard, int at, ReadSection section) => standard with { Sections = Put(standard.Sections, at, section) };

    /// <summary>Takes a section out.</summary>
    public static ReadStandard RemoveSection(ReadStandard standard, int at) => standard with { Sections = Without(standard.Sections, at) };

    /// <summary>Adds a section: behind the last with a smaller code, or at the end.</summary>
    public static ReadStandard Add(ReadStandard standard, ReadSection section)
    {
        var list = standard.Sections.ToList();
        var at = section.Code is null ? -1 : list.FindIndex(s => s.Code is { } code && DraftCodes.Compare(code, section.Code) > 0);
        list.Insert(at < 0 ? list.Count : at, section);
        return standard with { Sections = list };
    }

    /// <summary>Puts a part of the work in another's place.</summary>
    public static ReadStandard Set(ReadStandard standard, int at, ReadWorkUnit unit) => standard with { WorkUnits = Put(standard.WorkUnits, at, unit) };

    /// <summary>Says which competences the qualification needs; null where nothing says so. The list of the main qualification follows.</summary>
    public static ReadStandard SetStructure(ReadStandard standard, ReadStructure? structure)
    {
        var main = MainOf(standard);
        return standard with
        {
            Structure = structure,
            Qualifications = [.. standard.Qualifications.Select(q => !ReferenceEquals(q, main) ? q : q with
            {
                Competences = [.. structure?.Rule.Codes ?? []],
                Structure = q.Structure is null ? null : structure,
            })],
        };
    }

    /// <summary>Puts a labelled value in the place of those of the same name; null takes them out. The lines stay.</summary>
    public static ReadStandard SetFact(ReadStandard standard, string name, string? value)
    {
        var old = standard.Facts.FirstOrDefault(f => f.Name == name);
        if (old?.Value == value || (old is null && string.IsNullOrWhiteSpace(value)))
            return standard;
        var others = standard.Facts.Where(f => f.Name != name);
        return standard with { Facts = string.IsNullOrWhiteSpace(value) ? [.. others] : [.. others, new ReadFact(name, value.Trim(), old?.Lines ?? [])] };
    }

    /// <summary>The first labelled value of a name.</summary>
    public static string? Fact(ReadStandard standard, string name) => standard.Facts.FirstOrDefault(f => f.Name == name)?.Value;

    /// <summary>The level of the qualification; null where there is none, or more than one.</summary>
    public static int? LevelOf(ReadStandard standard) => MainOf(standard)?.Level ?? (standard.Levels.Count == 1 ? standard.Levels[0] : null);

    /// <summary>The qualification that is no partial one.</summary>
    public static ReadQualification? MainOf(ReadStandard standard) => standard.Qualifications.FirstOrDefault(q => !q.Partial);

    /// <summary>The language in which the standard is written.</summary>
    public static string LanguageOf(ReadStandard standard) =>
        standard.Title?.OriginalLanguage ?? standard.Competences.SelectMany(c => c.Items).Select(i => i.Text.OriginalLanguage).FirstOrDefault() ?? "en";

    /// <summary>A text with other words in one language; a language whose words are taken away is left out, null where none is left.</summary>
    public static LocalizedText? Words(LocalizedText? text, string language, string? words)
    {
        var clean = (words ?? "").ReplaceLineEndings("\n").Trim();
        if (clean.Length > 0)
            return text?.With(language, clean) ?? new(language, clean);
        var others = text?.All.Where(t => t.Key != language).ToList();
        return others is { Count: > 0 } ? new(others) : null;
    }

    private static ReadStandard Renamed(ReadStandard standard, string code, string now)
    {
        ReadStructure? Of(ReadStructure? structure) => structure is null ? null : ReadStructure.Of(Rename(structure.Rule, code, now), structure.Lines);
        return standard with
        {
            Structure = Of(standard.Structure),
            Qualifications = [.. standard.Qualifications.Select(q => q with { Competences = [.. q.Competences.Select(c => c == code ? now : c)], Structure = Of(q.Structure) })],
        };
    }

    private static StructureRule Rename(StructureRule rule, string code, string now) => rule switch
    {
        StructureRule.One one => one.Code == code ? new StructureRule.One(now) : one,
        StructureRule.AtLeast some => new StructureRule.AtLeast(some.Count, [.. some.Of.Select(r => Rename(r, code, now))]),
        StructureRule.AllOf all => new StructureRule.AllOf([.. all.Parts.Select(r => Rename(r, code, now))]),
        _ => rule,
    };

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> list, int at, T value) => [.. list.Select((old, index) => index == at ? value : old)];

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, int at) => [.. list.Where((_, index) => index != at)];
}
