using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Portfolios;

public sealed class LinkingServiceTests
{
    [Theory, EachEngine]
    public async Task One_item_is_linked_to_many_and_every_change_can_be_undone(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var item = (await scene.AddAsync()).EvidenceItemId;
        Assert.Empty(await scene.LinkAsync(item, PortfolioScene.Target(scene.Mapping, 0), PortfolioScene.Target(scene.Mapping, 1), PortfolioScene.Target(scene.Team, null)));
        await PinAsync(scene, item, new LinkPlace(PortfolioScene.Target(scene.Mapping, 0), 4, null, "the table"), new LinkPlace(PortfolioScene.Target(scene.Mapping, 1), null, 70, null));

        var before = await scene.Linking.LinkAsync(
            new LinkEvidence { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, EvidenceItemId = item, Targets = [PortfolioScene.Target(scene.Mapping, 2), PortfolioScene.Target(scene.Mapping, 1)], NoLonger = [PortfolioScene.Target(scene.Mapping, 0)] },
            CancellationToken.None);

        Assert.Equal(new Guid?[] { null, scene.Mapping.Items[1].Id, scene.Mapping.Items[2].Id }.Order(), (await LinksAsync(scene)).Select(l => l.CompetenceItemId).Order());
        await scene.Linking.RestoreAsync(new RestoreLinks { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, EvidenceItemId = item, Links = [.. before] }, CancellationToken.None);
        Assert.Equal(
            [(scene.Mapping.Items[0].Id, 4, (int?)null, "the table"), (scene.Mapping.Items[1].Id, (int?)null, 70, null), (null, null, null, (string?)null)],
            (await LinksAsync(scene)).Select(l => (l.CompetenceItemId, l.Page, l.Seconds, l.Note)).OrderBy(l => l.Page is null).ThenBy(l => l.Seconds is null));
        Assert.Empty(await scene.Database.Scope().GetRequiredService<AuditVerification>().VerifyAsync(null, null, CancellationToken.None));
        var entries = await scene.Database.Context().AuditEntries.Where(e => e.Stream == AuditTrail.ForApplication(scene.ApplicationId)).ToListAsync();
        Assert.Equal(["admitted", "evidence-linked", "evidence-pinned", "evidence-linked", "evidence-links-restored"], entries.OrderBy(e => e.Sequence).Select(e => e.Action));
        Assert.DoesNotContain(entries, e => e.Payload.Contains("table", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task The_same_tick_sent_by_two_at_once_is_one_link(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var item = (await scene.AddAsync()).EvidenceItemId;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.LinkAsync(item, PortfolioScene.Target(scene.Mapping, 0)))));
        Assert.Single(await LinksAsync(scene));
    }

