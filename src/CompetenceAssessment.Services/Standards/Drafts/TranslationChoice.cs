using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.Services.Standards.Drafts;

/// <summary>What of a text translates a version: its words in one language, which may replace a translation that stands. Refusals are sentences in English, as those of the readers.</summary>
internal sealed record TranslationChoice(ReadStandard Standard, string Language, Guid? ReplacesId)
{
    /// <param name="reading">The text.</param>
    /// <param name="original">The version.</param>
    /// <param name="standing">Its translations by their languages.</param>
    public static (TranslationChoice? Choice, string? Refused) Of(DraftReading reading, StandardVersion original, IReadOnlyDictionary<string, Guid> standing)
    {
        if (reading.Drafts is not [{ Standard: var standard }])
            return (null, $"The text holds {reading.Drafts.Count} standards; a translation is one.");
        var languages = DraftLanguages.Of(standard);
        // The version's own language cannot be translated into; the words of a translation can be replaced.
        var further = languages.Where(l => standing.ContainsKey(l) || !original.HasItemsIn(l)).ToList();
        if (further.Count == 0)
            return (null, $"The version has its words in this language ({string.Join(", ", languages)}) already.");
        var fresh = further.Where(l => !standing.ContainsKey(l)).ToList();
        var choices = fresh.Count > 0 ? fresh : further;
        // Of several the text's first: the file can be given again for the next.
        if ((choices.Count == 1 ? choices[0] : choices.Find(l => l == languages[0])) is not { } language)
            return (null, $"The file has words in several further languages ({string.Join(", ", choices)}); give one at a time.");
        return (new(DraftLanguages.Only(standard, language), language, standing.TryGetValue(language, out var replaced) ? replaced : null), null);
    }
}
