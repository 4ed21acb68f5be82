using System.Text;
using System.Text.Json;
using CompetenceAssessment.StandardFormats.Exchange;
using CompetenceAssessment.StandardFormats.Yaml;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

/// <summary><c>standards export</c>, <c>template</c> and <c>check</c> of what they write.</summary>
public sealed class StandardsExchangeCommandTests : IDisposable
{
    private const string Key = "ee-customer-service-manager-6";
    private static readonly string Source = Path.Combine(Repository.Root, "standards", Key + ".yaml");
    private readonly StandardsCommand command = new();

    [Theory, InlineData("case"), InlineData("yaml"), InlineData("json"), InlineData("xlsx"), InlineData("csv")]
    public async Task What_is_exported_is_the_standard_and_passes_the_check(string format)
    {
        var name = "export" + ExchangeFormat.Find(format)!.Ending;
        var run = await command.RunAsync("export", Source, "--format", format, "--out", name, "--address", "https://standards.example.org");
        Assert.Equal((0, "", ""), run);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(command.Folder, name));
        Assert.Equal(await File.ReadAllTextAsync(Source), StandardYaml.Write(ExchangeFormat.Read(format == "yaml" ? Source : name, bytes).File!));
        if (format != "yaml")
            Assert.Contains("6 competences", (await command.RunAsync("check", name)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_goes_to_standard_output_with_links_to_the_address()
    {
        var run = await command.RunAsync("export", Source, "--format", "case", "--address", "https://standards.example.org/library");
        using var package = JsonDocument.Parse(run.Output);
        Assert.StartsWith("https://standards.example.org/library/ims/case/v1p1/CFDocuments/", package.RootElement.GetProperty("CFDocument").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_standard_or_format_is_said()
    {
        var run = await command.RunAsync("export", "nothing-of-the-kind", "--format", "case");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("There is no standard nothing-of-the-kind", run.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, (await command.RunAsync("export", Source, "--format", "pdf")).ExitCode);
    }

    [Fact]
    public async Task A_template_as_it_is_lacks_its_values()
    {
        Assert.Equal(0, (await command.RunAsync("template", "--format", "xlsx", "--out", "new.xlsx")).ExitCode);
        var run = await command.RunAsync("check", "new.xlsx");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("title is missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_systems_package_is_checked_when_its_framework_is_named()
    {
        var package = Encoding.UTF8.GetBytes("""
            { "CFDocument": { "identifier": "d", "title": "Beekeeping", "language": "en" },
              "CFItems": [ { "identifier": "u", "fullStatement": "Keep bees" }, { "identifier": "i", "fullStatement": "Open the hive" } ],
              "CFAssociations": [ { "associationType": "isChildOf", "originNodeURI": { "identifier": "u" }, "destinationNodeURI": { "identifier": "d" } },
                { "associationType": "isChildOf", "originNodeURI": { "identifier": "i" }, "destinationNodeURI": { "identifier": "u" } } ] }
            """);
        await File.WriteAllBytesAsync(Path.Combine(command.Folder, "bees.json"), package);
        Assert.Equal(3, (await command.RunAsync("check", "bees.json")).ExitCode);
        var run = await command.RunAsync("check", "bees.json", "--framework", "UK-NOS");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("CASE-KIND", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relations_to_other_standards_in_a_downloaded_package_are_said_to_be_left_out()
    {
        using var visitor = (await App.SharedDemoAsync()).Visitor();
        await File.WriteAllBytesAsync(Path.Combine(command.Folder, "download.json"), await visitor.Http.GetByteArrayAsync(new Uri($"/standards/{Key}/versions/2/files/case", UriKind.Relative)));
        var run = await command.RunAsync("check", "download.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("6 competences", run.Output, StringComparison.Ordinal);
        Assert.Contains("download.json: warning CASE-NO-PLACE: associations “exactMatchOf” (1) ", run.Output, StringComparison.Ordinal);
        Assert.Contains("download.json: warning CASE-NO-PLACE: associations “isRelatedTo” (5) ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crosswalk_lists_what_is_alike_and_leaves_the_decision()
    {
        var run = await command.RunAsync("crosswalk", Source, Source.Replace(Key, "uk-lead-a-team-customer-service", StringComparison.Ordinal));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("A person decides", run.Output, StringComparison.Ordinal);
        Assert.Contains("  B.2.3.", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await command.RunAsync("crosswalk", Source, "nothing-of-the-kind")).ExitCode);
    }

    public void Dispose() => command.Dispose();
}
