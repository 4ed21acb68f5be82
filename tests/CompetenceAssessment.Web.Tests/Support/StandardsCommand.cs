using System.Diagnostics;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary><c>standards …</c> of the command line, as a process of its own in an empty folder.</summary>
public sealed class StandardsCommand : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("standards-").FullName;

    public static string Sample(string name) => Path.Combine(Repository.Root, "tests", "CompetenceAssessment.StandardFormats.Tests", "Samples", name);

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.OutputOf("CompetenceAssessment.Cli"), "CompetenceAssessment.Cli.dll"), "standards", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
