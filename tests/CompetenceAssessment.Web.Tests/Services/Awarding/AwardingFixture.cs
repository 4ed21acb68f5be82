using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Awarding;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Awarding;
using CompetenceAssessment.Web.Tests.Services.Assessments;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Services.Awarding;

/// <summary>A case that the panel has proposed, in a body with four committee members (one of whom is a former colleague of the candidate) and the right to award.</summary>
internal sealed class AwardingFixture : IAsyncDisposable
{
    private AwardingFixture(AssessmentFixture assessment) => Assessment = assessment;

    public AssessmentFixture Assessment { get; }

    public Guid ApplicationId => Assessment.ApplicationId;

    public Guid Officer => Assessment.Officer;

    public Guid Candidate => Assessment.CandidateId;

    public Guid Chair { get; private set; }

    public Guid Lepp { get; private set; }

    public Guid Rebane { get; private set; }

    /// <summary>Works where the candidate works.</summary>
    public Guid Colleague { get; private set; }

    public Guid OtherOfficer { get; private set; }

    public Guid MeetingId { get; private set; }

    public static async Task<AwardingFixture> CreateAsync(DatabaseProvider engine, params (string Reference, Outcome Tamm, Outcome Kask)[] others)
    {
        var fixture = new AwardingFixture(await AssessmentFixture.CreateAsync(engine, new SchemeSettings { LegalBasis = new LocalizedText([new("en", "Procedure § 12"), new("et", "Kord § 12")]) }));
        await fixture.MakeBodyAsync();
        await fixture.Assessment.JudgedAsync(others);
        return fixture;
    }

    public T Get<T>()
        where T : notnull => Assessment.Get<T>();

    public AppDbContext Context() => Assessment.Database.Context();

    /// <summary>The panel concludes as suggested and proposes accordingly.</summary>
    public async Task<AwardingFixture> ProposedAsync(params string[] notYet)
    {
        await Assessment.ConcludedAsync(notYet);
        await ProposeAsync(notYet.Length == 0 ? ProposedResult.Award : ProposedResult.NotAwarded, Assessment.Tamm, Assessment.Kask);
        return this;
    }

    public async Task ProposeAsync(ProposedResult result, Guid proposer, params Guid[] confirming)
    {
        await Get<ProposalService>().ProposeAsync(new() { ApplicationId = ApplicationId, ActorId = proposer, Version = 0, Result = result, Reasons = "As concluded" }, default);
        foreach (var (index, assessor) in confirming.Index())
            await Get<ProposalService>().ConfirmAsync(new() { ApplicationId = ApplicationId, ActorId = assessor, Version = index + 1 }, default);
    }

    /// <summary>Plans a meeting with the case on its agenda, records presence and opens it.</summary>
    public async Task<Guid> OpenedAsync(params Guid[] present)
    {
        var itemId = await PlannedAsync();
        var members = present.Length == 0 ? [Chair, Lepp, Rebane] : present;
        await Get<MeetingService>().RecordPresenceAsync(new() { MeetingId = MeetingId, ActorId = Officer, Version = await MeetingVersionAsync(), MemberIds = members, ChairId = Chair }, default);
        await Get<MeetingService>().OpenAsync(new() { MeetingId = MeetingId, ActorId = Officer, Version = await MeetingVersionAsync() }, default);
        return itemId;
    }

    public async Task<Guid> PlannedAsync()
    {
        await PlanAsync();
        await Get<MeetingService>().PutOnAgendaAsync(new PutOnAgenda { MeetingId = MeetingId, ActorId = Officer, ApplicationIds = [ApplicationId] }, default);
        await using var db = Context();
        return await db.DecisionItems.Where(d => d.CommitteeMeetingId == MeetingId).Select(d => d.Id).SingleAsync();
    }

    public async Task PlanAsync() => MeetingId = await Get<MeetingService>().PlanAsync(
        new() { ActorId = Officer, AwardingBodyId = Assessment.BodyId, HeldOn = DateOnly.FromDateTime(Assessment.Time.GetUtcNow().UtcDateTime).AddDays(1), Place = "Tallinn" }, default);

