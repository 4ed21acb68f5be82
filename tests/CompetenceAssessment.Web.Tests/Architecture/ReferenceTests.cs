using System.Xml.Linq;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Architecture;

/// <summary>References run one way: Domain ← StandardFormats, Credentials, Data ← Services ← Web, Cli.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CompetenceAssessment.Domain"] = [],
        ["SqlClientShim"] = [],
        ["CompetenceAssessment.StandardFormats"] = ["CompetenceAssessment.Domain"],
        ["CompetenceAssessment.Credentials"] = ["CompetenceAssessment.Domain"],
        ["CompetenceAssessment.Data"] = ["CompetenceAssessment.Domain", "SqlClientShim"],
        ["CompetenceAssessment.Services"] = ["CompetenceAssessment.Credentials", "CompetenceAssessment.Data", "CompetenceAssessment.Domain", "CompetenceAssessment.StandardFormats"],
        ["CompetenceAssessment.Web"] = ["CompetenceAssessment.Services"],
        ["CompetenceAssessment.Cli"] = ["CompetenceAssessment.Services"],
    };

    [Fact]
    public void Projects_know_only_those_before_them()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).ToList();

        Assert.Equal(Allowed.Keys.Order(), projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order());
        foreach (var project in projects)
        {
            var references = Includes(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));
            references.Except(Allowed[Path.GetFileNameWithoutExtension(project)]).Select(r => $"{project} refers to {r}").AssertNone();
        }
    }

    [Fact]
    public void The_domain_stands_on_the_base_class_library_alone()
    {
        var project = Path.Combine(Repository.Root, "src", "CompetenceAssessment.Domain", "CompetenceAssessment.Domain.csproj");
        Assert.Empty(Includes(project, "PackageReference"));
        Assert.Empty(Includes(project, "FrameworkReference"));
        Assert.Empty(Includes(project, "Reference"));
        Assert.Empty(Includes(Path.Combine(Repository.Root, "Directory.Build.props"), "PackageReference"));

        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = typeof(Domain.LocalizedText).Assembly.GetReferencedAssemblies().Select(r => r.Name!).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) && File.Exists(Path.Combine(core, name + ".dll")), name));
    }

    [Fact]
    public void The_domain_reads_no_clock_file_or_network()
    {
        var used = ProductAssemblies.Open("CompetenceAssessment.Domain").ReferencedTypes();

        var forbidden = used.Where(type =>
            type.StartsWith("System.IO.", StringComparison.Ordinal)
            || type.StartsWith("System.Net.", StringComparison.Ordinal)
            || type.StartsWith("System.Data.", StringComparison.Ordinal)
            || type.StartsWith("System.Threading.Tasks.Task", StringComparison.Ordinal)
            || type is "System.TimeProvider" or "System.Environment" or "System.Console" or "System.Random" or "System.Diagnostics.Stopwatch" or "System.Diagnostics.Process");

        forbidden.AssertNone();
    }

    private static IEnumerable<string> Includes(string project, string item) =>
        XDocument.Load(project).Descendants(item).Select(e => e.Attribute("Include")?.Value).OfType<string>();
}
