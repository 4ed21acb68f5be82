using System.Collections.Concurrent;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.StandardFormats.Drafting;
using CompetenceAssessment.StandardFormats.PublishedText.Reading;
using CompetenceAssessment.StandardFormats.Translation;

namespace CompetenceAssessment.Services.Standards.Drafts;

/// <summary>What the lint said of drafts as they were saved last. Each save asks what was wrong before it and what is after it; the first was answered by the
/// save before, and in a long text is half of all the work.</summary>
public sealed class RecentChecks
{
    // As many as are edited at one time; who comes back later waits once.
    private const int Most = 32;

    private readonly ConcurrentDictionary<Guid, Checked> recent = new();

    /// <summary>What is wrong with a draft's text.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="content">The text as it is saved: the same letters have the same findings.</param>
    /// <param name="standard">The same, read.</param>
    /// <param name="today">The day against which validity is judged.</param>
    /// <param name="translated">The version that it translates.</param>
    public IReadOnlyList<Finding> Of(StandardDraft draft, string content, ReadStandard standard, DateOnly today, TranslatedVersion? translated)
    {
        if (recent.TryGetValue(draft.Id, out var known) && known.Content == content && known.Today == today && known.Translated == translated?.Version)
            return known.Findings;
        var findings = DraftLint.Check(draft.Source, standard, today, translated);
        if (recent.Count >= Most)
            recent.Clear();
        recent[draft.Id] = new(content, today, translated?.Version, findings);
        return findings;
    }

    private sealed record Checked(string Content, DateOnly Today, StandardVersion? Translated, IReadOnlyList<Finding> Findings);
}
