using System.Diagnostics;
using CompetenceAssessment.StandardFormats.PublishedText;
using CompetenceAssessment.StandardFormats.Tests.PublishedText.EstonianOccupationalStandard;

namespace CompetenceAssessment.StandardFormats.Tests.PublishedText;

/// <summary>Texts that are made to be slow: ten times the text may cost about ten times the time. The bound is far above what a slow machine needs and far
/// below what a cost that grows with the square of the text takes.</summary>
public sealed class LinearCostTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(150);

    public static TheoryData<string> Shapes => ["list items", "page numbers", "doubtful words", "tasks", "wrapped items"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_long_text_is_read_in_time(string shape)
    {
        var text = Text(shape, 45_000);
        var watch = Stopwatch.StartNew();
        PublishedTextReader.ReadText(text, "long");
        Assert.True(watch.Elapsed < Bound, $"{shape}: {text.Length / 1024} KB took {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static string Text(string shape, int count) => shape switch
    {
        "list items" => $"<html><body><p>Kutsestandard</p><ol>{string.Concat(Enumerable.Repeat("<li>a", 4 * count))}</ol></body></html>",
        "page numbers" => Standard("A museum guide leads visitors.\n\n" + string.Concat(Enumerable.Repeat("7\n\n", count)), "1) a\n"),
        "doubtful words" => Standard(string.Concat(Enumerable.Range(0, count).Select(i => $"ab{i}cd efgh.\n")), "1) a\n"),
        "tasks" => Standard("A museum guide leads visitors.", string.Concat(Enumerable.Range(1, count).Select(i => $"{i}) work {i}\n"))),
        _ => new Guide { Competences = Guide.Competence("B.2.1", "Preparing tours", string.Concat(Enumerable.Range(1, count / 2).Select(i => $"{i}) does the work of day {i} with care,\nchecks it;\n"))) }.ToString(),
    };

    private static string Standard(string description, string tasks) =>
        new Guide().ToString().Replace("A museum guide leads visitors through exhibitions.", description, StringComparison.Ordinal).Replace("1) learning about the exhibition\n", tasks, StringComparison.Ordinal);
}
