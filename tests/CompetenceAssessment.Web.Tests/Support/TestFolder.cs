namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>A folder of a test's own, gone after it.</summary>
public sealed class TestFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("competence-tests-").FullName;

    public string File(string name) => Path.Combine(FullPath, name);

    public void Dispose()
    {
        if (Directory.Exists(FullPath))
            Directory.Delete(FullPath, recursive: true);
    }

    public void CopyFrom(string source)
    {
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(FullPath, Path.GetRelativePath(source, folder)));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            System.IO.File.Copy(file, Path.Combine(FullPath, Path.GetRelativePath(source, file)), overwrite: true);
    }
}
