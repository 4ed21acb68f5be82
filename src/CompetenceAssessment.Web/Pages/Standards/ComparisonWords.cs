using CompetenceAssessment.Services.Language;
using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.Drafting;

namespace CompetenceAssessment.Web.Pages.Standards;

/// <summary>What a comparison says, in the site's language.</summary>
public static class ComparisonWords
{
    /// <summary>The methods of a competence; null where it has none.</summary>
    public static string? Methods(Texts texts, ComparedCompetence competence) =>
        competence.Methods.Count == 0 ? null : string.Join(", ", competence.Methods.Select(m => DraftMethods.Of(m) is { } method ? texts.Enum(method) : m));

    /// <summary>What differs in a competence beside code and title, which its heading shows.</summary>
    public static string Aspect(Texts texts, CompetenceAspect aspect, CompetenceChange change)
    {
        var (old, now) = (change.Old!, change.New!);
        string Or(string? words) => words ?? texts["compare.none"];
        string Levels(ComparedCompetence competence) => Or(competence.Levels.Count == 0 ? null : string.Join(", ", competence.Levels));
        string Kind(ComparedCompetence competence) => Or(competence.Kind is { } kind ? texts.Enum(kind) : null);
        return aspect switch
        {
            CompetenceAspect.Kind => texts["compare.kind", Kind(old), Kind(now)],
            CompetenceAspect.Level => texts["compare.level", Levels(old), Levels(now)],
            CompetenceAspect.Methods => texts["compare.methods", Or(Methods(texts, old)), Or(Methods(texts, now))],
            _ => texts[now.IsIntegrated ? "compare.integrated" : "compare.not-integrated"],
        };
    }

    /// <summary>What becomes of judgements on an item; null where nothing need be said: it stayed as it was, or it is new.</summary>
    public static string? CarryOver(Texts texts, ItemChange change) => change switch
    {
        { Kind: ChangeKind.Unchanged, CarryOver.Certainty: CarryOverCertainty.Sure } => null,
        { CarryOver: { } carry } => texts[$"compare.carry.{carry.Ground}"],
        { Doubt: { } doubt } => texts[$"compare.doubt.{doubt}"],
        _ => null,
    };
}
