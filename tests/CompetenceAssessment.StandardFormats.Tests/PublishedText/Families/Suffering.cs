namespace CompetenceAssessment.StandardFormats.Tests.PublishedText.Families;

/// <summary>Reads the samples of a family after every disorder, many times, with chance that can be repeated.</summary>
internal static class Suffering
{
    private const int Times = 10;

    // Words of headings and labels, which are read and need not come back.
    private const string Labels = """
        overview performance criteria knowledge understanding scope range values behaviours skills glossary links other external version number date approved indicative review
        validity current status originating organisation original relevant occupations suite words keywords code developed must able need know understand unit summary what this standard
        about meet related phrases business sectors suites approved should functional area title code range level credit competency competencies requirements assessment remark remarks
        will additional information following effective underpin element general specific context sector integral integrated outcome outcomes abilities ability requirement guideline guidelines application branch setting body do specification standards industry unit name 職能範疇 主要職能範疇 職能範圍 能力單元 表現要求 評核指引 應用範圍 能力標準說明 此能力單元的綜合成效要求為 不適用 僅供參考
        """;

    public static void Check(string family, string seed, int start)
    {
        var files = SampleTruth.Files(family).Select(f => SampleTruth.PathOf(family, f.Data)).Where(f => f.EndsWith(".txt", StringComparison.Ordinal))
            .Append(Path.Combine(AppContext.BaseDirectory, "Samples", seed)).ToList();
        foreach (var file in files)
        {
            var lines = File.ReadAllText(file).Split('\n');
            foreach (var (name, disorder) in Disorder.All)
            {
                for (var n = 0; n < Times; n++)
                {
                    var random = new Random(start + n);
                    var text = string.Join('\n', disorder(lines, random));
                    try
                    {
                        ReadingInvariants.Check(text, Labels);
                    }
                    catch (Exception exception) when (exception is not OutOfMemoryException)
                    {
                        throw new InvalidOperationException($"{Path.GetFileName(file)}, {name}, seed {start + n}: {exception.Message}", exception);
                    }
                }
            }
        }
    }
}
