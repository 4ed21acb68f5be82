using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

public sealed class UploadTests
{
    [Fact]
    public async Task Put_File_BecomesEvidenceAndNamesTheNextStep()
    {
        await using var candidate = await Candidate.StartAsync();
        var answer = await candidate.PutAsync($"/portfolio/uploads?name=Kliendi_k%C3%BCsitlus.pdf&application={candidate.ApplicationId}&competence=B.2.1", new ByteArrayContent(SampleFiles.Pdf()));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var next = json.RootElement.GetProperty("next").GetString()!;
        var page = (await candidate.Client.GetAsync(next)).AssertOk();
        Assert.Equal("Kliendi küsitlus", page.Form("#step form")["Input.Title"]);
        Assert.Contains(candidate.ApplicationId.ToString(), next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_SameFileTwice_IsOneItem()
    {
        await using var candidate = await Candidate.StartAsync();
        await candidate.AddAsync(SampleFiles.Png, "a.png");
        var before = await candidate.CountAsync();
        Assert.Equal(HttpStatusCode.OK, (await candidate.UploadAsync(SampleFiles.Png, "b.png")).StatusCode);
        Assert.Equal(before, await candidate.CountAsync());
    }

    [Fact]
    public async Task Put_NotSignedInOrWithoutToken_IsRefusedAndKeepsNothing()
    {
        await using var candidate = await Candidate.StartAsync();
        var before = await candidate.CountAsync();
        using var visitor = candidate.App.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await candidate.PutAsync("/portfolio/uploads?name=a.pdf", new ByteArrayContent(SampleFiles.Pdf()), visitor, withToken: false)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await candidate.PutAsync("/portfolio/uploads?name=a.pdf", new ByteArrayContent(SampleFiles.Pdf()), withToken: false)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await candidate.PutAsync("/portfolio/uploads/check?size=1", new ByteArrayContent([1]), withToken: false)).StatusCode);
        Assert.Equal(before, await candidate.CountAsync());
    }

    [Fact]
    public async Task Put_VersionOfAnothersItem_IsNotFound()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf());
        using var other = await candidate.App.SignedInAsAsync("candidate@other.test");
        var before = await candidate.CountAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.PutAsync($"/portfolio/uploads?name=a.png&itemId={item}", new ByteArrayContent(SampleFiles.Png), other)).StatusCode);
        Assert.Equal(before, await candidate.CountAsync());
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "Print the page to PDF")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "SVG")]
    [InlineData("#!/bin/sh\n", "Programs")]
    public async Task Put_HostileFile_SaysWhyAndKeepsNothing(string content, string reason)
    {
        await using var candidate = await Candidate.StartAsync();
        var before = await candidate.CountAsync();
        var answer = await candidate.UploadAsync(Encoding.UTF8.GetBytes(content), "holiday.pdf");
        await AssertRefusedAsync(answer, HttpStatusCode.UnsupportedMediaType, reason);
        await AssertRefusedAsync(
            await candidate.PutAsync("/portfolio/uploads/check?size=100", new ByteArrayContent(Encoding.UTF8.GetBytes(content))), HttpStatusCode.UnsupportedMediaType, reason);
        Assert.Equal(before, await candidate.CountAsync());
    }

    [Fact]
    public async Task Put_LargerThanTheLimit_SaysSoAndKeepsNothing()
    {
        await using var candidate = await Candidate.StartAsync(new() { ["Evidence:MaxBytes"] = "2097152", ["Evidence:MaxFormBytes"] = "1048576" });
        var before = await candidate.CountAsync();
        var large = SampleFiles.Pdf(new string('x', 2_200_000));
        await AssertRefusedAsync(await candidate.UploadAsync(large), HttpStatusCode.RequestEntityTooLarge, "larger than 2 MB");
        // Without a length the limit shows only while reading.
        await AssertRefusedAsync(await candidate.PutAsync("/portfolio/uploads?name=a.pdf", new StreamContent(new Unsized(large))), HttpStatusCode.RequestEntityTooLarge, "larger than 2 MB");
        await AssertRefusedAsync(await candidate.PutAsync("/portfolio/uploads/check?size=2097153", new ByteArrayContent(SampleFiles.Pdf())), HttpStatusCode.RequestEntityTooLarge, "larger than 2 MB");
        Assert.Equal(before, await candidate.CountAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await candidate.PutAsync("/portfolio/uploads/check?size=2097152", new ByteArrayContent(SampleFiles.Pdf()))).StatusCode);
    }

    [Fact]
    public async Task Put_SameVersionAgain_SaysTheRule()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf());
        var answer = await candidate.PutAsync($"/portfolio/uploads?name=a.pdf&itemId={item}", new ByteArrayContent(SampleFiles.Pdf()));
        await AssertRefusedAsync(answer, HttpStatusCode.Conflict, "same file");
    }

    /// <summary>A sender who goes away in the middle: on the wire, as a browser that is closed does.</summary>
    [Fact]
    public async Task Put_SenderGoesAway_KeepsNothing()
    {
        await using var candidate = await Candidate.StartAsync();
        var before = await candidate.CountAsync();
        var token = await Candidate.TokenOfAsync(candidate.Client);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(candidate.App.Address.Host, candidate.App.Address.Port);
            var cookies = candidate.Client.Cookies.GetCookieHeader(candidate.App.Address);
            var head = $"PUT /portfolio/uploads?name=film.mp4 HTTP/1.1\r\nHost: {candidate.App.Address.Authority}\r\nCookie: {cookies}\r\nRequestVerificationToken: {token}\r\nContent-Length: 900000\r\n\r\n";
            await using var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(SampleFiles.Boxed("isom"));
            await stream.WriteAsync(new byte[300_000]);
            // It is being received: part of it lies in the folder for what is under way.
            await EventuallyAsync(async () => (await candidate.CountAsync()).Files == before.Files + 1);
        }

        await EventuallyAsync(async () => await candidate.CountAsync() == before);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string reason)
    {
        Assert.Equal(status, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(reason, json.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await condition())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("It never came true.");
    }

    /// <summary>A body whose length nobody can tell beforehand.</summary>
    private sealed class Unsized(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
