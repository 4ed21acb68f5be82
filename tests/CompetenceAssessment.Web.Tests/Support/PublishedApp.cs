using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CompetenceAssessment.Data;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>The built site as a process of its own, which a test can kill and start again on the same data.</summary>
public sealed partial class PublishedApp(TestDatabase database, bool demo = false, string environment = "Development") : IAsyncDisposable
{
    /// <summary>How many applications its demonstration has: those that stand by name in its plan.</summary>
    public const int DemoApplications = 8;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(120);

    private readonly StringBuilder _log = new();
    private TaskCompletionSource<Uri> _address = new();
    private Process? _process;

    public TestDatabase Database => database;

    /// <summary>The folder of a published site, which is then started from a folder where nothing of it lies; null for the one in the source tree.</summary>
    public string? Site { get; init; }

    /// <summary>Settings besides those of the database, and in their place; null for none.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>What the process wrote since the first start.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    public Uri Address => _address.Task.IsCompletedSuccessfully ? _address.Task.Result : throw new InvalidOperationException("The site has not started.");

    /// <summary>Starts the site and waits until it listens.</summary>
    public async Task StartAsync()
    {
        Launch();
        await ListeningAsync();
    }

    /// <summary>Starts the process and does not wait.</summary>
    public void Launch()
    {
        var folder = Site ?? Repository.OutputOf("CompetenceAssessment.Web");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Site is null ? Path.Combine(Repository.Root, "src", "CompetenceAssessment.Web") : Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(folder, "CompetenceAssessment.Web.dll"), "--urls", "http://127.0.0.1:0" },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["Database__MigrateOnStart"] = "true",
                ["Demo__Enabled"] = demo.ToString(),
                ["Demo__Password"] = App.Password,
                ["Demo__Applications"] = $"{DemoApplications}",
            },
        };
        foreach (var (key, value) in database.Settings.Concat(Settings))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var address = _address;
        _process.OutputDataReceived += (_, line) => Read(line.Data, address);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, address);
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The site ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task<Uri> ListeningAsync()
    {
        try
        {
            return await _address.Task.WaitAsync(LongestStart);
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The site did not start: {exception.Message}\n{Log}", exception);
        }
    }

    /// <summary>Looks into the database while the site runs, until something has happened there.</summary>
    public async Task WaitUntilAsync(Func<AppDbContext, Task<bool>> happened)
    {
        await using var db = database.Context();
        var started = Stopwatch.GetTimestamp();
        while (!await happened(db))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < LongestStart, "It did not happen.\n" + Log);
            await Task.Delay(5);
        }
    }

    /// <summary>SIGKILL: the process gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public FormClient Visitor() => new(Address);

    public async Task<FormClient> SignedInAsAsync(string email, string password = App.Password)
    {
        var client = Visitor();
        await client.SignInAsync(email, password);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await database.DisposeAsync();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+?:\d+)")]
    private static partial Regex Listening { get; }

    private void Read(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null)
            return;
        lock (_log)
            _log.AppendLine(line);
        if (Listening.Match(line) is { Success: true } match)
            address.TrySetResult(new Uri(match.Groups[1].Value));
    }
}
