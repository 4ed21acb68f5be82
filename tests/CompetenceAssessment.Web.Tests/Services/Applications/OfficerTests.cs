using CompetenceAssessment.Data;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.People;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Services.Applications;

public sealed class OfficerTests
{
    private static readonly Affiliation Shop = new("Kaubamaja AS", AffiliationKind.Employer, new DateOnly(2019, 1, 1), null);

    [Theory, EachEngine]
    public async Task An_officer_returns_and_admits_what_comes_back(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var id = await scene.SubmittedAsync();
        await scene.Service.ReturnAsync(
            new ReturnApplication { ActorId = scene.Officer, ApplicationId = id, Missing = "The scan is unreadable", PreconditionCodes = [ApplyScene.Diploma], AnswerBy = new DateOnly(2026, 12, 3) }, CancellationToken.None);
        Assert.Equal([ApplyScene.Diploma], (await scene.ReadAsync(id)).MissingPreconditions);

        await scene.UploadAsync(id, content: Data.EvidenceStore.SampleFiles.Pdf("a better scan"));
        await scene.SubmitAsync(id);
        await scene.Service.AdmitAsync(new AdmitApplication { ActorId = scene.Officer, ApplicationId = id }, CancellationToken.None);

        var application = await scene.ReadAsync(id);
        Assert.Equal(ApplicationState.Admitted, application.State);
        Assert.Equal(
            [ApplicationState.Submitted, ApplicationState.Returned, ApplicationState.Submitted, ApplicationState.Admitted], application.History.Select(h => h.To));
        await using var db = scene.Database.Context();
        var candidate = await db.People.SingleAsync(p => p.Id == scene.Candidate);
        Assert.Equal(2, await db.OutboxMails.CountAsync(m => m.To == candidate.Email && m.Body.Contains($"applications/{id}")));
    }

    [Theory, EachEngine]
    public async Task A_pair_is_allocated_together_or_not_at_all(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var id = await scene.HandedInAsync(d => d with { Affiliations = [Shop] });
        await scene.ChangeAsync(async db => (await db.People.SingleAsync(p => p.Id == scene.Colleague)).SetAffiliations([new("KAUBAMAJA as", AffiliationKind.Employer, null, null)]));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => scene.AllocateAsync(id, scene.Assessor, scene.Colleague));
        Assert.Equal([Duty.Assess, Involvement.Conflicted], refused.Arguments);
        Assert.Empty((await scene.ReadAsync(id)).Allocations);

