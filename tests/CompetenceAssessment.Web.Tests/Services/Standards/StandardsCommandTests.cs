using System.Text.Json;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Services.Standards;

/// <summary>The command line as a person or a script sees it: what is printed where, and the exit code.</summary>
public sealed class StandardsCommandTests : IDisposable
{
    private readonly StandardsCommand command = new();

    [Theory]
    [InlineData("ee-customer-service-manager-6.en.txt", 2, "ee-occupational-standard", 6)]
    [InlineData("ee-customer-service-manager-6.et.txt", 2, "ee-occupational-standard", 6)]
    [InlineData("uk-lead-a-team-customer-service.en.txt", 0, "uk-nos", 1)]
    [InlineData("hk-manage-customer-service-performance.en.txt", 0, "hk-uoc", 1)]
    public async Task A_standard_is_one_object_on_standard_output(string sample, int exitCode, string family, int competences)
    {
        var run = await command.RunAsync("read", StandardsCommand.Sample(sample), "--json");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Errors));
        using var reading = JsonDocument.Parse(run.Output);
        Assert.Equal(family, reading.RootElement.GetProperty("family").GetString());
        Assert.Equal(competences, reading.RootElement.GetProperty("standards")[0].GetProperty("competences").GetArrayLength());
        Assert.Empty(Directory.GetFileSystemEntries(command.Folder));
    }

    [Fact]
    public async Task A_relative_name_is_that_of_the_folder_one_stands_in()
    {
        File.Copy(StandardsCommand.Sample("uk-lead-a-team-customer-service.en.txt"), Path.Combine(command.Folder, "õpetaja töö.txt"));
        var run = await command.RunAsync("read", "õpetaja töö.txt", "--json");
        using var reading = JsonDocument.Parse(run.Output);
        Assert.Equal((0, "õpetaja töö.txt"), (run.ExitCode, reading.RootElement.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_refused_text_is_an_object_too_with_the_reason()
    {
        var run = await command.RunAsync("read", StandardsCommand.Sample("negative/recipe.txt"), "--json");
        Assert.Equal((3, ""), (run.ExitCode, run.Errors));
        using var reading = JsonDocument.Parse(run.Output);
        Assert.NotEmpty(reading.RootElement.GetProperty("refused").GetString()!);
        Assert.Equal(0, reading.RootElement.GetProperty("standards").GetArrayLength());
    }

    [Theory, InlineData("read"), InlineData("check")]
    public async Task A_missing_file_is_said_on_the_error_output(string verb)
    {
        var run = await command.RunAsync(verb, "nowhere.txt");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("There is no file nowhere.txt.", run.Errors.Trim());
    }

    [Fact]
    public async Task A_check_names_file_lines_code_and_repair()
    {
        var run = await command.RunAsync("check", StandardsCommand.Sample("ee-customer-service-manager-6.en.txt"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("6.en.txt:144: warning ITEM-UNNUMBERED: B.2.2 indicator 8", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_counts_competences_and_items()
    {
        var run = await command.RunAsync("read", StandardsCommand.Sample("ee-customer-service-manager-6.en.txt"));
        Assert.Contains("B.2.3 Management and development of a team: 26 indicators, 6 knowledge; role play, interview, self-assessment, case study", run.Output, StringComparison.Ordinal);
        Assert.Contains("Needed: all of B.2.1–B.2.6", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_names_each_change_with_its_words()
    {
        var (old, now) = (StandardsCommand.Sample("uk-lead-a-team-customer-service.en.txt"), Path.Combine(command.Folder, "next.txt"));
        var text = await File.ReadAllTextAsync(old);
        Assert.Contains("- encourage team members to review", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(now, text.Replace("- encourage team members to review", "- encourage all team members to review", StringComparison.Ordinal));

        var words = await command.RunAsync("compare", old, now);
        Assert.Equal((0, ""), (words.ExitCode, words.Errors));
        Assert.Contains("39 unchanged, 1 reworded, 0 moved, 0 added, 0 removed", words.Output, StringComparison.Ordinal);
        Assert.Contains("encourage {+all+} team members to review", words.Output, StringComparison.Ordinal);

        var json = await command.RunAsync("compare", old, now, "--json");
        using var comparison = JsonDocument.Parse(json.Output);
        var reworded = Assert.Single(comparison.RootElement.GetProperty("comparisons")[0].GetProperty("items").EnumerateArray(), i => i.GetProperty("change").GetString() == "reworded");
        Assert.Equal("meaningTurns", reworded.GetProperty("doubt").GetString());
    }

    [Fact]
    public async Task A_file_of_the_library_is_compared_with_a_published_text()
    {
        var seed = Path.Combine(Repository.Root, "standards", "hk-manage-customer-service-performance.yaml");
        var run = await command.RunAsync("compare", seed, StandardsCommand.Sample("hk-manage-customer-service-performance.en.txt"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 added, 0 removed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("negative/recipe.txt", 3)]
    [InlineData("uk-lead-a-team-customer-service.en.txt", 3)]
    [InlineData("nowhere.txt", 1)]
    public async Task What_cannot_be_compared_is_refused(string other, int exitCode)
    {
        var run = await command.RunAsync("compare", StandardsCommand.Sample("ee-customer-service-manager-6.et.txt"), StandardsCommand.Sample(other));
        Assert.Equal(exitCode, run.ExitCode);
    }

    public void Dispose() => command.Dispose();
}
