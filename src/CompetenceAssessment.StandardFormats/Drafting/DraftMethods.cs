using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Lint;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Yaml;

namespace CompetenceAssessment.StandardFormats.Drafting;

/// <summary>Assessment methods as published texts print them.</summary>
public static class DraftMethods
{
    private static readonly Dictionary<string, AssessmentMethod> Printed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["case studies"] = AssessmentMethod.CaseStudy,
        ["case analysis"] = AssessmentMethod.CaseStudy,
        ["juhtumianalüüs"] = AssessmentMethod.CaseStudy,
        ["juhtumi analüüs"] = AssessmentMethod.CaseStudy,
        ["portfoolio"] = AssessmentMethod.Portfolio,
        ["practical assignments"] = AssessmentMethod.PracticalAssignment,
        ["practical work"] = AssessmentMethod.PracticalAssignment,
        ["practical task"] = AssessmentMethod.PracticalAssignment,
        ["praktiline töö"] = AssessmentMethod.PracticalAssignment,
        ["praktiline ülesanne"] = AssessmentMethod.PracticalAssignment,
        ["written test"] = AssessmentMethod.Test,
        ["kirjalik test"] = AssessmentMethod.Test,
        ["essee"] = AssessmentMethod.Essay,
        ["role-play"] = AssessmentMethod.RolePlay,
        ["role playing"] = AssessmentMethod.RolePlay,
        ["rollimäng"] = AssessmentMethod.RolePlay,
        ["intervjuu"] = AssessmentMethod.Interview,
        ["vestlus"] = AssessmentMethod.Interview,
        ["self assessment"] = AssessmentMethod.SelfAssessment,
        ["self-analysis"] = AssessmentMethod.SelfAssessment,
        ["eneseanalüüs"] = AssessmentMethod.SelfAssessment,
        ["enesehinnang"] = AssessmentMethod.SelfAssessment,
        ["vaatlus"] = AssessmentMethod.Observation,
        ["workplace observation"] = AssessmentMethod.Observation,
        ["tunnistaja ütlus"] = AssessmentMethod.WitnessTestimony,
    };

    /// <summary>The method that a printed word means; null where it is none of the known ones.</summary>
    public static AssessmentMethod? Of(string printed)
    {
        var word = printed.Trim().TrimEnd('.', ';', ',').ToLowerInvariant();
        return StandardWords.Methods.TryRead(word, out var method) || Printed.TryGetValue(word, out method) ? method : null;
    }

    /// <summary>The printed methods of a competence that are none of the known ones.</summary>
    public static IEnumerable<string> Unknown(ReadCompetence competence) => competence.Integrated ? [] : competence.Methods.Where(m => Of(m) is null).Distinct();

    /// <summary>A finding for each printed method that is none of the known ones.</summary>
    public static IEnumerable<Finding> Findings(ReadStandard standard) =>
        standard.Competences.SelectMany(c => Unknown(c).Select(m => FindingCodes.MethodUnknown.At(c.MethodLines, c.Code, m, c.Code ?? c.Title?.Original ?? "the competence")));

    /// <summary>The word of the format for a method.</summary>
    public static string Word(AssessmentMethod method) => StandardWords.Methods.Write(method);
}
