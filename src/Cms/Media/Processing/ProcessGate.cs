namespace CommsPortal.Cms.Media.Processing;

/// <summary>Lets a fixed number of image processes run and a bounded number wait.</summary>
internal sealed class ProcessGate(int running, int waiting) : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(running);
    private int inside;

    /// <exception cref="MediaUnavailableException">Too many wait already.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref inside) > running + waiting)
                throw new MediaUnavailableException("Máy chủ đang xử lý nhiều ảnh. Hãy thử lại sau ít phút.");
            await semaphore.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                semaphore.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => semaphore.Dispose();
}
