using System.Diagnostics;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>The operator's command line as a process of its own, on a test's database.</summary>
public static class OperatorCommand
{
    public static async Task<(int ExitCode, string Output)> RunAsync(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = database.DataFolder };
        start.ArgumentList.Add(Path.Combine(Repository.OutputOf("CompetenceAssessment.Cli"), "CompetenceAssessment.Cli.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in database.Settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary><c>audit verify</c> finds nothing wrong.</summary>
    public static async Task AssertAuditCleanAsync(TestDatabase database)
    {
        var (exitCode, output) = await RunAsync(database, "audit", "verify");
        Assert.True(exitCode == 0, output);
    }
}
