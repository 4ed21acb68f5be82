using System.Diagnostics;
using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Start;

/// <summary>What an operator puts on a server: docs/operating.md says how.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task A_published_site_has_its_settings_files_and_standards_wherever_it_is_started_from()
    {
        using var folder = new TestFolder();
        await PublishAsync(folder.FullPath);
        await using var app = new PublishedApp(await TestDatabase.BlankAsync(DatabaseProvider.Sqlite), environment: "Production")
        {
            Site = folder.FullPath,
            Settings = { ["Site:PublicAddress"] = "https://certificates.example.org", ["Paths:Standards"] = null },
        };

        await app.StartAsync();

        using var visitor = app.Visitor();
        var library = (await visitor.GetAsync("/standards")).AssertText("Customer service manager, level 6");
        foreach (var file in library.Elements("link[rel='stylesheet'], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            using var answer = await visitor.Http.GetAsync(file);
            Assert.True((await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length > 0, file + " is empty.");
        }

        Assert.Contains("/account/first?code=", app.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Executed DbCommand", app.Log, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var project = Path.Combine(Repository.Root, "src", "CompetenceAssessment.Web");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "--no-build", "-c", configuration, "-o", folder]) { RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
    }
}
