using CompetenceAssessment.Data;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Comparison;
using CompetenceAssessment.StandardFormats.Translation;

namespace CompetenceAssessment.Services.Standards.Drafts;

/// <summary>What a new translation changes in the words that an older one gave to a version.</summary>
/// <param name="ConfirmedById">Who confirmed the older one.</param>
/// <param name="ConfirmedAt">When (UTC).</param>
/// <param name="Changes">The texts whose words differ, in the version's order.</param>
/// <param name="Same">How many stay as they are.</param>
public sealed record ReplacedWords(Guid ConfirmedById, DateTime ConfirmedAt, IReadOnlyList<WordsChange> Changes, int Same)
{
    /// <summary>The words of a translation by their places.</summary>
    public static IReadOnlyDictionary<string, string> Of(StandardTranslation translation) => JsonText.Read<Dictionary<string, string>>(translation.Words);

    public static ReplacedWords Between(StandardTranslation replaced, TextPairs pairs, string language)
    {
        var (old, changes, same) = (Of(replaced), new List<WordsChange>(), 0);
        foreach (var text in pairs.Texts.DistinctBy(t => t.Place))
        {
            var before = old.GetValueOrDefault(text.Place);
            // Words of the version itself stay, whatever a translation says.
            if (before is null && text.Text.Has(language))
                continue;
            if (before == text.Words)
                same += before is null ? 0 : 1;
            else
                changes.Add(new(text.Place, before, text.Words, new(language, WordDifference.Between(before ?? "", text.Words ?? ""))));
        }

        return new(replaced.ConfirmedById, replaced.ConfirmedAt, changes, same);
    }
}

/// <summary>A text whose words change; null where there were none, or are none any more.</summary>
public sealed record WordsChange(string Place, string? Old, string? New, TextDifference Difference);
