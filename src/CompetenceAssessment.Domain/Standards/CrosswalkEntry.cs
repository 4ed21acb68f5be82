namespace CompetenceAssessment.Domain.Standards;

/// <summary>What an editor found when two items of different standards were compared: the same, more, less, or nothing in common.
/// An entry never changes; a finding that turns out wrong is withdrawn and stays as history, and the pair may then be decided anew.</summary>
public sealed class CrosswalkEntry
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Longest <see cref="StandingKey"/>.</summary>
    public const int StandingKeyMaxLength = 65;

    private CrosswalkEntry()
    {
    }

    private CrosswalkEntry(Guid id, CrosswalkSide from, CrosswalkSide to, CrosswalkFinding finding)
    {
        (Id, Relation, Reason, DecidedById, DecidedAt) = (id, finding.Relation, finding.Reason, finding.ById, finding.At);
        (FromVersionId, FromItemId, ToVersionId, ToItemId) = (from.Version.Id, from.ItemId, to.Version.Id, to.ItemId);
        StandingKey = KeyOf(from.ItemId, to.ItemId);
    }

    /// <summary>The identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version of the item that was compared.</summary>
    public Guid FromVersionId { get; private set; }

    /// <summary>The item that was compared.</summary>
    public Guid FromItemId { get; private set; }

    /// <summary>The version of the item it was compared with.</summary>
    public Guid ToVersionId { get; private set; }

    /// <summary>The item it was compared with.</summary>
    public Guid ToItemId { get; private set; }

    /// <summary>What the first item is to the second; <see cref="SeenFrom"/> reads it the other way.</summary>
    public CrosswalkRelation Relation { get; private set; }

    /// <summary>Why; always given where one item asks for more than the other.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>When that was (UTC).</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>Who withdrew it; null while it stands.</summary>
    public Guid? WithdrawnById { get; private set; }

    /// <summary>When that was (UTC).</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Names the pair, in either order, while the entry stands: a pair has one standing entry.</summary>
    public string? StandingKey { get; private set; }

    /// <summary>Whether it stands.</summary>
    public bool IsStanding => WithdrawnAt is null;

    /// <summary>Notes what two items are to each other.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="from">The item that is compared.</param>
    /// <param name="to">The item it is compared with.</param>
    /// <param name="finding">What was found; a reason of white space is none.</param>
    /// <param name="standing">What stands between the two already.</param>
    /// <exception cref="RuleViolationException">A version is not in use, both belong to one standard, an item is not in its version, the pair is decided, or a reason is missing.</exception>
    public static CrosswalkEntry Decide(Guid id, CrosswalkSide from, CrosswalkSide to, CrosswalkFinding finding, CrosswalkEntry? standing)
    {
        Rule.Require(from.Version.Status == StandardStatus.InUse && to.Version.Status == StandardStatus.InUse, Rule.CrosswalkNotInUse);
        Rule.Require(from.Version.StandardId != to.Version.StandardId, Rule.CrosswalkSameStandard);
        var (mine, other) = (from.Reference, to.Reference);
        Rule.Require(standing is not { IsStanding: true }, Rule.CrosswalkDecided, mine, standing?.SeenFrom(from.ItemId) ?? finding.Relation, other);
        var reason = string.IsNullOrWhiteSpace(finding.Reason) ? null : finding.Reason.Trim();
        Rule.Require(reason is not null || !NeedsReason(finding.Relation), Rule.CrosswalkReasonMissing);
        return new(id, from, to, finding with { Reason = reason });
    }

    /// <summary>Whether a relation has to be explained.</summary>
    public static bool NeedsReason(CrosswalkRelation relation) => relation is CrosswalkRelation.Broader or CrosswalkRelation.Narrower;

    /// <summary>Names a pair of items, in whichever order they are given.</summary>
    public static string KeyOf(Guid itemId, Guid otherId)
    {
        var (first, second) = (itemId.ToString("N"), otherId.ToString("N"));
        return string.CompareOrdinal(first, second) <= 0 ? $"{first}/{second}" : $"{second}/{first}";
    }

    /// <summary>What an item of the pair is to the other one.</summary>
    public CrosswalkRelation SeenFrom(Guid itemId) => itemId == FromItemId ? Relation : Inverse(Relation);

    /// <summary>A relation read the other way.</summary>
    public static CrosswalkRelation Inverse(CrosswalkRelation relation) => relation switch
    {
        CrosswalkRelation.Broader => CrosswalkRelation.Narrower,
        CrosswalkRelation.Narrower => CrosswalkRelation.Broader,
        _ => relation,
    };

    /// <summary>Withdraws it. It stays as history.</summary>
    /// <param name="byId">Who.</param>
    /// <param name="now">When (UTC).</param>
    /// <exception cref="RuleViolationException">It was withdrawn before.</exception>
    public void Withdraw(Guid byId, DateTime now)
    {
        Rule.Require(IsStanding, Rule.CrosswalkWithdrawn);
        (WithdrawnById, WithdrawnAt, StandingKey) = (byId, now, null);
    }
}

/// <summary>An item of a version that is compared.</summary>
/// <param name="Version">The version, with its competences and items.</param>
/// <param name="ItemId">The item.</param>
public sealed record CrosswalkSide(StandardVersion Version, Guid ItemId)
{
    /// <summary>How the item is named on screen.</summary>
    /// <exception cref="RuleViolationException">The version has no such item.</exception>
    public string Reference => Version.Competences.SelectMany(c => c.Items.Where(i => i.Id == ItemId).Select(i => i.ReferenceWithin(c.Code))).FirstOrDefault()
        ?? throw new RuleViolationException(Rule.CrosswalkItemUnknown);
}

/// <summary>What somebody found about a pair.</summary>
/// <param name="Relation">What the first item is to the second.</param>
/// <param name="Reason">Why.</param>
/// <param name="ById">Who.</param>
/// <param name="At">When (UTC).</param>
public sealed record CrosswalkFinding(CrosswalkRelation Relation, string? Reason, Guid ById, DateTime At);

/// <summary>What an item is to an item of another standard, by what the two ask for and not by their words.</summary>
public enum CrosswalkRelation
{
    /// <summary>Both ask for the same.</summary>
    Equal,

    /// <summary>It asks for all that the other asks for, and for more.</summary>
    Broader,

    /// <summary>It asks for a part of what the other asks for.</summary>
    Narrower,

    /// <summary>Neither covers the other. Remembered, so that the pair is not suggested again; never published.</summary>
    NotTheSame,
}
