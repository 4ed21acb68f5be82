using CompetenceAssessment.Domain;
using CompetenceAssessment.StandardFormats.Drafting;

namespace CompetenceAssessment.Web.Pages.Standards.Drafts;

/// <summary>The words of a text in each language of the draft, as a form carries them.</summary>
public static class WordsForm
{
    public static Dictionary<string, string?> Of(LocalizedText? text, IReadOnlyList<string> languages) =>
        languages.Union(text?.All.Select(t => t.Key) ?? []).ToDictionary(l => l, l => text?.Has(l) == true ? text.In(l).Text : null);

    /// <summary>The text with the words of the form; null where no language has any.</summary>
    public static LocalizedText? Apply(LocalizedText? text, IReadOnlyDictionary<string, string?> words) =>
        words.Aggregate(text, (old, said) => StandardEdits.Words(old, said.Key, said.Value));

    /// <summary>Whether no language has words.</summary>
    public static bool IsEmpty(IReadOnlyDictionary<string, string?> words) => words.Values.All(string.IsNullOrWhiteSpace);

    /// <summary>The words in each language, to tell two versions apart.</summary>
    public static IEnumerable<(string Label, string? Value)> InWords(string label, IReadOnlyDictionary<string, string?> words) =>
        words.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (words.Count == 1 ? label : $"{label} ({w.Key})", w.Value));
}
