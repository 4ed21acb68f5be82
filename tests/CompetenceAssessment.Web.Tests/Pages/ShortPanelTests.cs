using CompetenceAssessment.Web.Tests.Pages.Assess;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Pages;

public sealed class ShortPanelTests
{
    [Fact]
    public async Task An_officer_is_told_of_a_panel_that_is_one_short()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        using var officer = await app.SignedInAsAsync("officer@demo.test");
        (await officer.GetAsync("/")).AssertNoText("Complete one panel");
        var found = await DemoCase.OpenAsync(app);
        await using (var db = app.Context())
        {
            var application = await db.Applications.Include(a => a.Allocations).SingleAsync(a => a.Id == found.Id);
            application.ReleaseAssessor(application.Panel.First().AssessorId, "ill", DateTime.UtcNow);
            await db.SaveChangesAsync();
        }

        (await officer.GetAsync("/")).AssertText("Complete one panel: an assessor is missing");
    }
}
