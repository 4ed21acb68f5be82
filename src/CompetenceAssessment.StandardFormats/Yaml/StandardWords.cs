using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.StandardFormats.Yaml;

/// <summary>The words of the format and what they mean in the domain, in both directions.</summary>
internal static class StandardWords
{
    public static readonly Words<StandardFramework> Frameworks = new(new()
    {
        ["EstQF"] = StandardFramework.EstQf,
        ["UK-NOS"] = StandardFramework.UkNos,
        ["HKQF"] = StandardFramework.HkQf,
    });

    public static readonly Words<CompetenceKind> CompetenceKinds = new(new()
    {
        ["obligatory"] = CompetenceKind.Obligatory,
        ["optional"] = CompetenceKind.Optional,
        ["specialisation"] = CompetenceKind.Specialisation,
        ["transversal"] = CompetenceKind.Transversal,
    });

    public static readonly Words<CompetenceItemKind> ItemKinds = new(new()
    {
        ["indicator"] = CompetenceItemKind.Indicator,
        ["knowledge"] = CompetenceItemKind.Knowledge,
        ["outcome"] = CompetenceItemKind.Outcome,
    });

    public static readonly Words<AssessmentMethod> Methods = new(new()
    {
        ["case study"] = AssessmentMethod.CaseStudy,
        ["portfolio"] = AssessmentMethod.Portfolio,
        ["practical assignment"] = AssessmentMethod.PracticalAssignment,
        ["test"] = AssessmentMethod.Test,
        ["essay"] = AssessmentMethod.Essay,
        ["role play"] = AssessmentMethod.RolePlay,
        ["interview"] = AssessmentMethod.Interview,
        ["self-assessment"] = AssessmentMethod.SelfAssessment,
        ["observation"] = AssessmentMethod.Observation,
        ["witness testimony"] = AssessmentMethod.WitnessTestimony,
    });

    public static readonly Words<TranscriptionNoteKind> NoteKinds = new(new()
    {
        ["repair"] = TranscriptionNoteKind.Repair,
        ["gap"] = TranscriptionNoteKind.Gap,
        ["kept"] = TranscriptionNoteKind.Kept,
    });
}

/// <summary>A closed list of words, each with its value.</summary>
internal sealed class Words<T>(Dictionary<string, T> values)
    where T : struct, Enum
{
    private readonly Dictionary<T, string> words = values.ToDictionary(p => p.Value, p => p.Key);

    public IEnumerable<string> All => values.Keys;

    public bool TryRead(string word, out T value) => values.TryGetValue(word, out value);

    public string Write(T value) => words[value];
}
