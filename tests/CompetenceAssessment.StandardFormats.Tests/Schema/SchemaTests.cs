using CompetenceAssessment.StandardFormats.Tests.Yaml;

namespace CompetenceAssessment.StandardFormats.Tests.Schema;

/// <summary>The files against <c>standard.schema.json</c>, by a schema checker that is not ours (npm ajv).</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Every_standard_keeps_to_the_schema()
    {
        string[] files = Directory.GetFiles(Seeds.StandardsFolder, "*.yaml");
        Assert.Equal(3, files.Length);
        var (exitCode, output) = SchemaChecker.Check("standard.schema.json", files);
        Assert.Equal(("", 0), (output, exitCode));
    }

    [Theory]
    [InlineData("framework: HKQF", "framework: Klingon", "/framework must be equal to one of the allowed values")]
    [InlineData("credit: ", "credits: ", "/ must have required property 'credit'")]
    [InlineData("level: 3\n", "level: \"3\"\n", "/level must be integer,null")]
    [InlineData("integrated: false", "integrated: perhaps", "/competences/0/integrated must be boolean")]
    public void The_schema_finds_what_is_wrong(string find, string replacement, string finding)
    {
        var good = Seeds.FileText(Seeds.HongKong);
        Assert.Contains(find, good, StringComparison.Ordinal);
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "broken.yaml");
        File.WriteAllText(file, good.Replace(find, replacement, StringComparison.Ordinal));
        var (exitCode, output) = SchemaChecker.Check("standard.schema.json", file);
        Assert.Equal(1, exitCode);
        Assert.Contains($"broken.yaml {finding}", output, StringComparison.Ordinal);
    }
}
