using System.Collections.Concurrent;
using System.Globalization;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary>Reads once what many ask for at the same moment: clients that wait at the end of the log are all woken by the same change.</summary>
internal sealed class SharedPages
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, Lazy<Task<(IReadOnlyList<Change> Items, long Cursor)>>> pages = new(StringComparer.Ordinal);

    /// <param name="head">Sequence that the log is known to have reached: a page that was read for it is good for whoever knows no more.</param>
    public async Task<(IReadOnlyList<Change> Items, long Cursor)> ReadAsync(
        ChangeQuery query, long head, Func<Task<(IReadOnlyList<Change> Items, long Cursor)>> read)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{head} {query.Cursor} {query.Limit} {string.Join(',', query.Types)} {string.Join(',', query.Kinds)}");
        if (pages.Count >= MostKept)
            pages.Clear();
        var page = pages.GetOrAdd(key, _ => new Lazy<Task<(IReadOnlyList<Change> Items, long Cursor)>>(read));
        try
        {
            return await page.Value;
        }
        catch
        {
            pages.TryRemove(KeyValuePair.Create(key, page));
            throw;
        }
    }
}
