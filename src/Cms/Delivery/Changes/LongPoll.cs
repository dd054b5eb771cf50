using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary>Reads a log again whenever it has grown, until there is something to answer or the client's wait is over.</summary>
public sealed class LongPoll(TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <param name="position">Where the client stands.</param>
    /// <param name="read">
    /// The rows after a position, and the position after them, which also passes over what filters leave out. True says that the client was woken,
    /// and others with it.
    /// </param>
    /// <param name="grows">Waits until the log is longer than a position: true when it is, false when the time has passed.</param>
    public async Task<(IReadOnlyList<Change> Items, TPosition Position)> AskAsync<TPosition>(
        TPosition position,
        TimeSpan wait,
        Func<TPosition, bool, Task<(IReadOnlyList<Change> Items, TPosition Position)>> read,
        Func<TPosition, TimeSpan, CancellationToken, Task<bool>> grows,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(grows);
        var started = time.GetTimestamp();
        // A server that stops answers its waiting clients with an empty page instead of cutting them off.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        for (var woken = false; ; woken = true)
        {
            var page = await read(position, woken);
            var left = wait - time.GetElapsedTime(started);
            if (page.Items.Count > 0 || left <= TimeSpan.Zero || !await GrowsAsync(() => grows(page.Position, left, stop.Token), cancellationToken))
                return page;
            position = page.Position;
        }
    }

    private static async Task<bool> GrowsAsync(Func<Task<bool>> wait, CancellationToken cancellationToken)
    {
        try
        {
            return await wait();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
