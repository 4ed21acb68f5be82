using System.Text.RegularExpressions;
using CompetenceAssessment.Web.Tests.Support;

namespace CompetenceAssessment.Web.Tests.Pages.Shell;

/// <summary>Which texts the source asks for, read from the source itself.</summary>
internal static partial class TextSources
{
    private static readonly Lazy<IReadOnlyList<(string File, string Text)>> Files = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" && !Generated().IsMatch(f))
            .Select(f => (Path.GetRelativePath(Repository.Root, f), File.ReadAllText(f)))]);

    /// <summary>Keys that are asked for by name, with the place. A counted text asks for two.</summary>
    public static IEnumerable<(string Key, string File)> Asked()
    {
        foreach (var (file, text) in Files.Value)
        {
            foreach (Match indexer in Indexer().Matches(text))
            {
                // Of "a.b." + x only the beginning is known; it is not a key.
                foreach (Match literal in Literal().Matches(indexer.Groups[1].Value))
                    yield return (literal.Groups[1].Value, file);
            }

            foreach (Match call in Call().Matches(text))
                yield return (call.Groups[1].Value, file);
            foreach (Match counted in Counted().Matches(text))
            {
                yield return (counted.Groups[1].Value + ".one", file);
                yield return (counted.Groups[1].Value + ".other", file);
            }
        }
    }

    /// <summary>Whether some place can ask for the key: by its name, or by a name put together at run time.</summary>
    public static Func<string, bool> Uses()
    {
        var source = string.Join('\n', Files.Value.Select(f => f.Text));
        var literals = Quoted().Matches(source).Select(m => m.Groups[1].Value).ToHashSet();
        var beginnings = Beginning().Matches(source).Select(m => m.Groups[1].Value).ToHashSet();
        var patterns = Interpolated().Matches(source)
            .Select(m => new Regex("^" + Hole().Replace(Regex.Escape(m.Groups[1].Value).Replace(@"\{", "{", StringComparison.Ordinal), "[A-Za-z0-9-]+") + "$")).ToList();
        return key => literals.Contains(key) || literals.Contains(Plural().Replace(key, ""))
            || beginnings.Any(b => key.StartsWith(b, StringComparison.Ordinal)) || patterns.Any(p => p.IsMatch(key) || p.IsMatch(Plural().Replace(key, "")));
    }

    [GeneratedRegex("/(bin|obj|node_modules|Migrations)/")]
    private static partial Regex Generated();

    [GeneratedRegex("""\b(?:T|texts|words)(?:\.In\([^)]*\))?\[([^\]]*)\]""")]
    private static partial Regex Indexer();

    [GeneratedRegex("""(?<!\$)"([a-z][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)+)"(?!\s*\+)""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?:\b(?:T|texts|words)\.Html\(\s*|\.WithText\(\s*|<field\b[^>]*\blabel=|<field\b[^>]*\bhint=)"([^"$@]+)""")]
    private static partial Regex Call();

    [GeneratedRegex("""\b(?:T|texts|words)\.Count\(\s*"([^"$]+)""")]
    private static partial Regex Counted();

    [GeneratedRegex("""(?<!\$)"([a-z][^"\s{}]*)"(?!\s*\+)""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""(?<!\$)"([a-z][a-zA-Z0-9.-]*\.)"\s*\+""")]
    private static partial Regex Beginning();

    [GeneratedRegex("""\$"([a-z][a-zA-Z0-9-]*\.[^"\s]*\{[^"]*)(?:"|$)""", RegexOptions.Multiline)]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex Plural();
}
