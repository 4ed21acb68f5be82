using System.ComponentModel;
using System.Diagnostics;
using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Schema;

/// <summary>The files against <c>standard.schema.json</c>, by a schema checker that is not ours (npm ajv).</summary>
public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schema");
    private static readonly Lock Installing = new();

    [Fact]
    public void Every_standard_keeps_to_the_schema()
    {
        Install();
        string[] files = Directory.GetFiles(Seeds.StandardsFolder, "*.yaml");
        Assert.Equal(3, files.Length);
        var (exitCode, output) = Check(files);
        Assert.Equal(("", 0), (output, exitCode));
    }

    [Theory]
    [InlineData("framework: HKQF", "framework: Klingon", "/framework must be equal to one of the allowed values")]
    [InlineData("credit: ", "credits: ", "/ must have required property 'credit'")]
    [InlineData("level: 3\n", "level: \"3\"\n", "/level must be integer,null")]
    [InlineData("integrated: false", "integrated: perhaps", "/competences/0/integrated must be boolean")]
    public void The_schema_finds_what_is_wrong(string find, string replacement, string finding)
    {
        Install();
        var good = Seeds.FileText(Seeds.HongKong);
        Assert.Contains(find, good, StringComparison.Ordinal);
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "broken.yaml");
        File.WriteAllText(file, good.Replace(find, replacement, StringComparison.Ordinal));
        var (exitCode, output) = Check(file);
        Assert.Equal(1, exitCode);
        Assert.Contains($"broken.yaml {finding}", output, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Check(params string[] files) =>
        Run("node", ["check.mjs", Path.Combine(Seeds.StandardsFolder, "standard.schema.json"), .. files]);

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
