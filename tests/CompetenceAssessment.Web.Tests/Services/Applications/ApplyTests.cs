using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Services.Applications;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Applications;

public sealed class ApplyTests
{
    [Theory, EachEngine]
    public async Task A_candidate_starts_fills_and_submits(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var id = await scene.StartAsync();
        await scene.FillAsync(id);
        await scene.UploadAsync(id);

        await scene.SubmitAsync(id);

        var application = await scene.ReadAsync(id);
        Assert.Equal(("A-2026-000001", ApplicationState.Submitted, true), (application.Reference, application.State, application.Details.DeclaredTrue));
        Assert.Equal("Shop manager since 2019", application.Details.PreconditionStatements[ApplyScene.Experience]);
        Assert.Equal("diploma.pdf", Assert.Single(application.Documents).File.FileName);
        await using var db = scene.Database.Context();
        Assert.Equal(new DateOnly(1988, 4, 12), (await db.People.SingleAsync(p => p.Id == scene.Candidate)).BirthDate);
        Assert.Equal(
            ["draft-started", "application-filled", "document-added", "submitted"],
            await db.AuditEntries.Where(e => e.Stream == AuditTrail.ForApplication(id)).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        Assert.Empty(await scene.Database.Scope().GetRequiredService<AuditVerification>().VerifyAsync(null, null, CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task One_person_has_one_open_application_for_a_standard_even_when_two_start_at_once(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await scene.StartAsync();
                return null;
            }
            catch (RuleViolationException refused)
            {
                return refused.Rule;
            }
        })));

        Assert.Single(starts, s => s is null);
        Assert.All(starts.Where(s => s is not null), rule => Assert.Equal(Rule.OneOpenApplication, rule));
        await using var db = scene.Database.Context();
        var only = await db.Applications.SingleAsync();
        await scene.Service.WithdrawAsync(new WithdrawApplication { ActorId = scene.Candidate, ApplicationId = only.Id, Version = only.Version }, CancellationToken.None);
        await scene.StartAsync();
    }

    [Theory, EachEngine]
    public async Task References_of_people_who_start_at_once_are_unique_and_without_gaps(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var people = new List<Guid>();
        for (var index = 0; index < 12; index++)
            people.Add(await scene.AddPersonAsync($"Person{index}"));

        await Task.WhenAll(people.Select(person => Task.Run(() => scene.StartAsync(person))));

        await using var db = scene.Database.Context();
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"A-2026-{n:D6}"), await db.Applications.OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync());
    }

    [Theory, EachEngine]
    public async Task A_form_made_from_an_older_version_is_refused(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var id = await scene.StartAsync();
        var version = (await scene.ReadAsync(id)).Version;
        await scene.FillAsync(id, version: version);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.FillAsync(id, d => d with { Phone = "55" }, version));

        Assert.Null((await scene.ReadAsync(id)).Details.Phone);
    }

    [Theory, EachEngine]
    public async Task A_document_can_be_taken_out_of_a_draft_and_comes_back_once_however_often_it_is_sent(DatabaseProvider engine)
    {
        await using var scene = await ApplyScene.CreateAsync(engine);
        var id = await scene.StartAsync();
        await scene.UploadAsync(id);
        await scene.UploadAsync(id);
        var document = Assert.Single((await scene.ReadAsync(id)).Documents);

        await scene.Service.RemoveDocumentAsync(new RemoveApplicationDocument { ActorId = scene.Candidate, ApplicationId = id, DocumentId = document.Id }, CancellationToken.None);

        Assert.Empty((await scene.ReadAsync(id)).Documents);
    }

    [Fact]
    public async Task A_file_that_is_not_accepted_leaves_no_document()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.StartAsync();

        await Assert.ThrowsAsync<EvidenceRefusedException>(() => scene.UploadAsync(id, content: "<html><script>alert(1)</script></html>"u8.ToArray()));

        Assert.Empty((await scene.ReadAsync(id)).Documents);
    }

    [Fact]
    public async Task Nobody_else_changes_an_application()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.StartAsync();
        var application = await scene.ReadAsync(id);
        Func<Task>[] attempts =
        [
            () => scene.UploadAsync(id, scene.Officer),
            () => scene.Service.FillAsync(new FillApplication { ActorId = scene.Officer, ApplicationId = id, Version = application.Version, Details = new() }, CancellationToken.None),
            () => scene.Service.SubmitAsync(new SubmitApplication { ActorId = scene.Officer, ApplicationId = id, Version = application.Version, DeclaredTrue = true }, CancellationToken.None),
            () => scene.Service.WithdrawAsync(new WithdrawApplication { ActorId = scene.Officer, ApplicationId = id, Version = application.Version }, CancellationToken.None),
        ];

        foreach (var attempt in attempts)
            Assert.Equal(Rule.NotYourApplication, (await Assert.ThrowsAsync<RuleViolationException>(attempt)).Rule);
    }

    [Fact]
    public async Task Nobody_starts_in_a_closed_round_or_when_the_body_may_not_award()
    {
        await using (var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite))
            Assert.Equal(Rule.RoundClosed, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.StartAsync(round: scene.Closed))).Rule);
        await using (var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite, teachOutUntil: new DateOnly(2026, 11, 20)))
            Assert.Equal(Rule.StandardExpired, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.StartAsync())).Rule);
    }

    [Fact]
    public async Task A_draft_is_submitted_under_the_scheme_that_is_in_use_by_then()
    {
        await using var scene = await ApplyScene.CreateAsync(DatabaseProvider.Sqlite);
        var id = await scene.StartAsync();
        await scene.FillAsync(id);
        await scene.UploadAsync(id);
        await scene.ChangeAsync(async db =>
        {
            (await db.Schemes.SingleAsync()).Retire();
            var next = new CompetenceAssessment.Domain.Schemes.AssessmentScheme(Guid.CreateVersion7(), scene.Body, scene.Standard.Id, 2, ApplyScene.Settings with
            {
                Preconditions = [.. ApplyScene.Settings.Preconditions, new("reference", new LocalizedText("en", "Reference"), DocumentRequired: true)],
            });
            next.PutInUse(scene.Standard, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc));
            db.Schemes.Add(next);
        });

        Assert.Equal(Rule.PreconditionDocumentMissing, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.SubmitAsync(id))).Rule);
        await scene.UploadAsync(id, precondition: "reference");
        await scene.SubmitAsync(id);

        await using var db = scene.Database.Context();
        Assert.Equal(2, await db.Applications.Where(a => a.Id == id).Join(db.Schemes, a => a.SchemeId, s => s.Id, (_, s) => s.Number).SingleAsync());
    }
}
