using Microsoft.Extensions.Configuration;

namespace CompetenceAssessment.Data;

/// <summary>The folders the product reads and writes, decided once for the site and the operator's commands.</summary>
/// <param name="Data">Database file, evidence, key ring, outgoing mail in demo mode (<c>Paths:Data</c>).</param>
/// <param name="Standards">The standards loaded at start (<c>Paths:Standards</c>).</param>
public sealed record DataPaths(string Data, string Standards)
{
    public string Evidence => Path.Combine(Data, "evidence");

    public string Keys => Path.Combine(Data, "keys");

    public string Mail => Path.Combine(Data, "mail");

    public string SqliteFile => Path.Combine(Data, "competence-assessment.db");

    /// <summary>Settings first; else the folders of the source tree the program was started in; else beside the program.</summary>
    public static DataPaths From(IConfiguration configuration)
    {
        var sourceTree = SourceTree(Directory.GetCurrentDirectory()) ?? SourceTree(AppContext.BaseDirectory);
        return new DataPaths(
            Path.GetFullPath(configuration["Paths:Data"] ?? Path.Combine(sourceTree ?? Directory.GetCurrentDirectory(), "data")),
            Path.GetFullPath(configuration["Paths:Standards"] ?? Path.Combine(sourceTree ?? AppContext.BaseDirectory, "standards")));
    }

    private static string? SourceTree(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CompetenceAssessment.sln")))
                return folder.FullName;
        }

        return null;
    }
}