        await scene.AllocateAsync(id, scene.Assessor);
        var application = await scene.ReadAsync(id);
        Assert.Equal((ApplicationState.UnderAssessment, scene.Assessor), (application.State, Assert.Single(application.Allocations).AssessorId));
        await using var db = scene.Database.Context();
        var assessor = await db.People.SingleAsync(p => p.Id == scene.Assessor);
        Assert.Equal(assessor.Email, Assert.Single(await db.OutboxMails.Where(m => m.Body.Contains($"assess/{id}")).ToListAsync()).To);
    }

    [Theory, EachEngine]
    public async Task A_recorded_conflict_takes_the_assessor_out_and_keeps_the_assessor_out(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var id = await scene.HandedInAsync();
        await scene.AllocateAsync(id, scene.Assessor, scene.Colleague);

        await scene.Service.RecordConflictAsync(
            new RecordConflict { ActorId = scene.Officer, ApplicationId = id, PersonId = scene.Colleague, Kind = ConflictKind.Relative, Note = "cousin" }, CancellationToken.None);

        Assert.Equal(scene.Assessor, Assert.Single((await scene.ReadAsync(id)).Panel).AssessorId);
        Assert.Equal(Rule.DutiesSeparate, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.AllocateAsync(id, scene.Colleague))).Rule);
    }

    [Fact]
    public async Task Whose_appointment_or_role_has_ended_is_not_allocated()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.HandedInAsync();
        await scene.ChangeAsync(async db =>
        {
            (await db.AssessorAppointments.SingleAsync(a => a.PersonId == scene.Assessor)).EndOn(new DateOnly(2026, 11, 20));
            (await db.Memberships.SingleAsync(m => m.PersonId == scene.Colleague)).EndOn(new DateOnly(2026, 11, 20));
        });

        foreach (var person in new[] { scene.Assessor, scene.Colleague })
            Assert.Equal(Rule.AssessorNotAppointed, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.AllocateAsync(id, person))).Rule);
    }

    [Fact]
    public async Task An_officer_of_another_body_or_of_yesterday_acts_on_nothing()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.SubmittedAsync();
        await scene.ChangeAsync(async db => (await db.Memberships.SingleAsync(m => m.PersonId == scene.Officer)).EndOn(new DateOnly(2026, 11, 20)));

        foreach (var actor in new[] { scene.OtherOfficer, scene.Officer, scene.Assessor })
        {
            var refused = await Assert.ThrowsAsync<RuleViolationException>(() => scene.Service.AdmitAsync(new AdmitApplication { ActorId = actor, ApplicationId = id }, CancellationToken.None));
            Assert.Equal(Rule.RoleMissing, refused.Rule);
        }

        Assert.Equal(ApplicationState.Submitted, (await scene.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Nobody_is_admitted_once_the_right_has_ended()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.SubmittedAsync();
        await scene.ChangeAsync(db => db.AwardingRights.ExecuteDeleteAsync());

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => scene.Service.AdmitAsync(new AdmitApplication { ActorId = scene.Officer, ApplicationId = id }, CancellationToken.None));

        Assert.Equal(Rule.NoAwardingRight, refused.Rule);
    }

    [Fact]
    public async Task An_application_is_put_off_only_to_a_round_of_the_same_body_and_version()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.SubmittedAsync();
        await scene.Service.AdmitAsync(new AdmitApplication { ActorId = scene.Officer, ApplicationId = id }, CancellationToken.None);
        var foreign = Guid.CreateVersion7();
        await scene.ChangeAsync(db =>
        {
            db.Rounds.Add(new Round(foreign, scene.OtherBody, scene.Standard.Id, "x", new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3), new(2027, 1, 4), "Tartu"));
            return Task.CompletedTask;
        });

        Assert.Equal(Rule.RoundDoesNotFit, (await Assert.ThrowsAsync<RuleViolationException>(() => DeferAsync(foreign))).Rule);
        await DeferAsync(scene.Closed);

        Assert.Equal(scene.Closed, (await scene.ReadAsync(id)).RoundId);

        Task DeferAsync(Guid round) => scene.Service.DeferAsync(new DeferApplication { ActorId = scene.Officer, ApplicationId = id, Reason = "ill", RoundId = round }, CancellationToken.None);
    }

    [Theory, EachEngine]
    public async Task Who_may_know_of_an_application(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var draft = await scene.StartAsync(await scene.AddPersonAsync("Mets"));
        var id = await scene.HandedInAsync();
        var iqa = scene.ViewerOf(Guid.CreateVersion7(), Role.InternalQualityAssurer);
        var member = scene.ViewerOf(Guid.CreateVersion7(), Role.CommitteeMember);
        var assessor = scene.ViewerOf(scene.Assessor, Role.Assessor);

        Assert.True(await scene.SeesAsync(id, scene.ViewerOf(scene.Candidate)));
        Assert.True(await scene.SeesAsync(id, scene.ViewerOf(scene.Officer, Role.AwardingOfficer)));
        Assert.True(await scene.SeesAsync(id, iqa));
        Assert.False(await scene.SeesAsync(draft, scene.ViewerOf(scene.Officer, Role.AwardingOfficer)));
        Assert.False(await scene.SeesAsync(id, scene.ViewerOf(scene.OtherOfficer, Role.AwardingOfficer, scene.OtherBody)));
        Assert.False(await scene.SeesAsync(id, scene.ViewerOf(Guid.CreateVersion7())));
        Assert.False(await scene.SeesAsync(id, assessor));
        Assert.False(await scene.SeesAsync(id, member));

        await scene.AllocateAsync(id, scene.Assessor);
        Assert.True(await scene.SeesAsync(id, assessor));
        Assert.False(await scene.SeesAsync(id, scene.ViewerOf(scene.Colleague, Role.Assessor)));
        Assert.False(await scene.SeesAsync(id, scene.ViewerOf(scene.Assessor, Role.Assessor, scene.OtherBody)));

        await scene.ChangeAsync(async db => (await db.Applications.Include(a => a.History).SingleAsync(a => a.Id == id)).MarkProposed(scene.Assessor, new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc)));
        Assert.True(await scene.SeesAsync(id, member));
        await scene.Service.ReleaseAsync(new ReleaseAssessor { ActorId = scene.Officer, ApplicationId = id, AssessorId = scene.Assessor, Reason = "ill" }, CancellationToken.None);
        Assert.False(await scene.SeesAsync(id, assessor));
    }
}
