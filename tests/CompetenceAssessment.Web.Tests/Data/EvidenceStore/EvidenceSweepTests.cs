using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Web.Tests.Services.Portfolios;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Data.EvidenceStore;

/// <summary>What a start does with bytes whose row was, or was not, saved before the program died.</summary>
public sealed class EvidenceSweepTests
{
    [Theory, EachEngine]
    public async Task Bytes_that_no_row_names_go_and_named_ones_stay(DatabaseProvider engine)
    {
        await using var scene = await PortfolioScene.CreateAsync(engine);
        // Long after: on a server's engine another program could still be about to save its row.
        scene.Time.Advance(TimeSpan.FromDays(36_500));
        var store = scene.Database.Services.GetRequiredService<IEvidenceStore>();
        var lost = await SaveAsync(store, scene.Candidate, SampleFiles.Pdf("lost"));
        var kept = await SaveAsync(store, scene.Candidate, SampleFiles.Pdf("kept"));
        await scene.AddAsync(SampleFiles.Pdf("kept"));
        Mark(scene, kept);

        await scene.Database.Scope().GetRequiredService<EvidenceSweep>().RunAsync(CancellationToken.None);

        Assert.Null(store.Open(lost.OwnerId, lost.Sha256));
        await using var content = store.Open(kept.OwnerId, kept.Sha256);
        Assert.NotNull(content);
        Assert.Empty(store.Unconfirmed(DateTime.MaxValue));
    }

    [Fact]
    public async Task Bytes_that_were_confirmed_are_never_looked_at_again()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.Sqlite);
        var store = scene.Database.Services.GetRequiredService<IEvidenceStore>();
        var stored = await SaveAsync(store, scene.Candidate, SampleFiles.Png);
        store.Confirm(stored);
        await scene.Database.Scope().GetRequiredService<EvidenceSweep>().RunAsync(CancellationToken.None);
        await using var content = store.Open(stored.OwnerId, stored.Sha256);
        Assert.NotNull(content);
    }

    [Fact]
    public async Task Young_bytes_are_left_to_another_server_that_may_be_saving_their_row()
    {
        await using var scene = await PortfolioScene.CreateAsync(DatabaseProvider.PostgreSql);
        scene.Time.MoveTo(DateTimeOffset.UnixEpoch);
        var store = scene.Database.Services.GetRequiredService<IEvidenceStore>();
        var stored = await SaveAsync(store, scene.Candidate, SampleFiles.Png);
        await scene.Database.Scope().GetRequiredService<EvidenceSweep>().RunAsync(CancellationToken.None);
        await using var content = store.Open(stored.OwnerId, stored.Sha256);
        Assert.NotNull(content);
    }

    private static Task<StoredFile> SaveAsync(IEvidenceStore store, Guid person, byte[] content) =>
        store.SaveAsync(person, "a.pdf", new MemoryStream(content), 1024 * 1024, CancellationToken.None);

    /// <summary>As if the program had died after the row was saved and before that was noted.</summary>
    private static void Mark(PortfolioScene scene, StoredFile stored) =>
        File.WriteAllBytes(Path.Combine(scene.Database.DataFolder, "evidence", ".unconfirmed", $"{stored.OwnerId:N}.{stored.Sha256}"), []);
}
