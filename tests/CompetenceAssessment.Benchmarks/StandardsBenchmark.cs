using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using CompetenceAssessment.StandardFormats.PublishedText;

namespace CompetenceAssessment.Benchmarks;

/// <summary>How many pages of published standards one core reads in a second, lint included, and with how much memory: the four sample texts, over and over;
/// one file that holds a text many times; and a file of 50 MB, which is refused. A page is 2,500 characters. The memory is the process's highest so far.</summary>
internal static class StandardsBenchmark
{
    private const double Page = 2500;

    public static Task RunAsync(string data)
    {
        var samples = Directory.GetFiles(Samples(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        for (var warmUp = 0; warmUp < 40; warmUp++) PublishedTextReader.Read(samples[warmUp % samples.Count], "warm-up.txt");
        foreach (var copies in new[] { 1, 100, 10_000 })
            Measure($"{copies} documents one after the other", Enumerable.Range(0, copies).Select(i => samples[i % samples.Count]));
        foreach (var copies in new[] { 1, 10, 100 })
            Measure($"one file that holds the Hong Kong unit {copies} times", [Repeated(samples.MinBy(s => s.Length)!, copies)]);
        Refuse();
        return Task.CompletedTask;
    }

    private static void Measure(string what, IEnumerable<byte[]> documents)
    {
        var (characters, allocated, began) = (0L, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        foreach (var document in documents)
        {
            PublishedTextReader.Read(document, "a.txt");
            characters += Encoding.UTF8.GetCharCount(document);
        }

        var elapsed = Stopwatch.GetElapsedTime(began);
        var pages = characters / Page;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"Standards, {what}: {pages / elapsed.TotalSeconds:0} pages per second, {elapsed.TotalMilliseconds / pages:0.00} ms and {allocated / pages / 1024:0} KB allocated a page, {process.PeakWorkingSet64 / 1024 / 1024} MB at most");
    }

    private static void Refuse()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, new byte[50 * 1024 * 1024].Select(_ => (byte)'a').ToArray());
            var (before, began) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
            var refused = PublishedTextReader.ReadFile(file).Refused;
            Console.WriteLine($"Standards, 50 MB refused ({refused}): {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1024} KB");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Repeated(byte[] text, int copies) => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(Encoding.UTF8.GetString(text), copies)));

    private static string Samples([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "CompetenceAssessment.StandardFormats.Tests", "Samples");
}
