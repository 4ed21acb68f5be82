using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Architecture;

/// <summary>An operator finds every setting in docs/operating.md, and no setting there that does nothing.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Read straight from the configuration.</summary>
    private static readonly string[] Single = ["Paths:Data", "Paths:Standards", "Logging:Folder"];

    [Fact]
    public async Task Every_setting_is_documented_and_every_documented_setting_exists()
    {
        var settings = ProductAssemblies.Names.SelectMany(name => System.Reflection.Assembly.Load(name).GetTypes()).Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(t => t.GetField("Section")?.GetRawConstantValue() is string section ? t.GetProperties().Select(p => $"{section}:{p.Name}") : []);
        var documented = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docs", "operating.md"))).Where(line => line.StartsWith('|'))
            .SelectMany(line => Setting.Matches(line.Split('|')[1]).Select(m => m.Groups[1].Value));

        Assert.Equal(settings.Concat(Single).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`([A-Za-z]+:[A-Za-z]+)`")]
    private static partial Regex Setting { get; }
}
