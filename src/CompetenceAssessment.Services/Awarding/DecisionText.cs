using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Services.Awarding;

/// <summary>A decision in words, made from its facts.</summary>
public sealed class DecisionText(Texts texts)
{
    /// <summary>The decision itself: "Not to award Anu Saar the occupational qualification …".</summary>
    public string Operative(DecisionOutcome outcome, string holder, StandardVersion standard, string? partialQualificationCode, string? certificateNumber)
    {
        var partial = standard.Description.PartialQualifications.FirstOrDefault(p => p.Code == partialQualificationCode);
        var title = outcome == DecisionOutcome.PartialAward ? partial?.Title : standard.QualificationTitle;
        return texts[$"decision.text.{outcome}", holder, title ?? standard.Title, certificateNumber];
    }

    /// <summary>What the facts give as reasons of an adverse decision: each competence not achieved with the panel's reason and the items not met.</summary>
    public string ReasonsFrom(IEnumerable<CompetenceResultFact> results) => string.Join('\n', results.Where(r => r.Result == CompetenceResult.NotYet).Select(r =>
        r.NotMetReferences.Count == 0
            ? texts["decision.text.not-yet", r.CompetenceCode, r.Title, r.Reason]
            : texts["decision.text.not-yet-items", r.CompetenceCode, r.Title, r.Reason, r.NotMetReferences]));
}
