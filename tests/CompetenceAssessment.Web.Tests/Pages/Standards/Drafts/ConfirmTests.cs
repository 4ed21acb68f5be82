using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Standards.Drafts;

public sealed class ConfirmTests
{
    [Fact]
    public async Task Who_confirms_sees_what_is_doubtful_and_was_not_decided()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var editor = await app.SignedInAsAsync("admin@demo.test");
        var draft = await (await editor.GetAsync("/standards/import")).Form("form[action='/standards/import/file']")
            .Attach("File", "uk.txt", await PublishedTexts.ReadAsync("uk-lead-a-team-customer-service.en.txt"), "text/plain").SubmitAsync();
        draft.AssertOk().AssertText("2 doubtful findings were not decided");

        (await draft.Form("form[action$='handler=Submit']").SubmitAsync()).AssertText("Handed on for confirmation");

        using var second = await app.SignedInAsAsync("officer@demo.test");
        var page = await second.GetAsync(new Uri(app.Address, draft.Path).AbsolutePath + "/confirm");
        page.AssertOk().AssertText("2 doubtful findings were not decided", "VALUE-MISSING");
    }
}
