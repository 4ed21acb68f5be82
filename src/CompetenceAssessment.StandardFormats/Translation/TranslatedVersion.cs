using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;

namespace CompetenceAssessment.StandardFormats.Translation;

/// <summary>A version with the language that a text puts it into.</summary>
/// <param name="Version">The version with its competences and items.</param>
/// <param name="Language">The text's language (BCP 47).</param>
public sealed record TranslatedVersion(StandardVersion Version, string Language)
{
    /// <summary>Where the text and the version do not agree, whatever was decided about single items.</summary>
    public IReadOnlyList<Finding> Findings(ReadStandard text) => TranslationLint.Check(Version, text, Language, TextPairs.Of(Version, text, Language, []));
}
