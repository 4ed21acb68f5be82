namespace CompetenceAssessment.Benchmarks;

/// <summary>How soon a site with data answers, and how much memory it holds after people have worked with it.</summary>
internal static class StartBenchmark
{
    private const int Starts = 5;
    private const int Rounds = 5;

    /// <summary>What each person looks at. The pages of single cases are found from these lists.</summary>
    private static readonly Dictionary<string, string[]> Work = new()
    {
        ["candidate2@demo.test"] = ["/", "/applications", "/portfolio", "/standards/ee-customer-service-manager-6"],
        ["assessor1@demo.test"] = ["/", "/assess"],
        ["iqa@demo.test"] = ["/", "/quality"],
        ["officer@demo.test"] = ["/", "/applications/office", "/awarding", "/certificates"],
        ["committee1@demo.test"] = ["/", "/awarding"],
        ["admin@demo.test"] = ["/", "/admin", "/admin/people", "/admin/audit", "/admin/schemes"],
    };

    public static async Task RunAsync(string data)
    {
        var times = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            await using var site = await SiteProcess.StartAsync(data);
            times.Add(site.FirstAnswer.TotalSeconds);
        }

        Console.WriteLine($"First answer on a seeded database: {times.Order().ElementAt(Starts / 2):0.00} s (median of {Starts}; {times.Min():0.00}–{times.Max():0.00})");

        await using var working = await SiteProcess.StartAsync(data);
        var requests = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (email, paths) in Work)
                requests += await WorkAsync(working.Address, email, paths);
        }

        Console.WriteLine($"Resident memory after {requests} requests of {Work.Count} people: {working.ResidentMegabytes:0} MiB");
    }

    /// <summary>Opens the lists and, from each, the first ten pages of its own that it links to.</summary>
    private static async Task<int> WorkAsync(Uri site, string email, string[] paths)
    {
        using var person = await Person.SignInAsync(site, email);
        var requests = 2;
        foreach (var path in paths)
        {
            var page = await person.PageAsync(path);
            requests++;
            var links = page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(href => path != "/" && href.StartsWith(path + "/", StringComparison.Ordinal)).Distinct().Take(10);
            foreach (var link in links)
            {
                using var answer = await person.Http.GetAsync(link);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                requests++;
            }
        }

        return requests;
    }
}
