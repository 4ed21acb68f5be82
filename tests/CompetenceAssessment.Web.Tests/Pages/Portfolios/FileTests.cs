using System.Net;
using System.Net.Http.Headers;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

public sealed class FileTests
{
    [Fact]
    public async Task Get_Range_AnswersWithThatPart()
    {
        await using var candidate = await Candidate.StartAsync();
        var (_, file) = await candidate.AddAsync(SampleFiles.Wav, "briefing.wav");
        var request = new HttpRequestMessage(HttpMethod.Get, $"/portfolio/files/{file}");
        request.Headers.Range = new RangeHeaderValue(100, 199);
        var answer = await candidate.Client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal((100, 199, SampleFiles.Wav.Length), (answer.Content.Headers.ContentRange!.From, answer.Content.Headers.ContentRange.To, answer.Content.Headers.ContentRange.Length));
        Assert.Equal(SampleFiles.Wav[100..200], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());

        request = new HttpRequestMessage(HttpMethod.Get, $"/portfolio/files/{file}");
        request.Headers.Range = new RangeHeaderValue(SampleFiles.Wav.Length, null);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await candidate.Client.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_File_CanDoNothingButBeShown()
    {
        await using var candidate = await Candidate.StartAsync();
        var (_, picture) = await candidate.AddAsync(SampleFiles.Png, "töö \"foto\".png");
        var shown = await candidate.Client.Http.GetAsync($"/portfolio/files/{picture}");
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("töö foto.png", shown.Content.Headers.ContentDisposition.FileNameStar);
        Assert.StartsWith("sandbox; default-src 'none';", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("private, no-store", string.Join(", ", shown.Headers.GetValues("Cache-Control").Single().Split(',', StringSplitOptions.TrimEntries).OrderDescending()));
        Assert.Matches("^\"[0-9a-f]{64}\"$", shown.Headers.ETag!.Tag);

        var download = await candidate.Client.Http.GetAsync($"/portfolio/files/{picture}?download=true");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(SampleFiles.Png, await download.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_OfficeDocument_IsADownload()
    {
        await using var candidate = await Candidate.StartAsync();
        var (_, file) = await candidate.AddAsync(SampleFiles.Word(), "plan.docx");
        var answer = await candidate.Client.Http.GetAsync($"/portfolio/files/{file}");
        Assert.Equal(("attachment", "plan.docx"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
    }

    [Fact]
    public async Task Get_Text_IsNeverAnythingButText()
    {
        await using var candidate = await Candidate.StartAsync();
        var (_, file) = await candidate.AddAsync("a < b, and <script>alert(1)</script> is only said"u8.ToArray(), "notes.txt");
        var answer = await candidate.Client.Http.GetAsync($"/portfolio/files/{file}");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox; default-src 'none';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OthersFile_IsNotFoundLikeNone()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, file) = await candidate.AddAsync(SampleFiles.Png, "private.png");
        foreach (var email in new[] { "candidate3@demo.test", "candidate@other.test", "officer@demo.test", "officer@other.test", "assessor1@demo.test", "admin@demo.test" })
        {
            using var other = await candidate.App.SignedInAsAsync(email);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync($"/portfolio/files/{file}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync($"/portfolio/items/{item}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync($"/portfolio/applications/{candidate.ApplicationId}")).StatusCode);
        }

        using var visitor = candidate.App.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync($"/portfolio/files/{file}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.Client.Http.GetAsync($"/portfolio/files/{item}")).StatusCode);
    }
}
