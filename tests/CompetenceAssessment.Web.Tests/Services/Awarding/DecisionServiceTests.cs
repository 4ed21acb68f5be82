using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Services.Awarding;

public sealed class DecisionServiceTests
{
    [Theory, EachEngine]
    public async Task Deciding_freezes_results_with_their_judgements_and_tells_the_candidate(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp, fixture.Rebane);

        await fixture.DecideAsync(itemId);

        var item = await fixture.ItemAsync(itemId);
        Assert.Equal((DecisionOutcome.Awarded, "1-1"), (item.Outcome, item.Number));
        Assert.Equal(["B.2.1", "B.2.3", "B.2.4"], item.Results.Select(r => r.CompetenceCode));
        Assert.Equal([6, 4, 2], item.Results.Select(r => r.JudgementIds.Count));
        Assert.All(item.Results.SelectMany(r => r.JudgementIds), id => Assert.EndsWith("@1", id, StringComparison.Ordinal));
        Assert.Equal(ApplicationState.Decided, (await fixture.Assessment.ApplicationAsync()).State);
        await using var db = fixture.Context();
        Assert.Contains(await db.OutboxMails.Select(m => m.Body).ToListAsync(), body => body.Contains($"applications/{fixture.ApplicationId}/decision", StringComparison.Ordinal));
        await fixture.Assessment.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task A_member_with_a_conflict_is_recused_when_the_meeting_opens(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync(fixture.Chair, fixture.Lepp, fixture.Colleague);

        var recusal = Assert.Single((await fixture.ItemAsync(itemId)).Recusals);

        Assert.Equal((fixture.Colleague, Involvement.Conflicted), (recusal.PersonId, recusal.Ground));
        await RefusedAsync(Rule.MemberRecused, () => fixture.VoteAsync(itemId, VoteChoice.For, fixture.Colleague));
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp);
        await fixture.DecideAsync(itemId);
    }

    [Theory, EachEngine]
    public async Task A_vote_can_be_changed_and_lapses_with_the_motion_a_recusal_or_the_presence_of_its_member(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();
        async Task<IEnumerable<(Guid, VoteChoice)>> VotesAsync() => (await fixture.ItemAsync(itemId)).Votes.Select(v => (v.PersonId, v.Choice));
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp);

        await fixture.VoteAsync(itemId, VoteChoice.Against, fixture.Lepp);
        Assert.Equivalent(new[] { (fixture.Chair, VoteChoice.For), (fixture.Lepp, VoteChoice.Against) }, await VotesAsync(), strict: true);
        await fixture.Get<DecisionService>().RecuseAsync(new() { ItemId = itemId, ActorId = fixture.Lepp, Reason = "Knows the family" }, default);
        Assert.Equal([(fixture.Chair, VoteChoice.For)], await VotesAsync());
        await fixture.MoveAsync(itemId, DecisionOutcome.Deferred, "The minutes are missing");
        Assert.Empty(await VotesAsync());

        await fixture.Get<MeetingService>().RecordPresenceAsync(
            new() { MeetingId = fixture.MeetingId, ActorId = fixture.Officer, Version = await fixture.MeetingVersionAsync(), MemberIds = [fixture.Chair, fixture.Lepp], ChairId = fixture.Chair }, default);
        await RefusedAsync(Rule.NotPresent, () => fixture.VoteAsync(itemId, VoteChoice.For, fixture.Rebane));
        await fixture.Assessment.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task Votes_of_all_members_given_at_once_are_all_counted(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();

        await Task.WhenAll(new[] { fixture.Chair, fixture.Lepp, fixture.Rebane }.Select(member => fixture.VoteAsync(itemId, VoteChoice.For, member)));

        Assert.Equal(3, (await fixture.ItemAsync(itemId)).Votes.Count);
        await fixture.Assessment.AssertAuditCleanAsync();
    }

    [Fact]
    public async Task A_vote_about_another_motion_is_refused_as_stale()
    {
        await using var fixture = await AwardingFixture.CreateAsync(DatabaseProvider.Sqlite);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();
        await fixture.MoveAsync(itemId, DecisionOutcome.Deferred, "A document is missing");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.Get<DecisionService>().VoteAsync(
            new() { ItemId = itemId, ActorId = fixture.Lepp, Motion = DecisionOutcome.Awarded, Choice = VoteChoice.For }, default));
        Assert.Empty((await fixture.ItemAsync(itemId)).Votes);
    }

    [Fact]
    public async Task Members_vote_officers_keep_minutes_and_the_chair_decides()
    {
        await using var fixture = await AwardingFixture.CreateAsync(DatabaseProvider.Sqlite);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();

        await RefusedAsync(Rule.RoleMissing, () => fixture.VoteAsync(itemId, VoteChoice.For, fixture.Officer));
        await RefusedAsync(Rule.RoleMissing, () => fixture.DecideAsync(itemId, fixture.Officer));
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp);
        await RefusedAsync(Rule.DecidedByChair, () => fixture.DecideAsync(itemId, fixture.Lepp));
        await RefusedAsync(Rule.RoleMissing, async () => await fixture.Get<DecisionService>().MoveAsync(
            new() { ItemId = itemId, ActorId = fixture.Lepp, Version = (await fixture.ItemAsync(itemId)).Version, Motion = DecisionOutcome.Deferred, Reasons = "x" }, default));
    }

    [Theory, EachEngine]
    public async Task Uncontested_items_are_decided_together_or_not_at_all(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();
        var decisions = fixture.Get<DecisionService>();
        foreach (var member in new[] { fixture.Chair, fixture.Lepp })
            await decisions.VoteEnBlocAsync(new() { MeetingId = fixture.MeetingId, ActorId = member, ItemIds = [itemId] }, default);
        await fixture.Get<DecisionService>().TakeSeparatelyAsync(new() { ItemId = itemId, ActorId = fixture.Rebane }, default);
        await RefusedAsync(Rule.ContestedOneByOne, () => EnBlocAsync(fixture, itemId));
        await using (var db = fixture.Context())
            await db.DecisionItems.ExecuteUpdateAsync(set => set.SetProperty(d => d.IsTakenSeparately, false));
        await RefusedAsync(Rule.NoItemsNamed, () => EnBlocAsync(fixture, itemId, Guid.CreateVersion7()));

        await EnBlocAsync(fixture, itemId);

        Assert.Equal(DecisionOutcome.Awarded, (await fixture.ItemAsync(itemId)).Outcome);
    }

    [Theory, EachEngine]
    public async Task A_case_sent_back_is_judged_again_where_it_was_named_and_comes_before_a_later_meeting(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();
        await fixture.MoveAsync(itemId, DecisionOutcome.BackToPanel, "B.2.1.2 rests on one page", fixture.Assessment.Item("B.2.1.2"));
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp);

        await fixture.DecideAsync(itemId);

        var application = await fixture.Assessment.ApplicationAsync();
        Assert.Equal((ApplicationState.UnderAssessment, 1), (application.State, application.FeedbackRound));
        Assert.Equal([fixture.Assessment.Item("B.2.1.2")], application.ReopenedItemIds);
        await RefusedAsync(Rule.ProposalIncomplete, () => fixture.PlannedAsync());
    }

    [Theory, EachEngine]
    public async Task A_decision_put_off_is_taken_in_a_later_meeting(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var first = await fixture.OpenedAsync();
        await fixture.MoveAsync(first, DecisionOutcome.Deferred, "A document is missing");
        await fixture.VoteAsync(first, VoteChoice.For, fixture.Chair, fixture.Lepp);
        await fixture.DecideAsync(first);
        Assert.Equal(ApplicationState.Deferred, (await fixture.Assessment.ApplicationAsync()).State);

        var second = await fixture.OpenedAsync();
        await fixture.VoteAsync(second, VoteChoice.For, fixture.Chair, fixture.Lepp);
        await fixture.DecideAsync(second);

        Assert.Equal("2-1", (await fixture.ItemAsync(second)).Number);
        Assert.Equal(ApplicationState.Decided, (await fixture.Assessment.ApplicationAsync()).State);
    }

    [Theory, EachEngine]
    public async Task A_case_stands_on_one_agenda_at_a_time(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.PlannedAsync();
        await RefusedAsync(Rule.AlreadyOnAgenda, () => fixture.PlannedAsync());

        await fixture.Get<MeetingService>().TakeOffAgendaAsync(new() { ItemId = itemId, ActorId = fixture.Officer }, default);

        await fixture.PlannedAsync();
    }

    [Theory, EachEngine]
    public async Task An_award_against_the_motion_of_the_panel_hears_the_candidate_first(DatabaseProvider engine)
    {
        await using var fixture = await AwardingFixture.CreateAsync(engine);
        await fixture.ProposedAsync();
        var itemId = await fixture.OpenedAsync();
        await fixture.MoveAsync(itemId, DecisionOutcome.NotAwarded, "The role play was not recorded");
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp);
        await RefusedAsync(Rule.HearingNotAsked, () => fixture.DecideAsync(itemId));

        await fixture.Get<DecisionService>().AskToBeHeardAsync(new() { ItemId = itemId, ActorId = fixture.Officer }, default);
        await RefusedAsync(Rule.HearingOwed, () => fixture.DecideAsync(itemId));
        await fixture.AnswerHearingAsync(null);

        await fixture.DecideAsync(itemId);
    }

    private static Task EnBlocAsync(AwardingFixture fixture, params Guid[] ids) =>
        fixture.Get<DecisionService>().DecideEnBlocAsync(new() { MeetingId = fixture.MeetingId, ActorId = fixture.Chair, ItemIds = ids }, default);

    private static async Task RefusedAsync(string rule, Func<Task> action) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolationException>(action)).Rule);
}
