namespace CompetenceAssessment.Domain.Standards;

/// <summary>The words of a version in a further language, confirmed as a true copy by somebody else than their editor. They stand beside the version's own
/// text, which stays as it is under its own hash, and never change either: words that were confirmed in error are replaced by others and kept.</summary>
public sealed class StandardTranslation
{
    /// <summary>Longest language tag.</summary>
    public const int LanguageMaxLength = 12;

    /// <summary>Longest <see cref="StandingKey"/>.</summary>
    public const int StandingKeyMaxLength = 32 + 1 + LanguageMaxLength;

    private StandardTranslation()
    {
        Language = Words = WordsHash = null!;
    }

    /// <summary>Makes a translation that was confirmed.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="draft">The draft that it was made from.</param>
    /// <param name="words">The words by their places, as JSON in the order of the places.</param>
    /// <param name="wordsHash">SHA-256 (lower-case hex) of those bytes in UTF-8.</param>
    /// <exception cref="RuleViolationException">The draft is no translation, or is not confirmed.</exception>
    public StandardTranslation(Guid id, StandardDraft draft, string words, string wordsHash)
    {
        Rule.Require(draft is { State: DraftState.InUse, Translation: not null }, Rule.DraftNotSubmitted);
        (Id, DraftId, Words, WordsHash) = (id, draft.Id, words, wordsHash);
        (StandardVersionId, Language, ConfirmedById, ConfirmedAt) = (draft.Translation!.VersionId, draft.Translation.Language, draft.ConfirmedById!.Value, draft.ConfirmedAt!.Value);
        (ReplacesId, Reason, StandingKey) = (draft.Translation.ReplacesId, draft.Translation.Reason, KeyOf(StandardVersionId, Language));
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version that it translates.</summary>
    public Guid StandardVersionId { get; private set; }

    /// <summary>The language (BCP 47); a version has at most one translation in each that stands.</summary>
    public string Language { get; private set; }

    /// <summary>The words by their places, as JSON.</summary>
    public string Words { get; private set; }

    /// <summary>SHA-256 (lower-case hex) of <see cref="Words"/>.</summary>
    public string WordsHash { get; private set; }

    /// <summary>The draft with its source, findings and decisions.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Who confirmed it as a true copy.</summary>
    public Guid ConfirmedById { get; private set; }

    /// <summary>When that was (UTC).</summary>
    public DateTime ConfirmedAt { get; private set; }

    /// <summary>The translation whose place it takes; null for the first in its language.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>Why the former words were replaced; null for the first.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was replaced itself (UTC); null while it stands.</summary>
    public DateTime? ReplacedAt { get; private set; }

    /// <summary>Names version and language while the translation stands; null once it is replaced.</summary>
    public string? StandingKey { get; private set; }

    /// <summary>The <see cref="StandingKey"/> of a version's translation into a language.</summary>
    public static string KeyOf(Guid versionId, string language) => $"{versionId:N}/{language}";

    /// <summary>Gives way to another.</summary>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">It was replaced already.</exception>
    public void GiveWay(DateTime now)
    {
        Rule.Require(StandingKey is not null, Rule.TranslationReplacedMeanwhile, Language);
        (StandingKey, ReplacedAt) = (null, now);
    }
}

/// <summary>That a draft is the translation of a version, with what was decided about single items.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="Language">The language of the draft's text (BCP 47).</param>
/// <param name="Pairs">The decisions.</param>
public sealed record DraftTranslation(Guid VersionId, string Language, IReadOnlyList<PairDecision> Pairs)
{
    /// <summary>The translation that it is to replace; null for the first in its language.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Why; null while nobody said it.</summary>
    public string? Reason { get; init; }
}
