using System.Diagnostics;

namespace CompetenceAssessment.Benchmarks;

/// <summary>The built site as a process of its own, on a data folder.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    public const string Password = "Benchmark-password-2026!";

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(string data)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Source("src/CompetenceAssessment.Web"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Folder, "CompetenceAssessment.Web.dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        foreach (var (key, value) in Settings(data))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The site ended before it listened."));
    }

    /// <summary>From the start of the process to the first page answered.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    public Uri Address => _address.Task.Result;

    /// <summary>What the operating system counts as the process's memory, in MiB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>A published site, where <c>SITE</c> names its folder; else the one that was built with the benchmarks.</summary>
    private static string Folder => Environment.GetEnvironmentVariable("SITE")
        ?? AppContext.BaseDirectory.Replace("tests/CompetenceAssessment.Benchmarks", "src/CompetenceAssessment.Web", StringComparison.Ordinal);

    public static Dictionary<string, string> Settings(string data) => new()
    {
        ["Paths:Data"] = data,
        ["Paths:Standards"] = Source("standards"),
        ["Demo:Enabled"] = "true",
        ["Demo:Password"] = Password,
        ["Demo:Applications"] = "60",
    };

    public static string Source(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CompetenceAssessment.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run from inside the source tree.");
        return Path.Combine(folder.FullName, path);
    }

    public static async Task SeedAsync(string data)
    {
        await using var site = await StartAsync(data);
        Console.WriteLine($"First start, 60 applications made: {site.FirstAnswer.TotalSeconds:0.0} s");
    }

    public static async Task<SiteProcess> StartAsync(string data)
    {
        var site = new SiteProcess(data);
        var began = Stopwatch.GetTimestamp();
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = await site._address.Task };
        (await http.GetAsync("/")).EnsureSuccessStatusCode();
        site.FirstAnswer = Stopwatch.GetElapsedTime(began);
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        const string Listening = "Now listening on: ";
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0)
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
