using System.Text;
using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Awarding;

public sealed class ChallengeServiceTests
{
    [Theory, EachEngine]
    public async Task An_upheld_challenge_leads_to_a_second_decision_by_other_assessors_and_the_rest_stands(DatabaseProvider engine)
    {
        await using var fixture = await NotYetInTeamAsync(engine);
        var first = await fixture.NotAwardedAsync();
        var challengeId = await fixture.Get<ChallengeService>().FileAsync(new() { ActorId = fixture.Candidate, DecisionItemId = first, Text = "I did lead the team", CompetenceCodes = ["B.2.3"] }, default);
        await RefusedAsync(Rule.ChallengeWaits,
            () => fixture.Get<ChallengeService>().FileAsync(new() { ActorId = fixture.Candidate, DecisionItemId = first, Text = "Once more" }, default));
        await RefusedAsync(Rule.DutiesSeparate, () => HearAsync(fixture, challengeId, fixture.Lepp));

        await HearAsync(fixture, challengeId, fixture.OtherOfficer);

        Assert.Equal(DecisionState.SetAside, (await fixture.ItemAsync(first)).State);
        var application = await fixture.Assessment.ApplicationAsync();
        Assert.Equal(ApplicationState.UnderAssessment, application.State);
        Assert.Equal(new[] { fixture.Assessment.Item("B.2.3.1"), fixture.Assessment.Item("B.2.3.2") }.Order(), application.ReopenedItemIds.Order());
        await RefusedAsync(Rule.OtherAssessorsOwed, () => fixture.Assessment.JoinAsync(fixture.Assessment.Tamm, isThird: false));

        var second = await SecondDecisionAsync(fixture);

        var item = await fixture.ItemAsync(second);
        Assert.Equal((DecisionOutcome.Awarded, first), (item.Outcome, item.ReplacesId));
        Assert.Equal(["B.2.1", "B.2.3", "B.2.4"], item.Results.Where(r => r.Result == CompetenceResult.Achieved).Select(r => r.CompetenceCode));
        var former = (await fixture.ItemAsync(first)).Results;
        Assert.Equal(former[0].JudgementIds, item.Results[0].JudgementIds);
        Assert.Empty(former[1].JudgementIds.Intersect(item.Results[1].JudgementIds));
        await fixture.Assessment.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task The_notice_is_kept_as_it_was_made_and_delivered_once(DatabaseProvider engine)
    {
        await using var fixture = await NotYetInTeamAsync(engine);
        var itemId = await fixture.NotAwardedAsync();
        var first = await fixture.Get<NoticeService>().GetAsync(itemId, default);
        var item = await fixture.ItemAsync(itemId);
        Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 21)), (item.NoticeDeliveredOn, item.ChallengeUntil));

        fixture.Assessment.Time.Advance(TimeSpan.FromDays(3));
        await fixture.Get<NoticeService>().OpenAsync(new() { ItemId = itemId, ActorId = fixture.Candidate }, default);

        Assert.Equal(first.Pdf, (await fixture.Get<NoticeService>().GetAsync(itemId, default)).Pdf);
        Assert.StartsWith("%PDF-1.7", Encoding.ASCII.GetString(first.Pdf, 0, 8), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 21), (await fixture.ItemAsync(itemId)).ChallengeUntil);
        foreach (var word in new[] { "B.2.3.1", "The team was not led in the role play", "Kord § 12", "\"days\":30", "\"B.2.1\",\"B.2.4\"" })
            Assert.Contains(word, first.FactsJson, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task A_challenge_on_paper_is_registered_with_its_day_and_a_late_one_is_marked(DatabaseProvider engine)
    {
        await using var fixture = await NotYetInTeamAsync(engine);
        var itemId = await fixture.NotAwardedAsync();
        fixture.Assessment.Time.Advance(TimeSpan.FromDays(40));
        RegisterChallenge Late(Guid actor) => new() { ActorId = actor, DecisionItemId = itemId, Text = "By post", ReceivedOn = new DateOnly(2026, 12, 22) };
        await RefusedAsync(Rule.RoleMissing, () => fixture.Get<ChallengeService>().RegisterAsync(Late(fixture.Lepp), default));

        await fixture.Get<ChallengeService>().RegisterAsync(Late(fixture.Officer), default);

        await using var db = fixture.Context();
        var challenge = await db.Challenges.SingleAsync();
        Assert.Equal((false, new DateOnly(2026, 12, 22)), (challenge.IsInTime, challenge.ReceivedOn));
    }

    [Theory, EachEngine]
    public async Task What_was_achieved_is_taken_over_into_a_new_application_once(DatabaseProvider engine)
    {
        await using var fixture = await NotYetInTeamAsync(engine);
        await fixture.NotAwardedAsync();
        fixture.Assessment.Time.Advance(TimeSpan.FromDays(31));
        await fixture.Get<DecisionService>().CloseAsync(new() { ActorId = fixture.Officer, ApplicationId = fixture.ApplicationId }, default);
        var again = await ApplyAgainAsync(fixture);

        foreach (var expected in new[] { new[] { "B.2.1", "B.2.4" }, [] })
        {
            await using var scope = fixture.Assessment.Database.Services.CreateAsyncScope();
            var (db, work) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<UnitOfWork>());
            Assert.Equal(expected, await work.WriteAsync(
                async token => await scope.ServiceProvider.GetRequiredService<CarryForwardService>().ApplyAsync(await db.Applications.SingleAsync(a => a.Id == again, token), fixture.Officer, token), default));
        }

        await using var later = fixture.Context();
        var taken = await later.CompetenceConclusions.Where(c => c.ApplicationId == again).ToListAsync();
        Assert.Equal(new[] { fixture.Assessment.Competence("B.2.1"), fixture.Assessment.Competence("B.2.4") }.Order(), taken.Select(c => c.CompetenceId).Order());
        Assert.All(taken, c => Assert.Equal((CompetenceResult.Achieved, fixture.ApplicationId), (c.Result, c.CarriedFromApplicationId)));
        await fixture.Assessment.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task The_hearing_answers_what_was_read(DatabaseProvider engine)
    {
        await using var fixture = await NotYetInTeamAsync(engine);
        var version = await fixture.ProposalVersionAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => fixture.AnswerHearingAsync("Old", version - 1));

        await fixture.AnswerHearingAsync("Now");

        await using var db = fixture.Context();
        Assert.Equal("Now", (await db.Proposals.SingleAsync()).HearingStatement);
        await RefusedAsync(Rule.HearingOver, () => fixture.AnswerHearingAsync("Again"));
    }

    [Theory, EachEngine]
    public async Task A_case_is_closed_after_the_time_for_a_challenge_and_what_was_achieved_carries_forward(DatabaseProvider engine)
    {
        await using var fixture = await NotYetInTeamAsync(engine);
        await fixture.NotAwardedAsync();
        CloseDecidedCase close = new() { ActorId = fixture.Officer, ApplicationId = fixture.ApplicationId };
        await RefusedAsync(Rule.ChallengeStillPossible, () => fixture.Get<DecisionService>().CloseAsync(close, default));
        fixture.Assessment.Time.Advance(TimeSpan.FromDays(31));

        await fixture.Get<DecisionService>().CloseAsync(close, default);

        await using var db = fixture.Context();
        var former = await db.Applications.AsNoTracking().SingleAsync();
        Assert.Equal((ApplicationState.Closed, null), (former.State, former.OpenKey));
        var again = new Application(Guid.CreateVersion7(), "A-2", former.AwardingBodyId, former.CandidateId, former.StandardId, former.StandardVersionId, former.SchemeId, null, former.Details, former.CreatedAt);
        var carried = await fixture.Get<CarryForwardService>().FindAsync(again, new DateOnly(2028, 11, 21), default);
        Assert.Equal(["B.2.1", "B.2.4"], carried.Select(c => c.CompetenceCode));
        Assert.All(carried, c => Assert.Equal(new DateOnly(2028, 11, 21), c.Until));
        Assert.Empty(await fixture.Get<CarryForwardService>().FindAsync(again, new DateOnly(2028, 11, 22), default));
    }

    private static async Task<AwardingFixture> NotYetInTeamAsync(DatabaseProvider engine)
    {
        var fixture = await AwardingFixture.CreateAsync(engine, ("B.2.3.1", Outcome.NotYetMet, Outcome.NotYetMet));
        return await fixture.ProposedAsync("B.2.3");
    }

    private static Task HearAsync(AwardingFixture fixture, Guid challengeId, Guid actor) => fixture.Get<ChallengeService>().HearAsync(
        new() { ActorId = actor, ChallengeId = challengeId, Version = 1, Outcome = ChallengeOutcome.Upheld, UpheldCodes = ["B.2.3"], Reasons = "The recording was not watched" }, default);

    /// <summary>Two others judge B.2.3 alone, conclude it, propose, and the committee awards.</summary>
    private static async Task<Guid> SecondDecisionAsync(AwardingFixture fixture)
    {
        var assessment = fixture.Assessment;
        foreach (var assessor in new[] { assessment.Lepik, assessment.Iqa })
            await assessment.JoinAsync(assessor, isThird: false);
        await using (var db = fixture.Context())
        {
            db.Add(new Domain.Organisations.Membership(Guid.CreateVersion7(), assessment.Iqa, assessment.BodyId, Domain.Organisations.Role.Assessor, new DateOnly(2026, 1, 1), null));
            await db.SaveChangesAsync();
        }

        var rolePlay = await assessment.HoldRolePlayAsync(assessment.Lepik);
        foreach (var assessor in new[] { assessment.Lepik, assessment.Iqa })
        {
            foreach (var reference in new[] { "B.2.3.1", "B.2.3.2" })
                await assessment.JudgeAsync(assessor, reference, Outcome.Met, cited: rolePlay);
            await assessment.HandInAsync(assessor);
        }

        var team = assessment.Competence("B.2.3");
        var version = await fixture.Context().CompetenceConclusions.Where(c => c.CompetenceId == team).Select(c => c.Version).SingleAsync();
        await fixture.Get<ConclusionService>().ConcludeAsync(
            new() { ApplicationId = fixture.ApplicationId, CompetenceId = team, ActorId = assessment.Lepik, Version = version, Result = CompetenceResult.Achieved, Reason = "Seen" }, default);
        await fixture.Get<ConclusionService>().ConfirmAsync(new() { ApplicationId = fixture.ApplicationId, CompetenceId = team, ActorId = assessment.Iqa, Version = version + 1 }, default);
        await fixture.ProposeAsync(ProposedResult.Award, assessment.Lepik, assessment.Iqa);
        var itemId = await fixture.OpenedAsync();
        await fixture.VoteAsync(itemId, VoteChoice.For, fixture.Chair, fixture.Lepp, fixture.Rebane);
        await fixture.DecideAsync(itemId);
        return itemId;
    }

    /// <summary>The same candidate applies again and is admitted under the same scheme.</summary>
    private static async Task<Guid> ApplyAgainAsync(AwardingFixture fixture)
    {
        await using var db = fixture.Context();
        var former = await db.Applications.AsNoTracking().SingleAsync();
        var scheme = await db.Schemes.SingleAsync();
        var now = fixture.Assessment.Time.GetUtcNow().UtcDateTime;
        var again = new Application(Guid.CreateVersion7(), "A-2", former.AwardingBodyId, former.CandidateId, former.StandardId, former.StandardVersionId, former.SchemeId, null, former.Details, now);
        again.Submit(scheme.Settings, null, roundIsOpen: true, now);
        again.Admit(fixture.Officer, scheme, null, now);
        db.Add(again);
        await db.SaveChangesAsync();
        return again.Id;
    }

    private static async Task RefusedAsync(string rule, Func<Task> action) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolationException>(action)).Rule);
}
