using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CompetenceAssessment.StandardFormats.Lint;

namespace CompetenceAssessment.StandardFormats.Tests.Lint;

/// <summary>The list in <c>docs/standards.md</c> and the constants are the same.</summary>
public sealed partial class FindingCodesTests
{
    [Fact]
    public void Every_code_stands_in_the_documentation_with_its_severity_and_meaning()
    {
        var rows = Row().Matches(File.ReadAllText(Documentation())).ToDictionary(m => m.Groups[1].Value, m => (Severity: m.Groups[2].Value, Meaning: m.Groups[3].Value));
        Assert.NotEmpty(rows);
        foreach (var code in FindingCodes.All)
        {
            Assert.True(rows.ContainsKey(code.Code), $"{code.Code} is not listed in docs/standards.md.");
            Assert.Equal((code.Code, code.Severity.ToString().ToLowerInvariant()), (code.Code, rows[code.Code].Severity));
            Assert.NotEmpty(rows[code.Code].Meaning);
        }
    }

    [Fact]
    public void Codes_are_unique_and_their_words_are_sentences()
    {
        Assert.Equal(FindingCodes.All.Count, FindingCodes.All.DistinctBy(c => c.Code).Count());
        Assert.All(FindingCodes.All, c => Assert.True(c.Message.EndsWith('.') && c.Repair.EndsWith('.') && (char.IsUpper(c.Message[0]) || c.Message[0] is '{' or '“'), c.Code));
    }

    private static string Documentation([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "standards.md");

    [GeneratedRegex(@"^\| `([A-Z-]+)` \| (\w+) \| (.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
