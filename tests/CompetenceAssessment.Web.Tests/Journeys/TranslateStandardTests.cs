using System.Text;
using CompetenceAssessment.Domain.Standards;
using CompetenceAssessment.Services.Standards.Drafts;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CompetenceAssessment.Web.Tests.Journeys;

public sealed class TranslateStandardTests
{
    [Fact]
    public async Task The_Estonian_text_becomes_a_translation_of_the_English_version()
    {
        await using var app = await App.StartAsync(new() { Demo = true });
        await EnglishVersionAsync(app);
        await Journey.RunAsync(app, async journey =>
        {
            var editor = await journey.SignedInAsync("admin@demo.test");
            await editor.GotoAsync("/standards/import");
            await editor.GetByLabel("As a translation of").SelectOptionAsync(new SelectOptionValue { Label = "Customer service manager (ee-manager-in-english, 2)" });
            await editor.GetByLabel("Text of the standard").FillAsync(Encoding.UTF8.GetString(await PublishedTexts.ReadAsync("ee-customer-service-manager-6.et.txt")));
            await editor.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
            await Assertions.Expect(editor.GetByText("This text is a translation of ee-manager-in-english, version 2.")).ToBeVisibleAsync();
            await Assertions.Expect(editor.GetByText("LANGUAGE-COUNTS").First).ToBeVisibleAsync();
            var address = new Uri(editor.Url).AbsolutePath;

            await editor.GetByRole(AriaRole.Link, new() { Name = "See the pairs" }).ClickAsync();
            await Assertions.Expect(editor.Locator("#unpaired .count")).ToHaveTextAsync("6");
            await editor.AssertAccessibleAsync();
            await editor.Locator("select[name=target]").First.SelectOptionAsync("item/B.2.2/indicator/10");
            await editor.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pair: B.2.2 indicator 10, 1$") }).ClickAsync();
            await Assertions.Expect(editor.Locator("#unpaired .count")).ToHaveTextAsync("5");
            for (var left = 5; left > 0; left--)
                await editor.GetByRole(AriaRole.Button, new() { NameRegex = new("^Leave out: ") }).First.ClickAsync();
            await Assertions.Expect(editor.GetByText("Left out", new() { Exact = true })).ToHaveCountAsync(5);

            await DecideErrorsAsync(app, address);
            await editor.GotoAsync(address);
            await editor.GetByRole(AriaRole.Button, new() { Name = "Hand on for confirmation" }).ClickAsync();

            var second = await journey.SignedInAsync("officer@demo.test");
            await second.GotoAsync(address + "/translation");
            await second.AssertAccessibleAsync();
            await second.GetByLabel("I have compared the pairs").CheckAsync();
            await second.GetByRole(AriaRole.Button, new() { Name = "Confirm and add to the version" }).ClickAsync();
            await Assertions.Expect(second.GetByText("osaleb ettevõtte tänase kliendiprofiili").First).ToBeVisibleAsync();
            await second.AssertAccessibleAsync();
        });
        await using var db = app.Context();
        var version = await db.StandardVersions.Where(v => v.VersionNumber == "2" && v.Competences.Any()).Include(v => v.Competences).ThenInclude(c => c.Items)
            .SingleAsync(v => db.Standards.Any(s => s.Id == v.StandardId && s.Key == "ee-manager-in-english"));
        Assert.True(version.FindCompetence("B.2.3")!.Items.All(i => i.Kind != CompetenceItemKind.Indicator || !i.Text.Has("et")));
        Assert.Equal("et", (await db.StandardTranslations.SingleAsync(t => t.StandardVersionId == version.Id)).Language);
    }

    /// <summary>The English seed text as a version of its own, through the services: what the import's own journey shows is not shown again.</summary>
    private static async Task EnglishVersionAsync(App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (editor, second) = (await PersonAsync(app, "admin@demo.test"), await PersonAsync(app, "officer@demo.test"));
        var drafts = scope.ServiceProvider.GetRequiredService<StandardDraftService>();
        var imported = await drafts.ImportAsync(new() { ActorId = editor, Content = await PublishedTexts.EnglishAsync(), Name = "english" }, default);
        var id = imported.Drafts.Single();
        await drafts.EditAsync(
            new()
            {
                ActorId = editor,
                DraftId = id,
                Version = await VersionAsync(app, id),
                Key = "ee-manager-in-english",
                Language = "en",
                Change = s => s with { Sections = [.. s.Sections.Select(p => p.Heading is null && p.Code is not null ? p with { Heading = new("en", "Tools") } : p)] },
            },
            default);
        await DecideErrorsAsync(app, $"/standards/drafts/{id}");
        var confirmation = scope.ServiceProvider.GetRequiredService<StandardConfirmation>();
        await confirmation.SubmitAsync(new() { ActorId = editor, DraftId = id, Version = await VersionAsync(app, id) }, default);
        await confirmation.ConfirmAsync(new() { ActorId = second, DraftId = id, Version = await VersionAsync(app, id), IsTrueCopy = true }, default);
    }

    private static async Task DecideErrorsAsync(App app, string address)
    {
        var id = Guid.Parse(address.Split('/')[^1]);
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = app.Context();
        var draft = await db.StandardDrafts.AsNoTracking().SingleAsync(d => d.Id == id);
        foreach (var finding in draft.Findings.Where(f => f.Blocks))
        {
            await scope.ServiceProvider.GetRequiredService<StandardDraftService>().DecideAsync(
                new() { ActorId = draft.CreatedById, DraftId = id, Version = await VersionAsync(app, id), Number = finding.Number, Kind = FindingDecisionKind.Ignored, Reason = "Seen in the source.", Language = "en" },
                default);
        }
    }

    private static async Task<int> VersionAsync(App app, Guid id)
    {
        await using var db = app.Context();
        return await db.StandardDrafts.Where(d => d.Id == id).Select(d => d.Version).SingleAsync();
    }

    private static async Task<Guid> PersonAsync(App app, string email)
    {
        await using var db = app.Context();
        return await db.Users.Where(u => u.Email == email).Select(u => u.PersonId).SingleAsync();
    }
}
