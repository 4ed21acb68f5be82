namespace CompetenceAssessment.Domain.Applications;

/// <content>Going over to another version of the standard, and back.</content>
public sealed partial class Application
{
    /// <summary>How many of the feedback rounds were opened because the case went over to another version; they do not count against the scheme's number.</summary>
    public int MovedRounds { get; private set; }

    /// <summary>Feedback rounds that count against the scheme's number.</summary>
    public int FeedbackRoundsUsed => FeedbackRound - MovedRounds;

    /// <summary>Adds a carried link to what was handed in: the same bytes, now for an item of the new version.</summary>
    /// <exception cref="RuleViolationException">Nothing was handed in for that evidence.</exception>
    public void AddCarried(FrozenLink link)
    {
        Rule.Require(handedIn.Exists(h => h.EvidenceFileId == link.EvidenceFileId && h.Sha256 == link.Sha256), Rule.EvidenceNotHandedIn);
        handedIn.Add(new HandedInItem(Guid.CreateVersion7(), FeedbackRound, link));
    }

    // A panel at work begins a round of its own, so that what was judged and handed in under the other version stays as it is.
    internal void GoOver(Guid versionId, Guid schemeId, int lastRound, DateTime now)
    {
        (StandardVersionId, SchemeId, UpdatedAt) = (versionId, schemeId, now);
        if (State != ApplicationState.UnderAssessment)
            return;
        var next = Math.Max(lastRound, FeedbackRound) + 1;
        (MovedRounds, FeedbackRound, ReopenedItemIds) = (MovedRounds + next - FeedbackRound, next, []);
    }

    internal void Restore(Guid versionId, Guid schemeId, RoundBefore before, DateTime now) =>
        (StandardVersionId, SchemeId, FeedbackRound, MovedRounds, ReopenedItemIds, UpdatedAt) = (versionId, schemeId, before.FeedbackRound, before.MovedRounds, before.ReopenedItemIds, now);

    internal RoundBefore RoundNow => new(FeedbackRound, MovedRounds, ReopenedItemIds);
}

/// <summary>The round a case was in before it went over.</summary>
/// <param name="FeedbackRound">The feedback round.</param>
/// <param name="MovedRounds">How many were opened by moves.</param>
/// <param name="ReopenedItemIds">The items that were open in it.</param>
public sealed record RoundBefore(int FeedbackRound, int MovedRounds, IReadOnlyList<Guid> ReopenedItemIds);
