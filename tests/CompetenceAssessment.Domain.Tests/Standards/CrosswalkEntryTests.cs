using CompetenceAssessment.Domain.Standards;

namespace CompetenceAssessment.Domain.Tests.Standards;

public sealed class CrosswalkEntryTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Editor = Guid.NewGuid();
    private readonly CrosswalkSide mine = Side("B.2.1");
    private readonly CrosswalkSide theirs = Side("U1");

    [Theory]
    [InlineData(CrosswalkRelation.Equal, CrosswalkRelation.Equal)]
    [InlineData(CrosswalkRelation.Broader, CrosswalkRelation.Narrower)]
    [InlineData(CrosswalkRelation.Narrower, CrosswalkRelation.Broader)]
    [InlineData(CrosswalkRelation.NotTheSame, CrosswalkRelation.NotTheSame)]
    public void A_relation_is_read_both_ways(CrosswalkRelation relation, CrosswalkRelation otherWay)
    {
        var entry = Decide(relation, "It also asks for a plan.");
        Assert.Equal((relation, otherWay), (entry.SeenFrom(mine.ItemId), entry.SeenFrom(theirs.ItemId)));
    }

    [Theory]
    [InlineData(CrosswalkRelation.Broader)]
    [InlineData(CrosswalkRelation.Narrower)]
    public void That_one_asks_for_more_needs_a_reason(CrosswalkRelation relation)
    {
        RuleAssert.Refused(Rule.CrosswalkReasonMissing, () => Decide(relation, "  "));
        Assert.Equal("It also asks for a plan.", Decide(relation, " It also asks for a plan. ").Reason);
    }

    [Theory]
    [InlineData(CrosswalkRelation.Equal)]
    [InlineData(CrosswalkRelation.NotTheSame)]
    public void Equal_and_not_the_same_need_none(CrosswalkRelation relation) => Assert.Null(Decide(relation, " ").Reason);

    [Fact]
    public void A_pair_has_one_standing_relation_whichever_way_it_is_asked()
    {
        var standing = Decide(CrosswalkRelation.Broader, "More.");
        RuleAssert.Refused(Rule.CrosswalkDecided, () => Decide(CrosswalkRelation.Equal, null, standing));
        var refused = Assert.Throws<RuleViolationException>(() => CrosswalkEntry.Decide(Guid.NewGuid(), theirs, mine, new(CrosswalkRelation.Equal, null, Editor, Now), standing));
        Assert.Equal(["U1.1", CrosswalkRelation.Narrower, "B.2.1.1"], refused.Arguments);
        Assert.Equal(CrosswalkEntry.KeyOf(mine.ItemId, theirs.ItemId), CrosswalkEntry.KeyOf(theirs.ItemId, mine.ItemId));
        Assert.True(standing.StandingKey!.Length <= CrosswalkEntry.StandingKeyMaxLength);
    }

    [Fact]
    public void What_was_withdrawn_stays_as_history_and_the_pair_is_free()
    {
        var entry = Decide(CrosswalkRelation.Equal, null);
        entry.Withdraw(Editor, Now.AddDays(1));
        Assert.Equal((false, Editor, Now.AddDays(1), null), (entry.IsStanding, entry.WithdrawnById, entry.WithdrawnAt, entry.StandingKey));
        Assert.Equal((CrosswalkRelation.Equal, Now), (entry.Relation, entry.DecidedAt));
        RuleAssert.Refused(Rule.CrosswalkWithdrawn, () => entry.Withdraw(Editor, Now.AddDays(2)));
        Assert.Equal(Now.AddDays(1), entry.WithdrawnAt);
        Assert.True(Decide(CrosswalkRelation.NotTheSame, null, entry).IsStanding);
    }

    [Fact]
    public void Only_items_of_versions_in_use_are_compared()
    {
        RuleAssert.Refused(Rule.CrosswalkNotInUse, () => Decide(Side("U2", inUse: false), theirs));
        RuleAssert.Refused(Rule.CrosswalkNotInUse, () => Decide(mine, Side("U2", inUse: false)));
    }

    [Fact]
    public void Versions_of_one_standard_are_not_compared_by_a_crosswalk() =>
        RuleAssert.Refused(Rule.CrosswalkSameStandard, () => Decide(mine, Side("B.2.1", standardId: mine.Version.StandardId)));

    [Fact]
    public void An_item_is_one_of_its_version()
    {
        RuleAssert.Refused(Rule.CrosswalkItemUnknown, () => Decide(mine with { ItemId = theirs.ItemId }, theirs));
        RuleAssert.Refused(Rule.CrosswalkItemUnknown, () => Decide(mine, theirs with { ItemId = Guid.NewGuid() }));
    }

    private CrosswalkEntry Decide(CrosswalkRelation relation, string? reason, CrosswalkEntry? standing = null) =>
        CrosswalkEntry.Decide(Guid.NewGuid(), mine, theirs, new(relation, reason, Editor, Now), standing);

    private static CrosswalkEntry Decide(CrosswalkSide from, CrosswalkSide to) =>
        CrosswalkEntry.Decide(Guid.NewGuid(), from, to, new(CrosswalkRelation.Equal, null, Editor, Now), standing: null);

    private static CrosswalkSide Side(string code, bool inUse = true, Guid? standardId = null)
    {
        var item = new CompetenceItem(Guid.NewGuid(), CompetenceItemKind.Indicator, "1", new LocalizedText("en", "plans the work"));
        var version = new StandardVersion(
            Guid.NewGuid(), standardId ?? Guid.NewGuid(), "1", new LocalizedText("en", "Planner"), new StandardDescription(), structure: null,
            [new Competence(Guid.NewGuid(), code, null, new LocalizedText("en", "Planning"), [], [item])], contentHash: "");
        if (inUse)
            version.PutInUse(Now);
        return new(version, item.Id);
    }
}
