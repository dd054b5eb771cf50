namespace CommsPortal.Cms;

/// <summary>Wakes what works in the background on this node, <typeparamref name="T"/>; work that other nodes leave it finds by asking.</summary>
public sealed class Wake<T> : IDisposable
{
    private readonly SemaphoreSlim set = new(0, 1);
    private readonly Lock gate = new();

    public void Set()
    {
        lock (gate)
        {
            if (set.CurrentCount == 0)
                set.Release();
        }
    }

    /// <summary>Waits until it is set, or <paramref name="longest"/> has passed.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => set.WaitAsync(longest, cancellationToken);

    public void Dispose() => set.Dispose();
}
