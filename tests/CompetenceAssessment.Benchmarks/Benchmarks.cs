namespace CompetenceAssessment.Benchmarks;

/// <summary>Measures what docs/performance.md says. Every figure that compares is a ratio of two things measured in turn, in one run.</summary>
internal static class Benchmarks
{
    private const string Standards = "standards";

    private static readonly Dictionary<string, Func<string, Task>> All = new()
    {
        ["start"] = StartBenchmark.RunAsync,
        ["desk"] = DeskBenchmark.RunAsync,
        ["certificates"] = CertificateBenchmark.RunAsync,
        [Standards] = StandardsBenchmark.RunAsync,
    };

    private static async Task<int> Main(string[] names)
    {
        var unknown = names.Where(name => !All.ContainsKey(name)).ToList();
        if (unknown.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Unknown: {string.Join(", ", unknown)}. There are: {string.Join(", ", All.Keys)}; without a name all run.");
            return 1;
        }

        var data = Path.Combine(Path.GetTempPath(), $"competence-benchmark-{Environment.ProcessId}");
        try
        {
            if (names is not [Standards])
            {
                Console.WriteLine("Making the demonstration that everything else is measured on …");
                await SiteProcess.SeedAsync(data);
            }

            foreach (var name in names.Length == 0 ? [.. All.Keys] : names)
                await All[name](data);
        }
        finally
        {
            if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        }

        return 0;
    }
}
