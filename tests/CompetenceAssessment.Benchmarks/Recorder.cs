using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CompetenceAssessment.Benchmarks;

/// <summary>One command as it was sent to the database.</summary>
internal sealed record SentCommand(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    public bool Reads => Text.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Listens to what Entity Framework sends while something runs.</summary>
internal sealed class Recorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<SentCommand> _sent = [];

    public static async Task<IReadOnlyList<SentCommand>> RecordAsync(Func<Task> work)
    {
        var recorder = new Recorder();
        using (DiagnosticListener.AllListeners.Subscribe(recorder))
            await work();
        lock (recorder._sent)
            return [.. recorder._sent];
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> diagnostic)
    {
        if (diagnostic.Key != RelationalEventId.CommandExecuting.Name || diagnostic.Value is not CommandEventData data)
            return;
        lock (_sent)
            _sent.Add(new(data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>().Select(p => KeyValuePair.Create(p.ParameterName, p.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
