using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CompetenceAssessment.Benchmarks;

/// <summary>The least that could answer: no sign-in, no rules, no words, no page. It sends the product's own queries straight to the database and writes the rows as JSON;
/// a save also writes what the product writes: the judgement, its revision and an audit entry, in one transaction.</summary>
internal sealed class BareApi(string database, IReadOnlyList<SentCommand> deskReads, IReadOnlyList<SentCommand> saveReads, Guid judgementId) : IAsyncDisposable
{
    private readonly WebApplication _app = Build();

    public Uri Address => new(_app.Urls.First());

    public async Task StartAsync()
    {
        _app.MapGet("/desk", async (HttpResponse response) =>
        {
            await using var connection = await OpenAsync();
            response.ContentType = "application/json";
            await using var json = new Utf8JsonWriter(response.Body);
            json.WriteStartArray();
            foreach (var read in deskReads)
                await CopyAsync(connection, read, json);
            json.WriteEndArray();
        });
        _app.MapPost("/judgement", async (Save save) => Results.Json(new { version = await SaveAsync(save) }));
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static async Task CopyAsync(SqliteConnection connection, SentCommand read, Utf8JsonWriter? json)
    {
        await using var command = Command(connection, read.Text, read.Parameters);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                var value = rows.GetValue(column);
                if (value is string text)
                    json?.WriteStringValue(text);
                else
                    json?.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        return connection;
    }

    private async Task<int> SaveAsync(Save save)
    {
        await using var connection = await OpenAsync();
        foreach (var read in saveReads)
            await CopyAsync(connection, read, null);
        await using var transaction = connection.BeginTransaction(deferred: false);
        var id = judgementId.ToString("D").ToUpperInvariant();
        var now = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(save.Reason + now)));
        await WriteAsync("UPDATE Judgements SET Reason = $reason, RecordedAt = $now, Version = Version + 1 WHERE Id = $id AND Version = $version");
        await WriteAsync("INSERT INTO JudgementRevision (Id, JudgementId, Ordinal, Outcome, Reason, Feedback, Citations, At) SELECT $new, Id, Version, Outcome, Reason, Feedback, Citations, $now FROM Judgements WHERE Id = $id");
        await WriteAsync("UPDATE AuditStreamHeads SET Next = Next + 1, HeadHash = $hash WHERE Stream = 'benchmark'");
        await WriteAsync("INSERT INTO AuditEntries (Stream, Sequence, At, ActorId, Action, Payload, PreviousHash, Hash) SELECT 'benchmark', Next, $now, NULL, 'judgement-recorded', $reason, $hash, $hash FROM AuditStreamHeads WHERE Stream = 'benchmark'");
        await transaction.CommitAsync();
        return save.Version + 1;

        async Task WriteAsync(string text)
        {
            await using var command = Command(connection, text, [new("$id", id), new("$now", now), new("$hash", hash), new("$reason", save.Reason), new("$version", save.Version), new("$new", Guid.CreateVersion7().ToString("D").ToUpperInvariant())]);
            command.Transaction = transaction;
            if (await command.ExecuteNonQueryAsync() != 1)
                throw new InvalidOperationException("Nothing was written: " + text);
        }
    }

    internal sealed record Save(int Version, string Reason);
}