    [Fact]
    public async Task Links_stay_with_their_version_until_they_are_moved_and_can_go_back()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var first = await scene.AddAsync();
        await scene.LinkAsync(first.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0), PortfolioScene.Target(scene.Mapping, 1));
        var second = await scene.Portfolio.AddVersionAsync(
            new AddVersion { ActorId = scene.Candidate, EvidenceItemId = first.EvidenceItemId, FileName = "b.png", Content = new MemoryStream(SampleFiles.Png), MaxBytes = 1024 }, CancellationToken.None);
        Assert.All((await scene.CoverageAsync()).Competences[0].Items[0].Links, l => Assert.True(l.IsBehind && l.EvidenceFileId == first.EvidenceFileId));
        var before = await scene.Linking.UseNewestVersionAsync(new UseNewestVersion { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, EvidenceItemId = first.EvidenceItemId }, CancellationToken.None);
        Assert.Equal([second.EvidenceFileId, second.EvidenceFileId], (await LinksAsync(scene)).Select(l => l.EvidenceFileId));
        await scene.Linking.RestoreAsync(new RestoreLinks { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, EvidenceItemId = first.EvidenceItemId, Links = [.. before] }, CancellationToken.None);
        Assert.Equal([first.EvidenceFileId, first.EvidenceFileId], (await LinksAsync(scene)).Select(l => l.EvidenceFileId));
    }

    [Fact]
    public async Task Nobody_links_in_the_application_or_the_evidence_of_another()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var foreign = await scene.AddAsync(person: scene.Stranger);
        Assert.Equal(Rule.EvidenceNotYours, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.LinkAsync(foreign.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0)))).Rule);
        var command = new LinkEvidence { ActorId = scene.Stranger, ApplicationId = scene.ApplicationId, EvidenceItemId = foreign.EvidenceItemId, Targets = [PortfolioScene.Target(scene.Mapping, 0)] };
        Assert.Equal(Rule.PortfolioClosed, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.Linking.LinkAsync(command, CancellationToken.None))).Rule);
        Assert.Empty(await LinksAsync(scene));
    }

    [Theory, EachEngine]
    public async Task Own_ticks_are_set_and_taken_back(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var all = scene.Mapping.Items.Select(i => i.Id).ToList();
        await ClaimAsync(scene, all, all);
        await ClaimAsync(scene, all, all);
        await ClaimAsync(scene, [all[1], all[2]], [all[2]]);
        var coverage = await scene.CoverageAsync();
        Assert.Equal([true, false, true], coverage.Competences[0].Items.Select(i => i.IsClaimed));
        Assert.Equal(0, coverage.CoveredItems);
    }

    [Fact]
    public async Task Coverage_tells_what_counts_from_what_only_helps_and_counts_sources()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var (survey, photo) = ((await scene.AddAsync()).EvidenceItemId, (await scene.AddAsync(SampleFiles.Png, "photo.png")).EvidenceItemId);
        await scene.LinkAsync(survey, PortfolioScene.Target(scene.Mapping, 0), PortfolioScene.Target(scene.Team, 0));
        await scene.LinkAsync(photo, PortfolioScene.Target(scene.Mapping, 0), PortfolioScene.Target(scene.Mapping, null));
        var description = new EvidenceDescription("Photo", null, CompetenceAssessment.Domain.Standards.AssessmentMethod.Portfolio, null, "Telia");
        await scene.Portfolio.DescribeAsync(new DescribeEvidence { ActorId = scene.Candidate, EvidenceItemId = photo, Version = 1, Description = description }, CancellationToken.None);

        var coverage = await scene.CoverageAsync();

        Assert.Equal([CompetenceRoute.Portfolio, CompetenceRoute.Sessions, CompetenceRoute.Integrated], coverage.Competences.Select(c => c.Route));
        Assert.Equal((1, 3), (coverage.CoveredItems, coverage.ItemsToCover));
        Assert.Equal((2, 2, 2), (coverage.Competences[0].Items[0].Links.Count, coverage.Competences[0].Items[0].Sources, coverage.Competences[0].Items[0].ByCountingMethods));
        Assert.Equal((1, 0), (coverage.Competences[1].Items[0].Links.Count, coverage.Competences[1].Items[0].ByCountingMethods));
        Assert.Single(coverage.Competences[0].ForTheWhole);
        Assert.Equal(new DateOnly(2026, 11, 25), coverage.Case.DueOn);
    }

    private static Task PinAsync(PortfolioScene scene, Guid item, params LinkPlace[] places) => scene.Linking.PinAsync(
        new PinLinks { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, EvidenceItemId = item, Places = places }, CancellationToken.None);

    private static Task ClaimAsync(PortfolioScene scene, IReadOnlyCollection<Guid> among, IReadOnlyCollection<Guid> claimed) => scene.Linking.ClaimAsync(
        new ClaimItems { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, Among = among, Claimed = claimed }, CancellationToken.None);

    private static Task<List<EvidenceLink>> LinksAsync(PortfolioScene scene) => scene.Database.Context().EvidenceLinks.Where(l => l.ApplicationId == scene.ApplicationId).ToListAsync();
}
