using System.ComponentModel;
using System.Diagnostics;

namespace CompetenceAssessment.Credentials.Tests.Tools;

/// <summary>Runs other people's PDF tools (qpdf, poppler-utils). Where one is missing the test is skipped with that
/// reason; in continuous integration it fails.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{name} is not installed.");
            throw;
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{name} answered {process.ExitCode}: {output}{await error}");
            return output;
        }
    }
}

/// <summary>A document in a folder of its own that goes away with it.</summary>
internal sealed class StoredDocument : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pdf");

    public StoredDocument(byte[] content)
    {
        Path = System.IO.Path.Combine(folder.FullName, "document.pdf");
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
