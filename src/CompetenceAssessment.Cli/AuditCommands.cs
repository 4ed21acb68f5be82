using System.CommandLine;
using CompetenceAssessment.Data;
using CompetenceAssessment.Data.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace CompetenceAssessment.Cli;

/// <summary><c>audit verify</c> and <c>audit checkpoint</c>.</summary>
internal static class AuditCommands
{
    public static Command Create() => new("audit", "Check the hash-chained audit streams.") { Verify(), Checkpoint() };

    private static Command Verify()
    {
        var stream = new Option<string?>("--stream") { Description = "Only this stream, for example application/{id}." };
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "A file that 'audit checkpoint' wrote; finds truncation and lost streams too." };
        var command = new Command("verify", "Look for edits, reordering and gaps. Exit code 0 clean, 2 problems found.") { stream, checkpoint };
        command.SetAction((result, cancellation) => CliServices.RunAsync(services => VerifyAsync(services, result.GetValue(stream), result.GetValue(checkpoint), cancellation)));
        return command;
    }

    private static Command Checkpoint()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where to write the signed heads; keep it away from the database." };
        var command = new Command("checkpoint", "Sign the heads of all streams to a file.") { file };
        command.SetAction((result, cancellation) => CliServices.RunAsync(services => CheckpointAsync(services, result.GetRequiredValue(file), cancellation)));
        return command;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, string? stream, FileInfo? checkpointFile, CancellationToken cancellation)
    {
        AuditCheckpoint? checkpoint = null;
        if (checkpointFile is not null)
        {
            checkpoint = JsonText.Read<AuditCheckpoint>(await File.ReadAllTextAsync(checkpointFile.FullName, cancellation));
            using var key = AuditCheckpoint.LoadOrCreateKey(services.GetRequiredService<DataPaths>());
            if (!checkpoint.IsSignedBy(key))
            {
                await Console.Error.WriteLineAsync("The checkpoint is not signed by this installation, or was changed.");
                return 2;
            }
        }

        var verification = services.GetRequiredService<AuditVerification>();
        var problems = await verification.VerifyAsync(stream, checkpoint?.Heads, cancellation);
        foreach (var problem in problems)
            Console.WriteLine($"{problem.Stream} {problem.Sequence}: {problem.Problem}");
        Console.WriteLine(problems.Count == 0 ? "Audit clean." : $"{problems.Count} problems.");
        return problems.Count == 0 ? 0 : 2;
    }

    private static async Task<int> CheckpointAsync(IServiceProvider services, FileInfo file, CancellationToken cancellation)
    {
        using var key = AuditCheckpoint.LoadOrCreateKey(services.GetRequiredService<DataPaths>());
        var heads = await services.GetRequiredService<AuditVerification>().HeadsAsync(cancellation);
        var checkpoint = AuditCheckpoint.Sign(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, heads, key);
        await File.WriteAllTextAsync(file.FullName, JsonText.Write(checkpoint), cancellation);
        Console.WriteLine($"{heads.Count} streams signed to {file.FullName}.");
        return 0;
    }
}
