using System.Text.Json;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class CrosswalkTests
{
    private const string Estonian = "/standards/ee-customer-service-manager-6/versions/2";

    [Fact]
    public async Task A_suggested_pair_is_decided_and_shown_to_everybody_and_to_other_systems()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            await editor.GotoAsync(Estonian);
            await editor.GetByRole(AriaRole.Link, new() { Name = "Compare with another standard, item by item" }).ClickAsync();
            await editor.GetByLabel("Standard to compare it with").SelectOptionAsync(new SelectOptionValue { Label = "Lead a team to develop and improve customer service (uk-lead-a-team-customer-service, 1)" });
            await editor.AssertAccessibleAsync();
            await editor.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
            await Assertions.Expect(editor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Lead a team");
            await editor.AssertAccessibleAsync();

            // The keyboard alone: Enter in the line for another item decides nothing.
            var row = editor.GetByRole(AriaRole.Article, new() { Name = "B.2.3.11", Exact = true });
            await row.Locator("summary").First.PressAsync("Enter");
            await row.GetByLabel("Item of the other standard").FillAsync("U1 P19");
            await row.GetByLabel("Item of the other standard").PressAsync("Enter");
            var equal = row.GetByRole(AriaRole.Button, new() { Name = "Equal: B.2.3.11 – U1 K7" });
            await Assertions.Expect(equal).ToBeVisibleAsync();
            await equal.PressAsync("Enter");
            await Assertions.Expect(editor.GetByText("Noted: B.2.3.11 is equal to U1 K7.")).ToBeVisibleAsync();
            await Assertions.Expect(row).ToHaveCountAsync(0);

            var visitor = await journey.VisitorAsync();
            await visitor.GotoAsync(Estonian + "#B.2.3.11");
            await visitor.AssertAccessibleAsync();
            await visitor.Locator("[id='B.2.3.11']").GetByRole(AriaRole.Link, new() { Name = "U1 K7" }).ClickAsync();
            await Assertions.Expect(visitor.Locator("[id='U1-K7']")).ToContainTextAsync("equal to B.2.3.11 of Customer service manager");
        });
        await AssertInPackagesAsync(app);
    }

    private static async Task AssertInPackagesAsync(App app)
    {
        var (mine, theirs) = (await MatchAsync(app, "Customer service manager", "B.2.3.11"), await MatchAsync(app, "Lead a team to develop and improve customer service", "U1 K7"));
        Assert.Equal(mine.GetProperty("originNodeURI").GetRawText(), theirs.GetProperty("destinationNodeURI").GetRawText());
        Assert.Equal(mine.GetProperty("destinationNodeURI").GetRawText(), theirs.GetProperty("originNodeURI").GetRawText());
        var other = await GetAsync(app, new Uri(mine.GetProperty("destinationNodeURI").GetProperty("uri").GetString()!).AbsolutePath);
        Assert.Equal("how to facilitate meetings to encourage open discussion between team members to clarify their roles and how they relate to each other", other.GetProperty("fullStatement").GetString());
    }

    private static async Task<JsonElement> MatchAsync(App app, string title, string reference)
    {
        var documents = await GetAsync(app, $"/ims/case/v1p1/CFDocuments?filter=title='{title}'");
        var package = await GetAsync(app, "/ims/case/v1p1/CFPackages/" + documents.GetProperty("CFDocuments")[0].GetProperty("identifier").GetString());
        return package.GetProperty("CFAssociations").EnumerateArray()
            .Single(a => a.GetProperty("associationType").GetString() == "exactMatchOf" && a.GetProperty("originNodeURI").GetProperty("title").GetString() == reference);
    }

    private static async Task<JsonElement> GetAsync(App app, string address)
    {
        using var visitor = app.Visitor();
        return JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri(address, UriKind.Relative))).RootElement;
    }
}
