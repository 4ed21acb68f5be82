using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using CompetenceAssessment.Services.Writes;
using CompetenceAssessment.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Web.Tests.Data.Audit;

public sealed class AuditTrailTests
{
    private const string Stream = "application/1";

    [Theory, EachEngine]
    public async Task An_untouched_stream_is_clean_and_keeps_what_was_said(DatabaseProvider engine)
    {
        var clock = new FakeTime(new DateTimeOffset(2026, 11, 21, 23, 59, 59, TimeSpan.FromHours(2)).AddTicks(1_234_567));
        await using var database = await TestDatabase.CreateAsync(engine, services => services.AddSingleton<TimeProvider>(clock));
        var actor = Guid.CreateVersion7();
        await AppendAsync(database, Stream, new { note = "Õie „küsis“ 'x' \\ \u2028 \U0001F600" }, actor);
        await AppendAsync(database, Stream, new { b = 2, a = 1.50m });

        Assert.Empty(await VerifyAsync(database));
        await using var db = database.Context();
        var entries = await db.AuditEntries.Where(e => e.Stream == Stream).OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal([1L, 2L], entries.Select(e => e.Sequence));
        Assert.Equal(actor, entries[0].ActorId);
        Assert.Equal(JsonText.Write(new { note = "Õie „küsis“ 'x' \\ \u2028 \U0001F600" }), entries[0].Payload);
        Assert.Equal("""{"b":2,"a":1.50}""", entries[1].Payload);
        Assert.Equal(new DateTime(2026, 11, 21, 21, 59, 59, DateTimeKind.Utc).AddTicks(1_234_560), entries[0].At);
        Assert.Equal(DateTimeKind.Utc, entries[0].At.Kind);
    }

    [Theory, EachEngine]
    public async Task Writers_at_the_same_time_queue_on_one_stream(DatabaseProvider engine)
    {
        const int writers = 4, each = 10;
        await using var database = await TestDatabase.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var entry = 0; entry < each; entry++)
                await AppendAsync(database, Stream, new { writer, entry });
        })));

        Assert.Empty(await VerifyAsync(database));
        await using var db = database.Context();
        Assert.Equal(Enumerable.Range(1, writers * each).Select(n => (long)n), await db.AuditEntries.OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync());
    }

    [Theory, EachEngine]
    public async Task What_is_rolled_back_leaves_no_entry_and_no_gap(DatabaseProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AppendAsync(database, Stream, new { entry = 1 });

        var scope = database.Scope();
        await Assert.ThrowsAsync<InvalidDataException>(() => scope.GetRequiredService<UnitOfWork>().WriteAsync(
            async token =>
            {
                await scope.GetRequiredService<AuditTrail>().AppendAsync(Stream, null, "said", new { entry = 2 }, token);
                throw new InvalidDataException();
            },
            CancellationToken.None));
        await AppendAsync(database, Stream, new { entry = 3 });

        Assert.Empty(await VerifyAsync(database));
        await using var db = database.Context();
        Assert.Equal(2, await db.AuditEntries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task An_edited_entry_is_found(DatabaseProvider engine)
    {
        await using var database = await WithEntriesAsync(engine);
        await using (var db = database.Context())
            await db.AuditEntries.Where(e => e.Stream == Stream && e.Sequence == 2).ExecuteUpdateAsync(set => set.SetProperty(e => e.Payload, """{"entry":20}"""));

        Assert.Contains(await VerifyAsync(database), p => p is { Stream: Stream, Sequence: 2, Problem: AuditProblemKind.Edited });
    }

    [Theory, EachEngine]
    public async Task A_removed_entry_is_found(DatabaseProvider engine)
    {
        await using var database = await WithEntriesAsync(engine);
        await using (var db = database.Context())
            await db.AuditEntries.Where(e => e.Stream == Stream && e.Sequence == 2).ExecuteDeleteAsync();

        Assert.Contains(await VerifyAsync(database), p => p is { Stream: Stream, Sequence: 3, Problem: AuditProblemKind.Gap });
    }

    [Theory, EachEngine]
    public async Task Entries_that_change_places_are_found(DatabaseProvider engine)
    {
        await using var database = await WithEntriesAsync(engine);
        await using (var db = database.Context())
        {
            foreach (var (from, to) in ((long, long)[])[(2, 99), (3, 2), (99, 3)])
                await db.AuditEntries.Where(e => e.Stream == Stream && e.Sequence == from).ExecuteUpdateAsync(set => set.SetProperty(e => e.Sequence, to));
        }

        Assert.NotEmpty(await VerifyAsync(database));
    }

    [Theory, EachEngine]
    public async Task A_stream_cut_short_with_its_head_is_found_against_a_checkpoint_only(DatabaseProvider engine)
    {
        await using var database = await WithEntriesAsync(engine);
        var checkpoint = await database.Scope().GetRequiredService<AuditVerification>().HeadsAsync(CancellationToken.None);
        await using (var db = database.Context())
        {
            var second = await db.AuditEntries.SingleAsync(e => e.Stream == Stream && e.Sequence == 2);
            await db.AuditEntries.Where(e => e.Stream == Stream && e.Sequence > 2).ExecuteDeleteAsync();
            await db.AuditStreamHeads.Where(h => h.Stream == Stream).ExecuteUpdateAsync(set => set.SetProperty(h => h.Next, 3).SetProperty(h => h.HeadHash, second.Hash));
            await db.AuditEntries.Where(e => e.Stream == "platform").ExecuteDeleteAsync();
            await db.AuditStreamHeads.Where(h => h.Stream == "platform").ExecuteDeleteAsync();
        }

        Assert.Empty(await VerifyAsync(database));
        var found = await VerifyAsync(database, checkpoint);
        Assert.Contains(found, p => p is { Stream: Stream, Problem: AuditProblemKind.Truncated });
        Assert.Contains(found, p => p is { Stream: "platform", Problem: AuditProblemKind.Lost });
    }

    [Fact]
    public async Task The_operator_verifies_from_the_command_line()
    {
        await using var database = await WithEntriesAsync(DatabaseProvider.Sqlite);
        await OperatorCommand.AssertAuditCleanAsync(database);
        var (signed, _) = await OperatorCommand.RunAsync(database, "audit", "checkpoint", "heads.json");
        await using (var db = database.Context())
            await db.AuditEntries.Where(e => e.Stream == Stream && e.Sequence == 3).ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, "denied"));

        var (exitCode, output) = await OperatorCommand.RunAsync(database, "audit", "verify", "--checkpoint", "heads.json");

        Assert.Equal(0, signed);
        Assert.Equal(2, exitCode);
        Assert.Contains($"{Stream} 3: Edited", output, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> WithEntriesAsync(DatabaseProvider engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await AppendAsync(database, "platform", new { entry = 1 });
        for (var entry = 1; entry <= 4; entry++)
            await AppendAsync(database, Stream, new { entry });
        return database;
    }

    private static async Task AppendAsync(TestDatabase database, string stream, object payload, Guid? actor = null)
    {
        var scope = database.Scope();
        await scope.GetRequiredService<UnitOfWork>().WriteAsync(
            token => scope.GetRequiredService<AuditTrail>().AppendAsync(stream, actor, "said", payload, token), CancellationToken.None);
    }

    private static Task<IReadOnlyList<AuditProblem>> VerifyAsync(TestDatabase database, IReadOnlyCollection<AuditHead>? checkpoint = null) =>
        database.Scope().GetRequiredService<AuditVerification>().VerifyAsync(null, checkpoint, CancellationToken.None);
}
