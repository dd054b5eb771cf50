using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// Finished pages in bounded memory. Reading takes no lock. Eviction is CLOCK: pages stand in a ring; the hand passes over those used
/// since it last came by, and drops the first that was not.
/// </summary>
/// <remarks>
/// A page that was being made while a change came could show the state before it. So every invalidation has a number, the maker
/// remembers the number it began at, and a page is not kept when an invalidation since then names one of its tags.
/// </remarks>
public sealed class PageStore(IOptions<SiteOptions> options, TimeProvider time, DirtyPages dirty)
{
    private const int RememberedInvalidations = 1024;

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, KeptPage> _pages = new(StringComparer.Ordinal);
    private readonly Queue<KeptPage> _ring = new();
    private readonly Dictionary<string, HashSet<KeptPage>> _byTag = new(StringComparer.Ordinal);
    private readonly Queue<(long Number, IReadOnlyCollection<string>? Tags)> _recent = new();
    private readonly TimeSpan _maxAge = TimeSpan.FromSeconds(options.Value.PageMaxAgeSeconds);
    private readonly long _maxBytes = options.Value.PageCacheBytes;
    private long _bytes;
    private long _invalidations;
    private bool _confirmed;

    /// <summary>Number of pages kept, stale ones included.</summary>
    public int Count => _pages.Count;

    /// <summary>Bytes they are taken to cost.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Number of the last invalidation; note it before fetching what a page shows.</summary>
    public long Invalidations => Interlocked.Read(ref _invalidations);

    /// <summary>The page kept under this key, fresh or stale.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out KeptPage? page)
    {
        if (!_pages.TryGetValue(key, out page))
            return false;
        if (!page.Used)
            page.Used = true; // Not written when it is so already: another processor may be reading it.
        return true;
    }

    /// <summary>The same without counting as a use.</summary>
    internal bool TryPeek(string key, [NotNullWhen(true)] out KeptPage? page) => _pages.TryGetValue(key, out page);

    /// <summary>True when the page may be served without asking the CMS.</summary>
    public bool IsFresh(KeptPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return !page.Stale && !page.Unconfirmed && time.GetUtcNow() - page.Made < _maxAge;
    }

    /// <summary>Keeps a page that was begun at invalidation number <paramref name="begunAt"/>, unless it may show an older state.</summary>
    /// <returns>The page, kept or not.</returns>
    public KeptPage Put(string key, RenderedPage rendered, long begunAt)
    {
        ArgumentNullException.ThrowIfNull(rendered);
        // What is incomplete is kept for when the CMS is down, and made again otherwise.
        var page = new KeptPage(key, rendered, time.GetUtcNow()) { Stale = rendered.Incomplete };
        lock (_lock)
        {
            Remove(key);
            if (page.Cost > _maxBytes / 4 || WasInvalidatedSince(begunAt, rendered.Tags))
                return page;
            Add(page);
            Evict();
        }

        return page;
    }

    /// <summary>Keeps a page of an earlier run, if there is room for it.</summary>
    internal bool TakeBack(KeptPage page)
    {
        lock (_lock)
        {
            if (_bytes + page.Cost > _maxBytes || _pages.ContainsKey(page.Key))
                return false;
            Add(page);
            return true;
        }
    }

    /// <summary>The log has been read up to its end: pages of an earlier run that are not stale by now are right.</summary>
    public void Confirm()
    {
        lock (_lock)
        {
            if (_confirmed)
                return;
            _confirmed = true;
            foreach (var page in _pages.Values)
                page.Unconfirmed = false;
        }
    }

    /// <summary>Forgets an article's own pages, and no others that name it: what is withdrawn is not shown, not even when the CMS is down.</summary>
    public void DropArticle(Guid id)
    {
        lock (_lock)
        {
            if (!_byTag.TryGetValue($"article:{id}", out var pages))
                return;
            foreach (var page in pages.Where(page => page.Page.Article == id).ToList())
                Remove(page.Key);
        }
    }

    /// <summary>Forgets a page: what was there is gone for good.</summary>
    public void Drop(string key)
    {
        lock (_lock)
            Remove(key);
    }

    /// <summary>Makes every page stale that carries one of the tags.</summary>
    /// <returns>How many pages became stale.</returns>
    public int Invalidate(IReadOnlyCollection<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var count = 0;
        lock (_lock)
        {
            Remember(tags);
            foreach (var tag in tags)
            {
                if (!_byTag.TryGetValue(tag, out var pages))
                    continue;
                foreach (var page in pages.Where(page => !page.Stale))
                {
                    page.Stale = true;
                    dirty.Mark(page.Key);
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>Makes every page stale.</summary>
    public void InvalidateAll()
    {
        lock (_lock)
        {
            Remember(null);
            foreach (var page in _pages.Values.Where(page => !page.Stale))
            {
                page.Stale = true;
                dirty.Mark(page.Key);
            }
        }
    }

    private void Add(KeptPage page)
    {
        _pages[page.Key] = page;
        _ring.Enqueue(page);
        _bytes += page.Cost;
        foreach (var tag in page.Page.Tags)
            (_byTag.TryGetValue(tag, out var pages) ? pages : _byTag[tag] = []).Add(page);
        if (!page.OnDisk)
            dirty.Mark(page.Key);
    }

    private void Remember(IReadOnlyCollection<string>? tags)
    {
        _recent.Enqueue((++_invalidations, tags));
        if (_recent.Count > RememberedInvalidations)
            _recent.Dequeue();
    }

    private bool WasInvalidatedSince(long begunAt, IReadOnlySet<string> tags)
    {
        if (_invalidations - begunAt > _recent.Count)
            return true; // Too long ago to know.
        return _recent.Any(entry => entry.Number > begunAt && (entry.Tags is null || entry.Tags.Any(tags.Contains)));
    }

    private void Evict()
    {
        while (_bytes > _maxBytes && _ring.TryDequeue(out var page))
        {
            if (!IsKept(page))
                continue; // Replaced or dropped meanwhile; its place in the ring is all that was left.
            if (page.Used && !page.Stale)
            {
                page.Used = false;
                _ring.Enqueue(page);
                continue;
            }

            Remove(page.Key);
        }
    }

    private bool IsKept(KeptPage page) => _pages.TryGetValue(page.Key, out var kept) && ReferenceEquals(kept, page);

    private void Remove(string key)
    {
        if (!_pages.TryRemove(key, out var page))
            return;
        _bytes -= page.Cost;
        dirty.Mark(key);
        foreach (var tag in page.Page.Tags)
        {
            if (_byTag.TryGetValue(tag, out var pages) && pages.Remove(page) && pages.Count == 0)
                _byTag.Remove(tag);
        }
    }
}
