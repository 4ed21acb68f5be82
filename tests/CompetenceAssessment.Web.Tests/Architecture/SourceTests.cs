using System.Text.RegularExpressions;
using CompetenceAssessment.Data;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetenceAssessment.Web.Tests.Architecture;

/// <summary>Habits that a compiler does not hold.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 350;

    private static readonly string[] SystemClocksAndIds =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid",
    ];

    /// <summary>Tables of a body that everybody may read: which body may award what, and when one may apply, is public.</summary>
    private static readonly string[] PublicTables = ["AwardingRights", "Rounds"];

    [Fact]
    public void Time_comes_from_the_injected_clock_and_ids_are_ordered()
    {
        var uses =
            from name in ProductAssemblies.Names
            from member in ProductAssemblies.Open(name).ReferencedMembers()
            where SystemClocksAndIds.Contains(member)
            select $"{name} uses {member}";

        uses.AssertNone();
    }

    [Fact]
    public void Sql_is_written_by_hand_only_beside_the_providers() =>
        FilesHolding(RawSql(), Sources("src").Where(file => !file.Contains("/CompetenceAssessment.Data/Providers/", StringComparison.Ordinal))).AssertNone();

    /// <summary>A page that read such a table itself could show one body the cases of another.</summary>
    [Fact]
    public void Pages_reach_what_a_body_owns_only_through_what_the_viewer_may_see()
    {
        var sets = BodyOwnedSets();
        Assert.NotEmpty(sets);
        var raw = new Regex($@"\bdb\.(?:{string.Join('|', sets)})\b(?!\s*\.(?:VisibleTo|InOfficeOf)\()|\bSet<", RegexOptions.None, TimeSpan.FromSeconds(1));

        FilesHolding(raw, Sources("src/CompetenceAssessment.Web/Pages").Where(UsesTheDatabase)).AssertNone();
    }

    [Fact]
    public void No_file_is_too_long_to_find_ones_way()
    {
        var files = Sources("src").Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count())).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(file.Lines <= MostLines, $"{file.Name} has {file.Lines} lines."));
    }

    private static List<string> BodyOwnedSets()
    {
        using var offline = new OfflineContext(DatabaseProvider.Sqlite);
        var owned = offline.Db.Model.GetEntityTypes().Where(e => e.FindProperty("AwardingBodyId") is not null).Select(e => e.ClrType).ToHashSet();
        return [.. typeof(AppDbContext).GetProperties()
            .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>) && owned.Contains(p.PropertyType.GetGenericArguments()[0]))
            .Select(p => p.Name)
            .Except(PublicTables)];
    }

    private static bool UsesTheDatabase(string file) => File.ReadAllText(file).Contains("AppDbContext", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".js" or ".css")
                .Where(file => !NotOurs().IsMatch(file))
            : [];
    }

    private static IEnumerable<string> FilesHolding(Regex pattern, IEnumerable<string> files) =>
        from file in files
        let text = File.ReadAllText(file)
        from Match match in pattern.Matches(text)
        select $"{Path.GetRelativePath(Repository.Root, file)}:{text.AsSpan(0, match.Index).Count('\n') + 1} {match.Value}";

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)(Raw|Interpolated)?(Async)?\b|\bCommandText\b|\bCreateCommand\b")]
    private static partial Regex RawSql();

    [GeneratedRegex("/(bin|obj|node_modules|Migrations|wwwroot/lib)/")]
    private static partial Regex NotOurs();
}
