using System.Net;
using CompetenceAssessment.Web.Tests.Data.EvidenceStore;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Portfolios;

/// <summary>The plain form for one file, as a browser without script sends it.</summary>
public sealed class AddTests
{
    private const string Upload = "form[enctype='multipart/form-data']";

    [Fact]
    public async Task Post_File_GoesOnToItsDescription()
    {
        await using var candidate = await Candidate.StartAsync();
        var page = (await candidate.Client.GetAsync($"/portfolio/add?application={candidate.ApplicationId}")).AssertOk().AssertText("Up to 100 MB");
        page = await page.Form(Upload).Attach("File", "töö.pdf", SampleFiles.Pdf()).SubmitAsync();
        page.AssertOk().AssertText("What is it, and what does it show?");
        Assert.Equal("töö", page.Form("#step form")["Input.Title"]);
    }

    [Fact]
    public async Task Post_NoFileChosen_ShowsError()
    {
        await using var candidate = await Candidate.StartAsync();
        var page = await (await candidate.Client.GetAsync("/portfolio/add")).Form(Upload).SubmitAsync();
        page.AssertFieldError("File", "Choose a file first.");
    }

    [Fact]
    public async Task Post_HostileOrLargeFile_SaysWhyAndKeepsNothing()
    {
        await using var candidate = await Candidate.StartAsync(new() { ["Evidence:MaxFormBytes"] = "1048576" });
        var before = await candidate.CountAsync();
        (await SendAsync("<html>"u8.ToArray())).AssertStatus(HttpStatusCode.BadRequest).AssertText("Print the page to PDF");
        (await SendAsync(SampleFiles.Pdf(new string('x', 1_048_600)))).AssertStatus(HttpStatusCode.BadRequest).AssertText("larger than 1 MB");
        (await SendAsync(SampleFiles.Pdf(new string('x', 3_000_000)))).AssertStatus(HttpStatusCode.BadRequest).AssertText("larger than 1 MB");
        Assert.Equal(before, await candidate.CountAsync());

        async Task<HtmlPage> SendAsync(byte[] content) => await (await candidate.Client.GetAsync("/portfolio/add")).Form(Upload).Attach("File", "a.pdf", content).SubmitAsync();
    }

    [Fact]
    public async Task Post_WithoutTokenOrWithIt_AfterTheFile_IsRefused()
    {
        await using var candidate = await Candidate.StartAsync();
        var before = await candidate.CountAsync();
        var token = await Candidate.TokenOfAsync(candidate.Client);
        using var late = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf()), "File", "a.pdf" }, { new StringContent(token), "__RequestVerificationToken" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await candidate.Client.Http.PostAsync("/portfolio/add", late)).StatusCode);
        using var plain = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await candidate.Client.Http.PostAsync("/portfolio/add", plain)).StatusCode);
        Assert.Equal(before, await candidate.CountAsync());
    }

    [Fact]
    public async Task Post_NewVersion_KeepsLinksWithTheirVersion()
    {
        await using var candidate = await Candidate.StartAsync();
        var (item, _) = await candidate.AddAsync(SampleFiles.Pdf());
        var page = await candidate.Client.GetAsync($"/portfolio/items/{item}/version");
        page = await page.Form(Upload).Attach("File", "better.pdf", SampleFiles.Pdf("better")).SubmitAsync();
        page.AssertAt($"/portfolio/items/{item}").AssertText("The new version is saved", "version 2");
        page = await (await candidate.Client.GetAsync($"/portfolio/items/{item}/version")).Form(Upload).Attach("File", "again.pdf", SampleFiles.Pdf("better")).SubmitAsync();
        page.AssertRuleRefusal("same file");
        using var other = await candidate.App.SignedInAsAsync("candidate3@demo.test");
        (await other.GetAsync($"/portfolio/items/{item}/version")).AssertStatus(HttpStatusCode.NotFound);
    }
}
