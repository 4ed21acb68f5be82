using System.ComponentModel;
using System.Diagnostics;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Schema;

/// <summary>A schema checker that is not ours (npm ajv), installed on first use.</summary>
internal static class SchemaChecker
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schema");
    private static readonly Lock Installing = new();

    /// <summary>Checks YAML or JSON files; one line per violation. Skips the test where the checker cannot be installed, except in CI.</summary>
    public static (int ExitCode, string Output) Check(string schema, params string[] files)
    {
        Install();
        return Run("node", ["check.mjs", Path.Combine(Seeds.StandardsFolder, schema), .. files]);
    }

    private static void Install()
    {
        lock (Installing)
        {
            var stamp = Path.Combine(Folder, "node_modules", ".package-lock.json");
            if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
                return;
            if (Attempt("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) is not { } reason)
                return;
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail($"The schema checker is required in CI. {reason}");
            Assert.Skip($"The schema checker needs Node 20 and a package registry. {reason}");
        }
    }

    private static string? Attempt(string command, string[] arguments)
    {
        try
        {
            var (exitCode, output) = Run(command, arguments);
            return exitCode == 0 ? null : $"{command} answered {exitCode}: {output}";
        }
        catch (Win32Exception exception)
        {
            return $"{command} does not start: {exception.Message}";
        }
    }

    private static (int ExitCode, string Output) Run(string command, string[] arguments)
    {
        // npm is a script on Windows, which only its command interpreter can start.
        var start = OperatingSystem.IsWindows() && command == "npm"
            ? new ProcessStartInfo("cmd", ["/c", command, .. arguments])
            : new ProcessStartInfo(command, arguments);
        start.WorkingDirectory = Folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{command} did not end.");
        return (process.ExitCode, output + error.Result);
    }
}
