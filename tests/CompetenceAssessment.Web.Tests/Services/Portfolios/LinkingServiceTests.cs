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
    public async Task One_item_is_linked_to_many_and_ticking_anew_keeps_places_of_what_stays(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var item = (await scene.AddAsync()).EvidenceItemId;
        await scene.LinkAsync(item, scene.Target(scene.Mapping, 0), scene.Target(scene.Mapping, 1), scene.Target(scene.Team, null));
        var links = await LinksAsync(scene);
        await PinAsync(scene, new LinkPlace(links.Single(l => l.CompetenceItemId == scene.Mapping.Items[0].Id).Id, 4, null, "the table"));

        var changes = await scene.LinkAsync(item, scene.Target(scene.Mapping, 0), scene.Target(scene.Mapping, 2));

        Assert.Equal([scene.Target(scene.Mapping, 2)], changes.Added);
        Assert.Equal(2, changes.Removed.Count);
        links = await LinksAsync(scene);
        Assert.Equal([(scene.Mapping.Items[0].Id, 4), (scene.Mapping.Items[2].Id, (int?)null)], links.Select(l => (l.CompetenceItemId!.Value, l.Page)).OrderBy(l => l.Page is null));
        Assert.Empty(await scene.Database.Scope().GetRequiredService<AuditVerification>().VerifyAsync(null, null, CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task The_same_tick_sent_by_two_at_once_is_one_link(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var item = (await scene.AddAsync()).EvidenceItemId;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.LinkAsync(item, scene.Target(scene.Mapping, 0)))));
        Assert.Single(await LinksAsync(scene));
    }

    [Fact]
    public async Task Unlinking_can_be_undone_by_linking_again()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var item = (await scene.AddAsync()).EvidenceItemId;
        await scene.LinkAsync(item, scene.Target(scene.Mapping, 0));
        var command = new Unlink { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, LinkId = (await LinksAsync(scene))[0].Id };
        var changes = await scene.Linking.UnlinkAsync(command, CancellationToken.None);
        Assert.Empty((await scene.Linking.UnlinkAsync(command, CancellationToken.None)).Removed);
        Assert.Empty(await LinksAsync(scene));
        await scene.LinkAsync(item, [.. changes.Removed]);
        Assert.Single(await LinksAsync(scene));
    }

    [Fact]
    public async Task Links_stay_with_their_version_until_they_are_moved()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var first = await scene.AddAsync();
        await scene.LinkAsync(first.EvidenceItemId, scene.Target(scene.Mapping, 0), scene.Target(scene.Mapping, 1));
        var second = await scene.Portfolio.AddVersionAsync(
            new AddVersion { ActorId = scene.Candidate, EvidenceItemId = first.EvidenceItemId, FileName = "b.png", Content = new MemoryStream(SampleFiles.Png), MaxBytes = 1024 }, CancellationToken.None);
        Assert.All((await scene.CoverageAsync()).Competences[0].Items[0].Links, l => Assert.True(l.IsBehind && l.EvidenceFileId == first.EvidenceFileId));
        var moved = await scene.Linking.UseNewestVersionAsync(new UseNewestVersion { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, EvidenceItemId = first.EvidenceItemId }, CancellationToken.None);
        Assert.Equal(2, moved);
        Assert.All(await LinksAsync(scene), l => Assert.Equal(second.EvidenceFileId, l.EvidenceFileId));
    }

    [Fact]
    public async Task Nobody_links_in_the_application_or_the_evidence_of_another()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var foreign = await scene.AddAsync(person: scene.Stranger);
        Assert.Equal(Rule.EvidenceNotYours, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.LinkAsync(foreign.EvidenceItemId, scene.Target(scene.Mapping, 0)))).Rule);
        var command = new LinkEvidence { ActorId = scene.Stranger, ApplicationId = scene.ApplicationId, EvidenceItemId = foreign.EvidenceItemId, Targets = [scene.Target(scene.Mapping, 0)] };
        Assert.Equal(Rule.PortfolioClosed, (await Assert.ThrowsAsync<RuleViolationException>(() => scene.Linking.LinkAsync(command, CancellationToken.None))).Rule);
        Assert.Empty(await LinksAsync(scene));
    }

    [Theory, EachEngine]
    public async Task Own_ticks_are_set_and_taken_back(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var all = scene.Mapping.Items.Select(i => i.Id).ToList();
        await ClaimAsync(scene, all, true);
        await ClaimAsync(scene, all, true);
        await ClaimAsync(scene, [all[1]], false);
        var coverage = await scene.CoverageAsync();
        Assert.Equal([true, false, true], coverage.Competences[0].Items.Select(i => i.IsClaimed));
        Assert.Equal(0, coverage.CoveredItems);
    }

    [Fact]
    public async Task Coverage_tells_what_counts_from_what_only_helps_and_counts_sources()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var (survey, photo) = ((await scene.AddAsync()).EvidenceItemId, (await scene.AddAsync(SampleFiles.Png, "photo.png")).EvidenceItemId);
        await scene.LinkAsync(survey, scene.Target(scene.Mapping, 0), scene.Target(scene.Team, 0));
        await scene.LinkAsync(photo, scene.Target(scene.Mapping, 0), scene.Target(scene.Mapping, null));
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

    private static Task PinAsync(PortfolioScene scene, params LinkPlace[] places) =>
        scene.Linking.PinAsync(new PinLinks { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, Places = places }, CancellationToken.None);

    private static Task ClaimAsync(PortfolioScene scene, IReadOnlyCollection<Guid> items, bool isClaimed) =>
        scene.Linking.ClaimAsync(new ClaimItems { ActorId = scene.Candidate, ApplicationId = scene.ApplicationId, CompetenceItemIds = items, IsClaimed = isClaimed }, CancellationToken.None);

    private static Task<List<EvidenceLink>> LinksAsync(PortfolioScene scene) => scene.Database.Context().EvidenceLinks.Where(l => l.ApplicationId == scene.ApplicationId).ToListAsync();
}
