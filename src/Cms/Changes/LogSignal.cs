namespace CommsPortal.Cms.Changes;

/// <summary>Wakes whoever waits for a log to grow. Holds the highest sequence known to be committed.</summary>
public abstract class LogSignal
{
    private readonly Lock gate = new();
    private TaskCompletionSource grown = NewSource();
    private long head;

    /// <summary>Highest sequence known to be committed.</summary>
    public long Head => Volatile.Read(ref head);

    /// <summary>Says that the log has grown to <paramref name="sequence"/>. Call it after commit, never before.</summary>
    public void Announce(long sequence)
    {
        TaskCompletionSource wake;
        lock (gate)
        {
            if (sequence <= head)
                return;
            Volatile.Write(ref head, sequence);
            wake = grown;
            grown = NewSource();
        }

        wake.SetResult();
    }

    /// <summary>Waits until the log is longer than <paramref name="cursor"/>, or <paramref name="timeout"/> has passed.</summary>
    /// <returns>True when it is longer.</returns>
    public async Task<bool> WaitBeyondAsync(long cursor, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        var deadline = time.GetTimestamp() + (long)(timeout.TotalSeconds * time.TimestampFrequency);
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (head > cursor)
                    return true;
                next = grown.Task;
            }

            var left = TimeSpan.FromSeconds((double)(deadline - time.GetTimestamp()) / time.TimestampFrequency);
            if (left <= TimeSpan.Zero)
                return false;
            try
            {
                await next.WaitAsync(left, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                return Head > cursor;
            }
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
