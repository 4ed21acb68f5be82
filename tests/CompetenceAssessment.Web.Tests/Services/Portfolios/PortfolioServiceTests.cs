using System.Security.Cryptography;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Portfolios;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Services.Portfolios;

public sealed class PortfolioServiceTests
{
    private static readonly AccountText Account = new("412 contacts in March had no common cause on record.", "I grouped them by cause & asked five colleagues.", "Complaints fell by a fifth.", null);

    [Theory, EachEngine]
    public async Task An_upload_becomes_an_item_with_a_first_version(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var added = await scene.AddAsync();
        var item = await ItemAsync(scene, added.EvidenceItemId);
        Assert.Equal(("Customer survey 2025", EvidenceKind.Document, scene.Candidate), (item.Title, item.Kind, item.PersonId));
        Assert.Equal((1, Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf())), "application/pdf"), (item.Current!.Ordinal, item.Current.Stored.Sha256, item.Current.Stored.ContentType));
    }

    [Fact]
    public async Task A_refused_upload_leaves_no_item()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        await Assert.ThrowsAsync<EvidenceRefusedException>(() => scene.AddAsync("<html>"u8.ToArray()));
        Assert.False(await scene.Database.Context().EvidenceItems.AnyAsync());
    }

    [Fact]
    public async Task The_same_file_sent_twice_is_one_item_and_as_a_version_is_refused()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var first = await scene.AddAsync();
        var again = await scene.AddAsync(name: "again.pdf");
        Assert.Equal((first.EvidenceItemId, true), (again.EvidenceItemId, again.WasThere));
        Assert.Equal(Rule.SameFileAgain, (await Assert.ThrowsAsync<RuleViolationException>(() => AddVersionAsync(scene, first.EvidenceItemId, SampleFiles.Pdf()))).Rule);
        Assert.Equal(2, (await AddVersionAsync(scene, first.EvidenceItemId, SampleFiles.Pdf("second"))).Ordinal);
    }

    [Theory, EachEngine]
    public async Task An_account_is_kept_as_canonical_bytes_with_their_hash(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var told = await scene.Portfolio.TellAsync(new TellAccount { ActorId = scene.Candidate, Title = "March contacts", Account = Account }, CancellationToken.None);
        var item = await ItemAsync(scene, told.EvidenceItemId);
        Assert.Equal((EvidenceKind.Account, Convert.ToHexStringLower(SHA256.HashData(Account.ToBytes()))), (item.Kind, item.Current!.Stored.Sha256));
        var store = scene.Database.Services.GetRequiredService<IEvidenceStore>();
        Assert.Equal(Account, await AccountText.ReadAsync(store, item.Current.Stored, CancellationToken.None));

        var better = Account with { Result = "Complaints fell by a quarter." };
        var command = new TellAccount { ActorId = scene.Candidate, Item = (item.Id, item.Version), Title = item.Title, Account = better };
        Assert.Equal(2, (await scene.Portfolio.TellAsync(command, CancellationToken.None)).Ordinal);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Portfolio.TellAsync(command with { Account = Account with { Result = "Late" } }, CancellationToken.None));
        Assert.Equal(Account, await AccountText.ReadAsync(store, item.Current.Stored, CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task Describing_from_a_stale_form_is_refused(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        var item = await ItemAsync(scene, (await scene.AddAsync()).EvidenceItemId);
        var command = Describe(scene, item, "Survey of March");
        await scene.Portfolio.DescribeAsync(command, CancellationToken.None);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => scene.Portfolio.DescribeAsync(command, CancellationToken.None));
        var saved = await ItemAsync(scene, item.Id);
        Assert.Equal(("Survey of March", "What customers said", AssessmentMethod.CaseStudy, new DateOnly(2025, 3, 1), "Telia"), (saved.Title, saved.Description, saved.Method, saved.MadeOn, saved.Source));
    }

    [Fact]
    public async Task Nobody_changes_the_evidence_of_another()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var item = await ItemAsync(scene, (await scene.AddAsync()).EvidenceItemId);
        var stranger = new RemoveEvidence { ActorId = scene.Stranger, EvidenceItemId = item.Id };
        await RefusedAsync(() => scene.Portfolio.RemoveAsync(stranger, CancellationToken.None));
        await RefusedAsync(() => scene.Portfolio.RestoreAsync(stranger, CancellationToken.None));
        await RefusedAsync(() => scene.Portfolio.DescribeAsync(Describe(scene, item, "Mine") with { ActorId = scene.Stranger }, CancellationToken.None));
        await RefusedAsync(() => AddVersionAsync(scene, item.Id, SampleFiles.Png, scene.Stranger));
        Assert.Equal(1, (await ItemAsync(scene, item.Id)).Version);
    }

    [Fact]
    public async Task Removing_an_item_takes_it_out_of_the_coverage_and_restoring_brings_its_links_back()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var added = await scene.AddAsync();
        await scene.LinkAsync(added.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0));
        var command = new RemoveEvidence { ActorId = scene.Candidate, EvidenceItemId = added.EvidenceItemId };
        await scene.Portfolio.RemoveAsync(command, CancellationToken.None);
        Assert.Equal(0, (await scene.CoverageAsync()).CoveredItems);
        await scene.Portfolio.RestoreAsync(command, CancellationToken.None);
        Assert.Equal(1, (await scene.CoverageAsync()).CoveredItems);
    }

    [Fact]
    public async Task The_description_of_what_was_handed_in_stays_even_when_the_item_is_removed()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var added = await scene.AddAsync();
        await scene.LinkAsync(added.EvidenceItemId, PortfolioScene.Target(scene.Mapping, 0));
        await scene.HandInAsync();
        var item = await ItemAsync(scene, added.EvidenceItemId);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => scene.Portfolio.DescribeAsync(Describe(scene, item, "Other"), CancellationToken.None));
        Assert.Equal(Rule.EvidenceHandedIn, refused.Rule);
        await scene.Portfolio.RemoveAsync(new RemoveEvidence { ActorId = scene.Candidate, EvidenceItemId = item.Id }, CancellationToken.None);
        var coverage = await scene.CoverageAsync();
        Assert.Equal((ApplicationState.HandedIn, 1), (coverage.Case.State, coverage.CoveredItems));
    }

    private static DescribeEvidence Describe(PortfolioScene scene, EvidenceItem item, string title) => new()
    {
        ActorId = scene.Candidate,
        EvidenceItemId = item.Id,
        Version = item.Version,
        Description = new EvidenceDescription(title, "What customers said", AssessmentMethod.CaseStudy, new DateOnly(2025, 3, 1), "Telia"),
    };

    private static Task<AddedEvidence> AddVersionAsync(PortfolioScene scene, Guid itemId, byte[] content, Guid? actor = null) => scene.Portfolio.AddVersionAsync(
        new AddVersion { ActorId = actor ?? scene.Candidate, EvidenceItemId = itemId, FileName = "survey.pdf", Content = new MemoryStream(content), MaxBytes = 1024 * 1024 }, CancellationToken.None);

    private static async Task<EvidenceItem> ItemAsync(PortfolioScene scene, Guid id) => await scene.Database.Context().EvidenceItems.Include(e => e.Files).SingleAsync(e => e.Id == id);

    private static async Task RefusedAsync(Func<Task> write) => Assert.Equal(Rule.EvidenceNotYours, (await Assert.ThrowsAsync<RuleViolationException>(write)).Rule);
}
