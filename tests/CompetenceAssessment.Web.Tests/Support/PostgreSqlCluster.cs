using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CompetenceAssessment.Web.Tests.Support;

/// <summary>A private PostgreSQL on loopback, started from the installed server binaries and gone with the test process.</summary>
public static class PostgreSqlCluster
{
    // The server refuses to run as root. The script holds our end of a pipe: when this process ends, in whatever way,
    // `read` returns and the server and its folder go too.
    private const string Script = """
        set -e
        bin=$1; folder=$2; port=$3
        run() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        mkdir -p "$folder"; if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi; chmod 700 "$folder"; cd /
        run "$bin/initdb" -D "$folder/data" -U app -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        run "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-h 127.0.0.1 -p $port -k $folder -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200" start >/dev/null
        echo ready
        read -r _ || true
        run "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null
        rm -rf "$folder"
        """;

    private static Process? s_keeper;

    public static string? Binaries { get; } = FindBinaries();

    public static async Task<string> StartAsync()
    {
        var port = FreePort();
        var folder = Path.Combine(Path.GetTempPath(), $"competence-postgres-{Environment.ProcessId}");
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", Script, "cluster", Binaries!, folder, port.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        s_keeper = Process.Start(start)!;
        var ready = await s_keeper.StandardOutput.ReadLineAsync();
        if (ready != "ready")
            throw new InvalidOperationException("PostgreSQL did not start: " + await s_keeper.StandardError.ReadToEndAsync());
        return $"Host=127.0.0.1;Port={port};Username=app;Database=postgres;Include Error Detail=true";
    }

    public static async Task StopAsync()
    {
        if (s_keeper is null)
            return;
        s_keeper.StandardInput.Close();
        await s_keeper.WaitForExitAsync();
        s_keeper.Dispose();
        s_keeper = null;
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(folder => Path.Combine(folder, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
                .MaxBy(bin => double.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), CultureInfo.InvariantCulture, out var version) ? version : 0)
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
