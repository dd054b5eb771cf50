using System.Collections.Concurrent;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>Which kept pages are not on disk as they are in memory, and how far the log has been read; see <see cref="PageDisk"/>.</summary>
public sealed class DirtyPages : IDisposable
{
    private readonly ConcurrentDictionary<string, byte> _keys = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _signal = new(0, 1);
    private volatile bool _wanted;
    private volatile LogPosition? _position;

    /// <summary>Up to where every change has been applied to the pages in memory; null when that is unknown.</summary>
    public LogPosition? Position
    {
        get => _position;
        set
        {
            _position = value;
            Signal();
        }
    }

    /// <summary>From now on keys are collected.</summary>
    public void Want() => _wanted = true;

    /// <summary>Says that the page under this key came, changed or went.</summary>
    public void Mark(string key)
    {
        if (_wanted && _keys.TryAdd(key, 0))
            Signal();
    }

    /// <summary>Takes the keys that are marked now away, one by one.</summary>
    public IEnumerable<string> Take()
    {
        foreach (var key in _keys.Keys)
        {
            // Taken away before the page is looked at: what happens to it later marks it again.
            if (_keys.TryRemove(key, out _))
                yield return key;
        }
    }

    /// <summary>Waits until something was said since the last time.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _signal.WaitAsync(cancellationToken);

    public void Dispose() => _signal.Dispose();

    private void Signal()
    {
        if (!_wanted || _signal.CurrentCount != 0)
            return;
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another one signalled meanwhile; one signal is enough.
        }
    }
}
