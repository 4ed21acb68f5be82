using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.EvidenceStore;
using CompetenceAssessment.Domain.Applications;
using CompetenceAssessment.Domain.Assessments;
using CompetenceAssessment.Domain.Portfolios;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Faults;

public sealed class UploadTests
{
    private const int Length = 6 * 1024 * 1024;
    private const string Candidate = "candidate@demo.test";

    private static readonly byte[] Film = [.. "RIFF\u0000\u0000\u0000\u0000WAVEfmt "u8, .. RandomNumberGenerator.GetBytes(Length - 16)];

    /// <summary>The site is killed when it has written so many bytes; the sender holds the rest back, unless all were sent.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(Length / 2)]
    [InlineData(Length)]
    public async Task A_kill_during_an_upload_leaves_nothing_half_and_loses_nothing_acknowledged(int written)
    {
        await using var app = new PublishedApp(await App.CopyAsync(DatabaseProvider.Sqlite, demo: true));
        await app.StartAsync();
        using var before = await app.SignedInAsAsync(Candidate);
        var acknowledged = await UploadAsync(before, "first.wav", new ByteArrayContent(Film[..(Length / 3)]));

        using var content = new HeldContent(Film, holdAfter: Math.Min(written + (256 * 1024), Length));
        var upload = UploadAsync(before, "killed.wav", content);
        await app.WaitUntilAsync(_ => Task.FromResult(BytesWritten(app) >= written || upload.IsCompleted));
        await app.KillAsync();
        content.Cut();
        var wasAcknowledged = await CompletesAsync(upload);
        await app.StartAsync();

        Assert.Empty(Incoming(app));
        await AssertEvidenceWholeAsync(app);
        await using var db = app.Database.Context();
        Assert.True(await db.Set<EvidenceFile>().AnyAsync(f => f.Id == acknowledged));
        if (wasAcknowledged)
            Assert.True(await db.Set<EvidenceFile>().AnyAsync(f => f.Stored.FileName == "killed.wav"));
        using var after = await app.SignedInAsAsync(Candidate);
        var again = await UploadAsync(after, "killed.wav", new ByteArrayContent(Film));
        Assert.Equal(Film, (await after.GetAsync($"/portfolio/files/{again}")).AssertOk().Body);
        Assert.Equal(1, await db.Set<EvidenceFile>().CountAsync(f => f.Stored.FileName == "killed.wav"));
        await AssertEvidenceWholeAsync(app);
        await OperatorCommand.AssertAuditCleanAsync(app.Database);
    }

    private static async Task<Guid> UploadAsync(FormClient client, string name, HttpContent content)
    {
        var token = (await client.GetAsync("/account")).Element("meta[name=form-token]").GetAttribute("content")!;
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/portfolio/uploads?name={name}") { Content = content, Headers = { { "RequestVerificationToken", token } } };
        var answer = (await client.SendAsync(request)).AssertStatus(HttpStatusCode.Created, HttpStatusCode.OK);
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.GetProperty("file").GetGuid();
    }

    private static async Task<bool> CompletesAsync(Task upload)
    {
        try
        {
            await upload;
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string[] Incoming(PublishedApp app)
    {
        var folder = Path.Combine(app.Database.DataFolder, "evidence", ".incoming");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    /// <summary>What has arrived of the upload under way, or all of it once it has taken its place.</summary>
    private static long BytesWritten(PublishedApp app)
    {
        var arriving = Incoming(app).Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
        var whole = Directory.EnumerateFiles(Path.Combine(app.Database.DataFolder, "evidence"), Convert.ToHexStringLower(SHA256.HashData(Film)), SearchOption.AllDirectories);
        return whole.Any() ? Length : arriving;
    }

    /// <summary>Every version that the database names is there with its bytes, and every stored file is what its name says and is named by something.</summary>
    private static async Task AssertEvidenceWholeAsync(PublishedApp app)
    {
        await using var db = app.Database.Context();
        var store = app.Database.Services.GetRequiredService<IEvidenceStore>();
        foreach (var stored in await db.Set<EvidenceFile>().Select(f => f.Stored).ToListAsync())
        {
            await using var bytes = store.Open(stored.OwnerId, stored.Sha256);
            Assert.True(bytes is not null, stored.FileName);
            Assert.Equal(stored.Size, bytes.Length);
            Assert.Equal(stored.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes)));
        }

        var named = await db.Set<EvidenceFile>().Select(f => f.Stored.Sha256)
            .Union(db.Set<ApplicationDocument>().Select(d => d.File.Sha256)).Union(db.Set<SessionRecording>().Select(r => r.Stored.Sha256)).Union(db.AssessmentSessions.Select(s => s.RecordSha256)).ToListAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(app.Database.DataFolder, "evidence"), "*", SearchOption.AllDirectories))
        {
            Assert.Contains(Path.GetFileName(file), named);
            await using var bytes = File.OpenRead(file);
            Assert.Equal(Path.GetFileName(file), Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes)));
        }
    }

    /// <summary>Sends the first bytes and then nothing more, as a browser on a line that has gone quiet.</summary>
    private sealed class HeldContent(byte[] bytes, int holdAfter) : HttpContent
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Cut() => _held.TrySetException(new IOException("The line is cut."));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, holdAfter));
            await stream.FlushAsync();
            if (holdAfter < bytes.Length)
                await _held.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
