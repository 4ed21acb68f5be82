using System.Net;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages.Assess;

public sealed class SessionTests
{
    private static readonly byte[] Sound = [.. "RIFF\u0024\u0000\u0000\u0000WAVEfmt "u8, .. new byte[40]];

    [Fact]
    public async Task Post_Session_IsRecordedClosedAndCited()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var form = (await tamm.GetAsync(found.At("sessions/new"))).Form();
        Assert.Equal(DateTime.UtcNow, DateTime.Parse($"{form["Input.HeldOn"]} {form["Input.HeldAt"]}", null), TimeSpan.FromHours(4));
        var page = await form.Set("Input.HeldOn", "").SubmitAsync("Save the record");
        page.AssertFieldError("Input.Method", "Choose the method.").AssertFieldError("Input.HeldOn").AssertFieldError("Input.Place");
        page = await Filled(page.Form(), found).SubmitAsync("Save the record");
        var address = page.AssertOk().AssertText("Observation").Path;

        page = await (await tamm.GetAsync(address + "/recording")).Form().SubmitAsync("Add the recording");
        page.AssertFieldError("File", "Choose a file.");
        page = await page.Form().Attach("File", "observation.wav", Sound, "audio/wav").SubmitAsync("Add the recording");
        page.AssertAt(address).AssertText("The recording was added.", "observation.wav");
        page = await page.Form("form[data-guard]").SubmitAsync("Save and close the record");
        page.AssertOk().AssertText("Closed", "Asks each of the team in turn", "14:20");

        var item = await tamm.GetAsync(found.ItemAt("B.2.3.1"));
        var cite = item.Elements(".cite").Single(c => c.TextContent.Contains("Observation", StringComparison.Ordinal)).QuerySelector("[name='Input.Cited']")!.GetAttribute("value")!;
        Assert.EndsWith(":t860", cite, StringComparison.Ordinal);
        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        (await kask.GetAsync(address)).AssertOk().AssertText("Asks each of the team in turn");
        using var other = await app.SignedInAsAsync("assessor@other.test");
        (await other.GetAsync(address)).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Recording_IsStreamedAndRefusedWithReason()
    {
        await using var app = await App.StartAsync(new() { Demo = true, Settings = { ["Evidence:MaxFormBytes"] = "60000" } });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await Filled((await tamm.GetAsync(found.At("sessions/new"))).Form(), found).SubmitAsync("Save the record");
        var address = page.Path;
        var form = await tamm.GetAsync(address + "/recording");
        (await form.Form().Attach("File", "film.wav", [.. Sound, .. new byte[200_000]], "audio/wav").SubmitAsync("Add the recording")).AssertStatus(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
        (await form.Form().Attach("File", "program.exe", [.. "MZ"u8, .. new byte[200]], "audio/wav").SubmitAsync("Add the recording")).AssertStatus(HttpStatusCode.BadRequest);
        var noToken = form.Form().SetHidden("__RequestVerificationToken", "wrong").Attach("File", "observation.wav", Sound, "audio/wav");
        (await noToken.SubmitAsync("Add the recording")).AssertStatus(HttpStatusCode.BadRequest);
        await using var db = app.Context();
        Assert.False(await db.AssessmentSessions.AnyAsync(s => s.ApplicationId == found.Id && s.Recordings.Any()));
    }

    [Fact]
    public async Task Post_StaleRecord_ShowsBothVersions()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var page = await Filled((await tamm.GetAsync(found.At("sessions/new"))).Form(), found).SubmitAsync("Save the record");
        var late = (await tamm.GetAsync(page.Path)).Form("form[data-guard]").Set("Input.General", "From the other window");
        (await page.Form("form[data-guard]").Set("Input.General", "From this window").SubmitAsync("Save the record")).AssertOk();
        var refused = (await late.SubmitAsync("Save the record")).AssertStatus(HttpStatusCode.Conflict).AssertText("From this window", "From the other window");
        Assert.Equal("From the other window", refused.Form("form[data-guard]")["Input.General"]);
    }

    [Fact]
    public async Task Get_OpenRecordOfAColleague_IsNotFound()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        var found = await DemoCase.OpenAsync(app);
        using var tamm = await app.SignedInAsAsync(DemoCase.Tamm);
        var address = (await Filled((await tamm.GetAsync(found.At("sessions/new"))).Form(), found).SubmitAsync("Save the record")).Path;
        using var kask = await app.SignedInAsAsync(DemoCase.Kask);
        (await kask.GetAsync(address)).AssertStatus(HttpStatusCode.NotFound);
        (await kask.GetAsync(found.ItemAt("B.2.3.1"))).AssertNoText("Asks each of the team in turn");
    }

    private static HtmlForm Filled(HtmlForm form, DemoCase found) => form
        .Set("Input.Method", nameof(Domain.Standards.AssessmentMethod.Observation)).Set("Input.HeldOn", "2026-10-20").Set("Input.HeldAt", "10:00").Set("Input.Place", "Tartu")
        .Set($"Input.Notes[{found.Item("B.2.3.1")}].Text", "Asks each of the team in turn").Set($"Input.Notes[{found.Item("B.2.3.1")}].At", "14:20");
}
