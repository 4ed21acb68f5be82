using System.Diagnostics.CodeAnalysis;

namespace CompetenceAssessment.Domain;

/// <summary>A text in one or more languages. The first language is the original; a language that is
/// missing falls back to it and says so, so that a screen can mark the text as untranslated.</summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly List<KeyValuePair<string, string>> texts;

    /// <summary>Makes a text from its languages, the original first.</summary>
    /// <param name="texts">Pairs of a language tag (BCP 47, such as "en" or "et") and its text.</param>
    /// <exception cref="ArgumentException">No text, an empty text, or a language given twice.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        this.texts = [.. texts];
        if (this.texts.Count == 0 || this.texts.Any(t => string.IsNullOrWhiteSpace(t.Key) || string.IsNullOrWhiteSpace(t.Value)))
            throw new ArgumentException("A localized text needs at least one language and no empty text.", nameof(texts));
        if (this.texts.DistinctBy(t => t.Key, StringComparer.OrdinalIgnoreCase).Count() != this.texts.Count)
            throw new ArgumentException("A language is given twice.", nameof(texts));
    }

    /// <summary>Makes a text in one language.</summary>
    public LocalizedText(string language, string text) : this([new(language, text)])
    {
    }

    /// <summary>The language in which the text was first written.</summary>
    public string OriginalLanguage => texts[0].Key;

    /// <summary>The text in its original language.</summary>
    public string Original => texts[0].Value;

    /// <summary>All languages with their texts, the original first.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => texts;

    /// <summary>The text in the language asked for, or the original, marked as such.</summary>
    public TextInLanguage In(string language)
    {
        foreach (var (key, value) in texts)
        {
            if (string.Equals(key, language, StringComparison.OrdinalIgnoreCase))
                return new TextInLanguage(value, key, IsFallback: false);
        }

        return new TextInLanguage(Original, OriginalLanguage, IsFallback: true);
    }

    /// <summary>Whether the text exists in the language.</summary>
    public bool Has(string language) => texts.Any(t => string.Equals(t.Key, language, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same text with one language added at the end, or replaced where it stands.</summary>
    public LocalizedText With(string language, string text) => Has(language)
        ? new(texts.Select(t => string.Equals(t.Key, language, StringComparison.OrdinalIgnoreCase) ? new(t.Key, text) : t))
        : new(texts.Append(new(language, text)));

    /// <summary>The same text without a language; null where it has no other.</summary>
    public LocalizedText? Without(string language) =>
        texts.Where(t => !string.Equals(t.Key, language, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } others ? new(others) : null;

    /// <summary>The text in one language alone; null where it does not have it.</summary>
    public LocalizedText? Only(string language) => In(language) is { IsFallback: false } text ? new(text.Language, text.Text) : null;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] LocalizedText? other) => other is not null && texts.SequenceEqual(other.texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(OriginalLanguage, Original);

    /// <summary>The original text.</summary>
    public override string ToString() => Original;
}

/// <summary>A text as shown to a reader.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The language they are in.</param>
/// <param name="IsFallback">True where the reader asked for another language, which the text does not have.</param>
public readonly record struct TextInLanguage(string Text, string Language, bool IsFallback)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
