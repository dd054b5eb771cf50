using System.Diagnostics.CodeAnalysis;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Media;

/// <summary>Small media in bounded memory, least recently used dropped first. Media never change under their address.</summary>
public sealed class MediaStore(IOptions<SiteOptions> options)
{
    /// <summary>The largest file that is kept, in bytes; larger ones are passed on each time.</summary>
    public const int LargestKept = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _byPath = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byUse = new();
    private readonly long _maxBytes = options.Value.MediaCacheBytes;
    private long _bytes;

    public bool TryGet(string path, [NotNullWhen(true)] out Kept? kept)
    {
        lock (_lock)
        {
            if (!_byPath.TryGetValue(path, out var node))
            {
                kept = null;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            kept = node.Value;
            return true;
        }
    }

    public void Put(Kept kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        lock (_lock)
        {
            if (kept.Bytes.Length > _maxBytes || _byPath.ContainsKey(kept.Path))
                return;
            _byPath[kept.Path] = _byUse.AddFirst(kept);
            _bytes += kept.Bytes.Length;
            while (_bytes > _maxBytes && _byUse.Last is { } last)
            {
                _byUse.RemoveLast();
                _byPath.Remove(last.Value.Path);
                _bytes -= last.Value.Bytes.Length;
            }
        }
    }

    /// <summary>Forgets everything: files of an article that was withdrawn must not outlive it here.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _byPath.Clear();
            _byUse.Clear();
            _bytes = 0;
        }
    }

    public sealed record Kept(string Path, byte[] Bytes, MediaDescription Description);
}