    public async Task VoteAsync(Guid itemId, VoteChoice choice, params Guid[] members)
    {
        var motion = (await ItemAsync(itemId)).Motion;
        foreach (var member in members)
            await Get<DecisionService>().VoteAsync(new() { ItemId = itemId, ActorId = member, Motion = motion, Choice = choice }, default);
    }

    public async Task MoveAsync(Guid itemId, DecisionOutcome motion, string? reasons, params Guid[] sentBack)
    {
        var item = await ItemAsync(itemId);
        await Get<DecisionService>().MoveAsync(
            new() { ItemId = itemId, ActorId = Officer, Version = item.Version, Motion = motion, Reasons = reasons, LegalBasis = item.LegalBasis, SentBackItemIds = sentBack }, default);
    }

    public async Task DecideAsync(Guid itemId, Guid? actor = null) =>
        await Get<DecisionService>().DecideAsync(new() { ItemId = itemId, ActorId = actor ?? Chair, Version = (await ItemAsync(itemId)).Version }, default);

    /// <summary>Not awarded after the hearing; the candidate has opened the notice.</summary>
    public async Task<Guid> NotAwardedAsync()
    {
        var itemId = await OpenedAsync();
        await AnswerHearingAsync("I was ill");
        await MoveAsync(itemId, DecisionOutcome.NotAwarded, "The team was not led in the role play");
        await VoteAsync(itemId, VoteChoice.For, Chair, Lepp, Rebane);
        await DecideAsync(itemId);
        await Get<NoticeService>().OpenAsync(new() { ItemId = itemId, ActorId = Candidate }, default);
        return itemId;
    }

    public async Task AnswerHearingAsync(string? statement, int? version = null) => await Get<HearingService>().AnswerAsync(
        new() { ApplicationId = ApplicationId, ActorId = Candidate, Version = version ?? await ProposalVersionAsync(), Statement = statement }, default);

    public async Task<int> ProposalVersionAsync()
    {
        await using var db = Context();
        return await db.Proposals.Where(p => p.ApplicationId == ApplicationId).OrderByDescending(p => p.FeedbackRound).Select(p => p.Version).FirstAsync();
    }

    public async Task<DecisionItem> ItemAsync(Guid itemId)
    {
        await using var db = Context();
        return await db.DecisionItems.AsNoTracking().Include(d => d.Votes).Include(d => d.Recusals).AsSplitQuery().SingleAsync(d => d.Id == itemId);
    }

    public async Task<int> MeetingVersionAsync()
    {
        await using var db = Context();
        return await db.CommitteeMeetings.Where(m => m.Id == MeetingId).Select(m => m.Version).SingleAsync();
    }

    public ValueTask DisposeAsync() => Assessment.DisposeAsync();

    private async Task MakeBodyAsync()
    {
        await using var db = Context();
        var bodyId = Assessment.BodyId;
        db.AwardingRights.Add(new AwardingRight(Guid.CreateVersion7(), bodyId, Assessment.Standard.Id, new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31), "Council 3"));
        (Chair, Lepp, Rebane) = (Add(db, "Chair"), Add(db, "Lepp"), Add(db, "Rebane"));
        (Colleague, OtherOfficer) = (Add(db, "Colleague"), Add(db, "Oja", Role.AwardingOfficer));
        await db.SaveChangesAsync();
        await MakeColleaguesAsync(db);
    }

    private async Task MakeColleaguesAsync(AppDbContext db)
    {
        var shop = new Affiliation("Kaubamaja AS", AffiliationKind.Employer, new DateOnly(2020, 1, 1), null);
        (await db.People.SingleAsync(p => p.Id == Colleague)).SetAffiliations([shop]);
        var application = await db.Applications.SingleAsync(a => a.Id == ApplicationId);
        db.Entry(application).Property(a => a.Details).CurrentValue = application.Details with { Affiliations = [shop] };
        await db.SaveChangesAsync();
    }

    private Guid Add(AppDbContext db, string familyName, Role role = Role.CommitteeMember)
    {
        var person = new Person(Guid.CreateVersion7(), "Test", familyName, $"{Guid.CreateVersion7():N}@test.test", "en");
        db.AddRange(person, new Membership(Guid.CreateVersion7(), person.Id, Assessment.BodyId, role, new DateOnly(2026, 1, 1), null));
        return person.Id;
    }
}
