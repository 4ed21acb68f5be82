using System.Text.Json.Serialization;
using CompetenceAssessment.Domain;

namespace CompetenceAssessment.Credentials;

/// <summary>A text on a document: Estonian first, English as its translation. A text that exists in English only
/// stands in the first place, marked as English.</summary>
public sealed record BilingualText
{
    /// <summary>Makes a text.</summary>
    /// <param name="estonian">The Estonian words, or null.</param>
    /// <param name="english">The English words, or null.</param>
    /// <exception cref="ArgumentException">Neither language is given.</exception>
    [JsonConstructor]
    public BilingualText(string? estonian, string? english)
    {
        Estonian = string.IsNullOrWhiteSpace(estonian) ? null : estonian.Trim();
        English = string.IsNullOrWhiteSpace(english) ? null : english.Trim();
        if (Estonian is null && English is null)
            throw new ArgumentException("A text needs words in Estonian or in English.");
    }

    /// <summary>The Estonian words, or null.</summary>
    [JsonPropertyName("et")]
    public string? Estonian { get; }

    /// <summary>The English words, or null.</summary>
    [JsonPropertyName("en")]
    public string? English { get; }

    /// <summary>The words that stand first.</summary>
    [JsonIgnore]
    public string First => Estonian ?? English!;

    /// <summary>Language of the words that stand first (BCP 47).</summary>
    [JsonIgnore]
    public string FirstLanguage => Estonian is null ? "en" : "et";

    /// <summary>The English words where they are a translation of the first ones, else null.</summary>
    [JsonIgnore]
    public string? Translation => Estonian is null || Estonian == English ? null : English;

    /// <summary>Takes the two languages of a standard's text.</summary>
    /// <exception cref="ArgumentException">The text is in neither of them.</exception>
    public static BilingualText From(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new BilingualText(text.Has("et") ? text.In("et").Text : null, text.Has("en") ? text.In("en").Text : null);
    }

    /// <summary>The words in the language asked for, or in the other one.</summary>
    public string In(string language) => (language == "et" ? Estonian ?? English : English ?? Estonian)!;

    /// <summary>The language that <see cref="In"/> answers in.</summary>
    public string LanguageIn(string language) => language == "et" ? FirstLanguage : English is null ? "et" : "en";
}
