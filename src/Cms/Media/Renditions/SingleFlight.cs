using System.Collections.Concurrent;
using CommsPortal.Cms.Media.Storage;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>
/// Lets one maker work on each key while others wait for it, and remembers a failure for a minute, so that a rendition that cannot
/// be made does not cost an encoder's time limit on every request. The work goes on when the one who asked leaves.
/// </summary>
internal sealed class SingleFlight(TimeProvider time)
{
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan FailureKept = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<MediaKey, Lazy<Task>> running = new();
    private readonly ConcurrentDictionary<MediaKey, DateTimeOffset> failed = new();

    /// <exception cref="MediaUnavailableException">It failed less than a minute ago, or fails now.</exception>
    public async Task RunAsync(MediaKey key, Func<Task> work, CancellationToken cancellationToken)
    {
        if (failed.TryGetValue(key, out var until) && time.GetUtcNow() < until)
            throw new MediaUnavailableException("Ảnh này tạm thời chưa xử lý được. Hãy thử lại sau một phút.");
        var task = running.GetOrAdd(key, k => new Lazy<Task>(() => WorkAsync(k, work))).Value;
        await task.WaitAsync(cancellationToken);
    }

    private async Task WorkAsync(MediaKey key, Func<Task> work)
    {
        // Leaves the lazy value's lock before the work starts.
        await Task.Yield();
        try
        {
            await work();
            failed.TryRemove(key, out _);
        }
        catch (RenditionFailedException)
        {
            if (failed.Count >= MaxRemembered)
                failed.Clear();
            failed[key] = time.GetUtcNow() + FailureKept;
            throw;
        }
        finally
        {
            running.TryRemove(key, out _);
        }
    }
}
