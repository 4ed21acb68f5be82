using System.Security.Cryptography;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Data.EvidenceStore;

public sealed class LocalEvidenceStoreTests : IDisposable
{
    private const long Limit = 1024 * 1024;

    private readonly TestFolder folder = new();
    private readonly LocalEvidenceStore store;
    private readonly Guid person = Guid.CreateVersion7();

    public LocalEvidenceStoreTests() => store = new(new DataPaths(folder.FullPath, folder.FullPath));

    private string[] Files => Directory.Exists(folder.File("evidence"))
        ? [.. Directory.EnumerateFiles(folder.File("evidence"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder.File("evidence"), f)).Where(f => !f.StartsWith(".unconfirmed", StringComparison.Ordinal))]
        : [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Bytes_are_kept_under_person_and_hash()
    {
        var stored = await SaveAsync(SampleFiles.Pdf(), "../Küsitlus 2025.pdf");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf())), stored.Sha256);
        Assert.Equal((person, SampleFiles.Pdf().Length, "application/pdf", "Küsitlus 2025.pdf"), (stored.OwnerId, stored.Size, stored.ContentType, stored.FileName));
        Assert.Equal([Path.Combine(person.ToString("N"), stored.Sha256)], Files);
        await using var content = store.Open(person, stored.Sha256)!;
        Assert.True(content.CanSeek);
        Assert.Equal(SampleFiles.Pdf().Length, content.Length);
    }

    [Fact]
    public async Task Bytes_wait_until_they_are_confirmed()
    {
        var stored = await SaveAsync(SampleFiles.Pdf(), "a.pdf");
        Assert.Equal([new UnconfirmedBytes(person, stored.Sha256)], store.Unconfirmed(DateTime.MaxValue));
        Assert.Empty(store.Unconfirmed(DateTime.UnixEpoch));
        store.Confirm(stored);
        Assert.Empty(store.Unconfirmed(DateTime.MaxValue));
        await SaveAsync(SampleFiles.Pdf(), "b.pdf");
        Assert.Empty(store.Unconfirmed(DateTime.MaxValue));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_for_a_person_and_shared_with_nobody()
    {
        await SaveAsync(SampleFiles.Png, "a.png");
        var again = await SaveAsync(SampleFiles.Png, "b.png");
        Assert.Single(Files);
        Assert.Equal("b.png", again.FileName);
        Assert.Null(store.Open(Guid.CreateVersion7(), again.Sha256));
    }

    [Fact]
    public async Task The_same_file_sent_many_times_at_once_ends_as_one_whole_file()
    {
        var content = SampleFiles.Pdf(new string('x', 300_000));
        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SaveAsync(content, "a.pdf"))));
        Assert.Single(stored.Distinct());
        Assert.Single(Files);
        await using var kept = store.Open(person, stored[0].Sha256)!;
        Assert.Equal(stored[0].Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(kept)));
    }

    [Fact]
    public async Task Too_large_and_empty_files_leave_nothing()
    {
        var large = await Assert.ThrowsAsync<EvidenceRefusedException>(() => SaveAsync(SampleFiles.Pdf(new string('x', (int)Limit)), "a.pdf"));
        Assert.Equal((EvidenceRefusal.TooLarge, 1L), (large.Reason, large.Arguments[0]));
        Assert.Equal(EvidenceRefusal.Empty, (await Assert.ThrowsAsync<EvidenceRefusedException>(() => SaveAsync([], "a.pdf"))).Reason);
        Assert.Equal(EvidenceRefusal.WebPage, (await Assert.ThrowsAsync<EvidenceRefusedException>(() => SaveAsync("<html>"u8.ToArray(), "a.pdf"))).Reason);
        Assert.Empty(Files);
    }

    [Fact]
    public async Task What_the_first_bytes_give_away_is_refused_before_the_rest_is_sent()
    {
        await using var endless = new BrokenStream([.. "MZ"u8, .. new byte[512 * 1024]], failAt: 512 * 1024);
        var refused = await Assert.ThrowsAsync<EvidenceRefusedException>(() => store.SaveAsync(person, "a.exe", endless, Limit, CancellationToken.None));
        Assert.Equal(EvidenceRefusal.Program, refused.Reason);
        Assert.True(endless.Position < 300 * 1024);
    }

    [Fact]
    public async Task A_sender_who_goes_away_leaves_nothing()
    {
        await using var broken = new BrokenStream(SampleFiles.Pdf(new string('x', 600_000)), failAt: 400_000);
        await Assert.ThrowsAsync<IOException>(() => store.SaveAsync(person, "a.pdf", broken, Limit, CancellationToken.None));
        Assert.Empty(Files);
    }

    [Fact]
    public async Task A_sweep_takes_what_a_dead_process_left_and_not_what_is_under_way()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(folder.File("evidence"), ".incoming"));
        await File.WriteAllBytesAsync(Path.Combine(incoming.FullName, "dead.part"), [1, 2, 3]);
        await using var slow = new BrokenStream(SampleFiles.Pdf(new string('x', 600_000)), failAt: int.MaxValue) { PauseAt = 300_000 };
        var upload = Task.Run(() => store.SaveAsync(person, "a.pdf", slow, Limit, CancellationToken.None));
        await slow.Paused;
        store.SweepUnfinished();
        Assert.Single(incoming.EnumerateFiles());
        slow.Continue();
        var stored = await upload;
        Assert.Equal([Path.Combine(person.ToString("N"), stored.Sha256)], Files);
    }

    [Fact]
    public async Task A_large_film_passes_through_one_small_buffer()
    {
        await using var film = new BrokenStream([.. SampleFiles.Boxed("isom"), .. new byte[1024 * 1024]], failAt: int.MaxValue) { Repeat = 64 };
        var stored = await store.SaveAsync(person, "a.mp4", film, long.MaxValue, CancellationToken.None);
        Assert.True(stored.Size > 64L * 1024 * 1024);
        Assert.True(film.LargestRead <= 256 * 1024);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    [InlineData("../aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Only_a_hash_opens_a_file(string hash) => Assert.Throws<ArgumentException>(() => store.Open(person, hash));

    [Theory]
    [InlineData("report.exe", "report.exe.pdf")]
    [InlineData(@"C:\Users\mari\töö.PDF", "töö.PDF")]
    [InlineData("gpj.\u202efdp", "gpj.fdp.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData("...", "file.pdf")]
    [InlineData("", "file.pdf")]
    public async Task A_file_name_cannot_mislead(string sent, string kept) => Assert.Equal(kept, (await SaveAsync(SampleFiles.Pdf(), sent)).FileName);

    [Fact]
    public async Task A_long_name_keeps_its_ending()
    {
        var stored = await SaveAsync(SampleFiles.Pdf(), new string('õ', 300) + ".pdf");
        Assert.Equal(StoredFile.FileNameMaxLength, stored.FileName.Length);
        Assert.EndsWith(".pdf", stored.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_the_product_is_kept_as_it_is()
    {
        var stored = await store.SaveRecordAsync(person, "account", """{"text":"<b>"}"""u8.ToArray(), CancellationToken.None);
        Assert.Equal(("application/json", "account.json"), (stored.ContentType, stored.FileName));
        using var reader = new StreamReader(store.Open(person, stored.Sha256)!);
        Assert.Equal("""{"text":"<b>"}""", await reader.ReadToEndAsync());
    }

    private Task<StoredFile> SaveAsync(byte[] content, string name) => store.SaveAsync(person, name, new MemoryStream(content), Limit, CancellationToken.None);
}
