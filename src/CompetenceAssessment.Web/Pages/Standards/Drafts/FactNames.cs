using CompetenceAssessment.Services.Language;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

internal static class FactNames
{
    /// <summary>The name of a labelled value in the reader's language; the reader's own name for it where there are no words.</summary>
    public static string FactName(this Texts texts, string name) => texts.Has($"drafts.fact.{name}") ? texts[$"drafts.fact.{name}"] : name;
}
