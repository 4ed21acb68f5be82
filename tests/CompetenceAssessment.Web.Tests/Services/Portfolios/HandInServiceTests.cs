using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Organisations;
using CompetenceAssessment.Domain.Schemes;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Services.Portfolios;

public sealed class HandInServiceTests
{
    [Theory, EachEngine]
    public async Task Handing_in_freezes_link_version_and_hash(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var added = await scene.AddAsync();
        await scene.LinkAsync(added.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0), PortfolioScene.Target(scene.Mapping, 1));
        await scene.HandInAsync();
        var application = await scene.ApplicationAsync();
        Assert.Equal(ApplicationState.HandedIn, application.State);
        var hash = (await scene.Database.Context().EvidenceItems.Include(e => e.Files).SingleAsync()).Current!.Stored.Sha256;
        Assert.Equal(2, application.HandedIn.Count);
        Assert.All(application.HandedIn, h => Assert.Equal((0, added.EvidenceFileId, hash), (h.FeedbackRound, h.EvidenceFileId, h.Sha256)));
        var entry = await scene.Database.Context().AuditEntries.SingleAsync(e => e.Stream == AuditTrail.ForApplication(scene.ApplicationId) && e.Action == "portfolio-handed-in");
        Assert.Contains(hash, entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("survey", entry.Payload, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Rule.PortfolioClosed, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.HandInAsync())).Rule);
    }

    [Fact]
    public async Task What_prevents_handing_in_is_told_and_refuses()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        Assert.Equal([Rule.NothingToHandIn], await BlockersAsync(scene));
        Assert.Equal(Rule.NothingToHandIn, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.HandInAsync())).Rule);
        var item = (await scene.AddAsync()).EvidenceItemId;
        await scene.LinkAsync(item, PortfolioScene.Target(scene.Mapping, 0));
        Assert.Empty(await BlockersAsync(scene));
        Assert.Equal(Rule.AuthenticityNotDeclared, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.HandInAsync(declared: false))).Rule);
        // 22:00 UTC on the last day is the next day in Tallinn.
        scene.Time.MoveTo(new(2026, 11, 25, 21, 59, 0, TimeSpan.Zero));
        Assert.Empty(await BlockersAsync(scene));
        scene.Time.MoveTo(new(2026, 11, 25, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal([Rule.HandInDeadlinePassed], await BlockersAsync(scene));
        await scene.Portfolio.RemoveAsync(new RemoveEvidence { ActorId = scene.Candidate, EvidenceItemId = item }, CancellationToken.None);
        Assert.Equal([Rule.NothingToHandIn, Rule.HandInDeadlinePassed], await BlockersAsync(scene));
        Assert.Equal(ApplicationState.Admitted, (await scene.ApplicationAsync()).State);
    }

    [Fact]
    public async Task Only_the_candidate_hands_in_and_from_the_current_state()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        await scene.LinkAsync((await scene.AddAsync()).EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0));
        await Assert.ThrowsAsync<RuleViolationException>(() => scene.HandInAsync(scene.Stranger));
        var stale = new HandInPortfolio { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, Version = 7, DeclaredAuthentic = true };
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.HandingIn.HandInAsync(stale, CancellationToken.None));
        Assert.Equal(ApplicationState.Admitted, (await scene.ApplicationAsync()).State);
    }

    [Theory, EachEngine]
    public async Task A_further_round_adds_to_the_frozen_list(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        await scene.LinkAsync((await scene.AddAsync()).EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0));
        await scene.HandInAsync();
        var assessor = await AllocateAsync(scene);
        var settings = new SchemeSettings { FeedbackRounds = 1 };
        await scene.ChangeAsync(a => a.AskForMoreEvidence(assessor, settings, [scene.Mapping.Items[1].Id], "Show the second survey", new(2026, 12, 1), new(2026, 11, 21), scene.Time.GetUtcNow().UtcDateTime));
        var more = await scene.AddAsync(SampleFiles.Png, "photo.png");
        await scene.LinkAsync(more.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 1));
        await scene.HandInAsync();
        var application = await scene.ApplicationAsync();
        Assert.Equal((ApplicationState.UnderAssessment, 2), (application.State, application.HandedIn.Count));
        Assert.Equal(more.EvidenceFileId, application.HandedIn.Single(h => h.FeedbackRound == 1).EvidenceFileId);
    }

    [Theory, EachEngine]
    public async Task Evidence_is_seen_by_those_with_a_duty_in_the_case_and_only_as_handed_in(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var (shown, kept) = (await scene.AddAsync(), await scene.AddAsync(SampleFiles.Png, "private.png"));
        await scene.LinkAsync(shown.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0));
        var officer = scene.ViewerOf(await scene.AddPersonAsync("Siiri"), Role.AwardingOfficer);
        Assert.Empty(await SeenAsync(scene, officer));
        await scene.HandInAsync();
        var assessor = await scene.AddPersonAsync("Mari");
        await scene.ChangeAsync(a => a.Allocate(Guid.CreateVersion7(), assessor, [], isThirdAssessor: false, isAppointed: true, Involvement.None, scene.Stranger, scene.Time.GetUtcNow().UtcDateTime));
        Assert.Empty(await SeenAsync(scene, scene.ViewerOf(assessor, Role.Assessor)));
        await scene.ChangeAsync(a => a.DeclareConflict(assessor, hasConflict: false, null, scene.Time.GetUtcNow().UtcDateTime));

        foreach (var role in new[] { Role.AwardingOfficer, Role.InternalQualityAssurer, Role.ExternalQualityAssurer })
            Assert.Equal([shown.EvidenceFileId], await SeenAsync(scene, scene.ViewerOf(officer.PersonId, role)));
        Assert.Equal([shown.EvidenceFileId], await SeenAsync(scene, scene.ViewerOf(assessor, Role.Assessor)));
        Assert.Equal(new[] { shown.EvidenceFileId, kept.EvidenceFileId }.Order(), (await SeenAsync(scene, scene.ViewerOf(scene.Candidate))).Order());
        Assert.Empty(await SeenAsync(scene, scene.ViewerOf(scene.Stranger)));
        Assert.Empty(await SeenAsync(scene, scene.ViewerOf(officer.PersonId, Role.BodyAdministrator)));
        Assert.Empty(await SeenAsync(scene, scene.ViewerOf(officer.PersonId, Role.CommitteeMember)));
        Assert.Empty(await SeenAsync(scene, scene.ViewerOf(officer.PersonId, Role.AwardingOfficer, scene.OtherBody)));
        Assert.Empty(await SeenAsync(scene, scene.ViewerOf(assessor, Role.Assessor, scene.OtherBody)));
    }

    private static async Task<Guid> AllocateAsync(PortfolioScene scene)
    {
        var assessor = await scene.AddPersonAsync("Mari");
        var now = scene.Time.GetUtcNow().UtcDateTime;
        await scene.ChangeAsync(a =>
        {
            a.Allocate(Guid.CreateVersion7(), assessor, [], isThirdAssessor: false, isAppointed: true, Involvement.None, scene.Stranger, now);
            a.DeclareConflict(assessor, hasConflict: false, null, now);
        });
        return assessor;
    }

    private static async Task<List<Guid>> SeenAsync(PortfolioScene scene, CompetenceAssessment.Services.Viewers.Viewer viewer)
    {
        var db = scene.Database.Context();
        var files = await db.FilesVisibleTo(viewer).Select(f => f.Id).ToListAsync();
        Assert.Equal(files.Count, await db.EvidenceItems.VisibleTo(db, viewer).CountAsync());
        return files;
    }

    private static async Task<IEnumerable<string>> BlockersAsync(PortfolioScene scene) => (await scene.HandingIn.BlockersAsync(scene.ApplicationId, CancellationToken.None)).Select(b => b.Rule);
}
