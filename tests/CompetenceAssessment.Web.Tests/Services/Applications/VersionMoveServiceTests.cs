using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Applications.Moves;
using CompetenceAssessment.Services.Assessments;
using CompetenceAssessment.Services.Viewers;
using CompetenceAssessment.Web.Tests.Services.Assessments;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Services.Applications;

/// <summary>Cases that go over to another version in a real database: what is pinned, what is carried, what stays, and the way back.</summary>
public sealed class VersionMoveServiceTests
{
    [Theory, EachEngine]
    public async Task A_case_goes_over_and_each_assessor_confirms_the_own_judgements(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.1", Outcome.Met, cited: fixture.Survey);
        await fixture.JudgeAsync(fixture.Tamm, "B.2.1.3", Outcome.NotYetMet, reason: "No example");
        var next = await NextVersionAsync(fixture);

        await AgreeAsync(fixture, await ProposeAsync(fixture, next.Id));

        var application = await fixture.ApplicationAsync();
        Assert.Equal((next.Id, 1, 0), (application.StandardVersionId, application.FeedbackRound, application.FeedbackRoundsUsed));
        var lines = await CarriedAsync(fixture, fixture.Tamm);
        Assert.Equal([("B.2.1.1", "B.2.1.2"), ("B.2.1.3", null)], lines.Select(l => (l.Reference, l.Target?.Judged.Reference)));
        Assert.Empty(await CarriedAsync(fixture, fixture.Kask));
        Assert.DoesNotContain((await DeskAsync(fixture, fixture.Tamm)).Items, i => i.Outcome is not null);

        await ConfirmAsync(fixture, fixture.Tamm, lines[0]);

        var confirmed = Assert.Single((await DeskAsync(fixture, fixture.Tamm)).Items, i => i.Outcome is not null);
        Assert.Equal(("B.2.1.2", Outcome.Met), (confirmed.Judged.Reference, confirmed.Outcome!.Value));
        Assert.False((await CarriedAsync(fixture, fixture.Tamm))[0].IsOpen);
        Assert.Equal(3, await fixture.Database.Context().Judgements.CountAsync());
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task Evidence_links_follow_once_and_the_former_ones_stay(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var next = await NextVersionAsync(fixture);
        var move = await ProposeAsync(fixture, next.Id);
        await AgreeAsync(fixture, move);

        await using var db = fixture.Database.Context();
        var links = await db.EvidenceLinks.OrderBy(l => l.CreatedAt).ToListAsync();
        Assert.Equal([fixture.Item("B.2.1.1"), next.Competences[0].Items[1].Id], links.Select(l => l.CompetenceItemId!.Value).ToHashSet());
        var application = await db.Applications.Include(a => a.HandedIn).SingleAsync();
        Assert.Equal(links.Select(l => l.Id).ToHashSet(), application.HandedIn.Select(h => h.EvidenceLinkId).ToHashSet());

        await ReverseAsync(fixture, move);
        Assert.Equal(2, await fixture.Database.Context().EvidenceLinks.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Going_back_finds_everything_as_it_was(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        await fixture.JudgedAsync();
        var next = await NextVersionAsync(fixture);
        var before = await ReadAsync(fixture);
        var move = await ProposeAsync(fixture, next.Id);
        await AgreeAsync(fixture, move);
        Assert.False((await ReadAsync(fixture)).HaveAllHandedIn);

        await ReverseAsync(fixture, move);

        var after = await ReadAsync(fixture);
        Assert.True(after.HaveAllHandedIn);
        Assert.Equal(before.Items.Select(i => (i.Judged.Reference, i.Outcome, i.FeedbackRound)), after.Items.Select(i => (i.Judged.Reference, i.Outcome, i.FeedbackRound)));
        Assert.Empty(await CarriedAsync(fixture, fixture.Tamm));
        await fixture.AssertAuditCleanAsync();
    }

    [Theory, EachEngine]
    public async Task What_the_body_lacks_for_the_new_version_is_said_and_refused(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var next = await NextVersionAsync(fixture, isReady: false);

        var preview = await fixture.Get<MoveReader>().PreviewAsync(await fixture.ApplicationAsync(), next.Id, fixture.Officer, default);

        Assert.Equal(
            [Rule.MoveSchemeMissing, Rule.NoAwardingRight, Rule.MoveAssessorNotAppointed, Rule.MoveAssessorNotAppointed], preview.Blockers.Select(b => b.Rule));
        Assert.Null(preview.Judgements);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => ProposeAsync(fixture, next.Id));
        Assert.Equal(Rule.MoveSchemeMissing, refused.Rule);
        Assert.Empty(await fixture.Database.Context().VersionMoves.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task An_answer_to_what_has_changed_since_is_refused(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var next = await NextVersionAsync(fixture);
        var stale = await fixture.ApplicationAsync();
        var move = await ProposeAsync(fixture, next.Id);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => ProposeAsync(fixture, next.Id, stale.Version));
        var twice = await Assert.ThrowsAsync<RuleViolationException>(() => ProposeAsync(fixture, next.Id));
        Assert.Equal(Rule.MoveWaits, twice.Rule);
        await Moves(fixture).TakeBackAsync(Answer(fixture, move, fixture.Officer, 1), default);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Moves(fixture).AgreeAsync(Answer(fixture, move, fixture.CandidateId, 1), default));
        Assert.Equal(fixture.Standard.Id, (await fixture.ApplicationAsync()).StandardVersionId);
    }

    [Theory, EachEngine]
    public async Task Only_the_officer_proposes_and_only_the_candidate_answers(DatabaseProvider engine)
    {
        await using var fixture = await AssessmentFixture.CreateAsync(engine);
        var next = await NextVersionAsync(fixture);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => ProposeAsync(fixture, next.Id, by: fixture.Tamm));
        Assert.Equal(Rule.RoleMissing, refused.Rule);
        var move = await ProposeAsync(fixture, next.Id);

        refused = await Assert.ThrowsAsync<RuleViolationException>(() => Moves(fixture).AgreeAsync(Answer(fixture, move, fixture.Officer, 1), default));

        Assert.Equal(Rule.NotYourApplication, refused.Rule);
        Assert.Equal(["news"], await fixture.Database.Context().OutboxMails.Where(m => m.Body.Contains("/version")).Select(_ => "news").ToListAsync());
    }

    private static VersionMoveService Moves(AssessmentFixture fixture) => fixture.Get<VersionMoveService>();

    private static async Task<Guid> ProposeAsync(AssessmentFixture fixture, Guid toVersionId, int? version = null, Guid? by = null) =>
        await Moves(fixture).ProposeAsync(
            new()
            {
                ActorId = by ?? fixture.Officer,
                ApplicationId = fixture.ApplicationId,
                Version = version ?? (await fixture.ApplicationAsync()).Version,
                ToVersionId = toVersionId,
                Reason = "The newer version is in use.",
            },
            default);

    private static Task AgreeAsync(AssessmentFixture fixture, Guid moveId) => Moves(fixture).AgreeAsync(Answer(fixture, moveId, fixture.CandidateId, 1), default);

    private static Task ReverseAsync(AssessmentFixture fixture, Guid moveId) => Moves(fixture).ReverseAsync(Answer(fixture, moveId, fixture.CandidateId, 2), default);

    private static AnswerMove Answer(AssessmentFixture fixture, Guid moveId, Guid by, int version) =>
        new() { ActorId = by, ApplicationId = fixture.ApplicationId, MoveId = moveId, Version = version, Words = "As I please." };

    private static Viewer Assessor(AssessmentFixture fixture, Guid personId) => new(personId, "", "", "en", [new HeldRole(Role.Assessor, fixture.BodyId)]);

    private static async Task<DeskView> DeskAsync(AssessmentFixture fixture, Guid personId) =>
        (await fixture.Get<DeskReader>().ReadAsync(Assessor(fixture, personId), fixture.ApplicationId, default))!;

    private static async Task<IReadOnlyList<CarriedLine>> CarriedAsync(AssessmentFixture fixture, Guid personId) =>
        (await fixture.Get<CarriedJudgements>().OfAsync(await DeskAsync(fixture, personId), personId, default))?.Lines ?? [];

    private static async Task<CaseView> ReadAsync(AssessmentFixture fixture) =>
        (await fixture.Get<JudgementReader>().ForAssessorAsync(Assessor(fixture, fixture.Tamm), fixture.ApplicationId, default))!;

    private static Task ConfirmAsync(AssessmentFixture fixture, Guid assessor, CarriedLine line) => fixture.Get<AssessmentService>().RecordJudgementAsync(
        new()
        {
            ApplicationId = fixture.ApplicationId,
            ItemId = line.Target!.Id,
            ActorId = assessor,
            Version = 0,
            Outcome = line.Judgement.Outcome,
            Reason = line.Judgement.Reason,
            Citations = [.. line.Judgement.Citations.Select(c => new CitedSource(c.Kind, c.SourceId, c.Place))],
        },
        default);

    /// <summary>Version 3: an indicator was added at the head of B.2.1 and its third one replaced; all else is the same.</summary>
    private static async Task<StandardVersion> NextVersionAsync(AssessmentFixture fixture, bool isReady = true)
    {
        await using var db = fixture.Database.Context();
        var next = new StandardVersion(
            Guid.CreateVersion7(), fixture.Standard.StandardId, "3", fixture.Standard.Title, new StandardDescription(), fixture.Standard.Structure, fixture.Standard.Competences.Select(Next), new string('1', 64));
        next.PutInUse(fixture.Time.GetUtcNow().UtcDateTime);
        db.Add(next);
        if (isReady)
        {
            var scheme = new AssessmentScheme(Guid.CreateVersion7(), fixture.BodyId, next.Id, 1, new SchemeSettings());
            scheme.PutInUse(next, fixture.Time.GetUtcNow().UtcDateTime);
            db.Add(scheme);
            db.Add(new AwardingRight(Guid.CreateVersion7(), fixture.BodyId, next.Id, new DateOnly(2026, 1, 1), new DateOnly(2030, 1, 1), "Council decision 5"));
            db.Add(new AwardingRight(Guid.CreateVersion7(), fixture.BodyId, fixture.Standard.Id, new DateOnly(2026, 1, 1), new DateOnly(2030, 1, 1), "Council decision 4"));
            foreach (var version in new[] { next.Id, fixture.Standard.Id })
                db.AddRange(new[] { fixture.Tamm, fixture.Kask }.Select(p => new AssessorAppointment(Guid.CreateVersion7(), fixture.BodyId, p, version, new DateOnly(2026, 1, 1), null, "Trained")));
        }

        await db.SaveChangesAsync();
        return next;
    }

    private static Competence Next(Competence competence)
    {
        var texts = competence.Items.Select(i => i.Text).ToList();
        if (competence.Code == "B.2.1")
            texts = [new("en", "Explains the customer's rights"), texts[0], texts[1], new("en", "Writes a report of every complaint")];
        return new(
            Guid.CreateVersion7(), competence.Code, competence.Kind, competence.Title, competence.Methods,
            texts.Select((t, at) => new CompetenceItem(Guid.CreateVersion7(), CompetenceItemKind.Indicator, $"{at + 1}", t)))
        { IsIntegrated = competence.IsIntegrated };
    }
}
