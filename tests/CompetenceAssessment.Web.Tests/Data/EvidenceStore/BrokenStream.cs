namespace CompetenceAssessment.Web.Tests.Data.EvidenceStore;

/// <summary>A sender who fails, pauses or sends the same again and again.</summary>
internal sealed class BrokenStream(byte[] content, int failAt) : Stream
{
    private readonly TaskCompletionSource paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource resumed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position;

    public int PauseAt { get; init; } = int.MaxValue;

    public int Repeat { get; init; } = 1;

    /// <summary>The most that the reader was ready to hold at once.</summary>
    public int LargestRead { get; private set; }

    public Task Paused => paused.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public void Continue() => resumed.SetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LargestRead = Math.Max(LargestRead, buffer.Length);
        if (position >= failAt)
            throw new IOException("The sender is gone.");
        if (position >= PauseAt && paused.TrySetResult())
            await resumed.Task;
        if (position >= (long)content.Length * Repeat)
            return 0;
        var at = (int)(position % content.Length);
        var count = Math.Min(Math.Min(buffer.Length, content.Length - at), 64 * 1024);
        content.AsSpan(at, count).CopyTo(buffer.Span);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
