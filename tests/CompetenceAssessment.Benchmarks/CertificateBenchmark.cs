using System.Diagnostics;
using CompetenceAssessment.Credentials.Certificates;
using CompetenceAssessment.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Benchmarks;

/// <summary>How many certificates one core draws in a second, from the facts of the demonstration's own.</summary>
internal static class CertificateBenchmark
{
    private const int Certificates = 300;

    public static async Task RunAsync(string data)
    {
        await using var site = new Site(data);
        await using var scope = site.Services.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Certificates.SelectMany(c => c.Issues).OrderBy(i => i.Token).Select(i => i.FactsJson).ToListAsync();
        var read = facts.ConvertAll(CertificateFacts.FromJson);
        var renderer = new CertificateDocument();
        for (var warmUp = 0; warmUp < 20; warmUp++)
            renderer.Render(read[warmUp % read.Count]);
        var bytes = 0L;
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < Certificates; number++)
            bytes += renderer.Render(read[number % read.Count]).Length;
        var elapsed = Stopwatch.GetElapsedTime(began);
        Console.WriteLine($"Certificates drawn on one core: {Certificates / elapsed.TotalSeconds:0} per second ({bytes / Certificates / 1024} KiB each)");
    }
}
