using System.Diagnostics.CodeAnalysis;

namespace CommsPortal.Contracts.Client.Internal;

/// <summary>Answers kept with their ETags, least recently used dropped first. Values are immutable records and shared between callers.</summary>
internal sealed class ValidatedCache(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byUrl = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

    public bool TryGet(string url, [NotNullWhen(true)] out Entry? entry)
    {
        lock (_lock)
        {
            if (!_byUrl.TryGetValue(url, out var node))
            {
                entry = null;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            entry = node.Value;
            return true;
        }
    }

    public void Put(Entry entry)
    {
        if (entry.Bytes > maxBytes / 4)
            return;
        lock (_lock)
        {
            Remove(entry.Url);
            _byUrl[entry.Url] = _byUse.AddFirst(entry);
            _bytes += entry.Bytes;
            while (_bytes > maxBytes && _byUse.Last is { } last)
                Remove(last.Value.Url);
        }
    }

    private void Remove(string url)
    {
        if (!_byUrl.Remove(url, out var node))
            return;
        _byUse.Remove(node);
        _bytes -= node.Value.Bytes;
    }

    /// <param name="Url">The request's URL with its query; the cache's key.</param>
    /// <param name="Value">The answer, already read.</param>
    /// <param name="Bytes">Size of the answer as JSON, in bytes; stands for the memory it takes.</param>
    internal sealed record Entry(string Url, string ETag, object Value, long Bytes);
}
