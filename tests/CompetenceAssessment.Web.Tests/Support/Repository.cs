namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>Where the source tree and what was built from it lie.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Standards => Path.Combine(Root, "standards");

    public static string Results => Path.Combine(Root, "TestResults");

    /// <summary>The output folder of another project, built in the same configuration as these tests.</summary>
    public static string OutputOf(string project)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Root, "src", project, "bin", framework.Parent!.Name, framework.Name);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CompetenceAssessment.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from inside the source tree.");
    }
}
