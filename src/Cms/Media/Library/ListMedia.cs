using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>
/// Lists the library, newest first. Words are compared without diacritics, which neither database can do alike, so a search reads the
/// texts of all files (about 200 bytes each) and keeps only the ids that fit.
/// </summary>
public sealed class ListMedia(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<MediaPage> ExecuteAsync(MediaQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var fitting = db.MediaAssets.AsNoTracking();
        if (query.Images is { } images)
            fitting = fitting.Where(a => a.Width != null == images);
        return string.IsNullOrWhiteSpace(query.Text)
            ? await PageAsync(fitting, query, cancellationToken)
            : await SearchAsync(fitting, query, cancellationToken);
    }

    public async Task<MediaAsset?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
    }

    /// <summary>Those of given items that there are, in no order.</summary>
    public async Task<IReadOnlyList<MediaAsset>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MediaAssets.AsNoTracking().Where(a => wanted.Contains(a.Id)).ToListAsync(cancellationToken);
    }

    private static async Task<MediaPage> PageAsync(IQueryable<MediaAsset> fitting, MediaQuery query, CancellationToken cancellationToken)
    {
        var total = await fitting.LongCountAsync(cancellationToken);
        if (query.After is { } after)
        {
            var (at, id) = (after.UploadedAt, after.Id);
            fitting = fitting.Where(a => a.UploadedAt < at || (a.UploadedAt == at && a.Id.CompareTo(id) < 0));
        }
        var items = await Newest(fitting).Take(query.Limit + 1).ToListAsync(cancellationToken);
        return Cut(items, total, query.Limit);
    }

    private static async Task<MediaPage> SearchAsync(IQueryable<MediaAsset> fitting, MediaQuery query, CancellationToken cancellationToken)
    {
        var words = Folded(query.Text!).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var texts = Newest(fitting).Select(a => new { a.Id, a.UploadedAt, a.FileName, a.Alt, a.Caption, a.Credit });
        var (ids, total, passed) = (new List<Guid>(), 0L, query.After is null);
        await foreach (var row in texts.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var text = Folded($"{row.FileName} {row.Alt} {row.Caption} {row.Credit}");
            var fits = words.All(w => text.Contains(w, StringComparison.Ordinal));
            if (fits)
                total++;
            if (fits && passed && ids.Count <= query.Limit)
                ids.Add(row.Id);
            passed = passed || row.Id == query.After!.Id || row.UploadedAt < query.After.UploadedAt;
        }
        var items = await Newest(fitting.Where(a => ids.Contains(a.Id))).ToListAsync(cancellationToken);
        return Cut(items, total, query.Limit);
    }

    private static IQueryable<MediaAsset> Newest(IQueryable<MediaAsset> assets) =>
        assets.OrderByDescending(a => a.UploadedAt).ThenByDescending(a => a.Id);

    private static MediaPage Cut(List<MediaAsset> items, long total, int limit)
    {
        if (items.Count <= limit)
            return new MediaPage(items, total, null);
        items.RemoveRange(limit, items.Count - limit);
        return new MediaPage(items, total, new MediaCursor(items[^1].UploadedAt, items[^1].Id));
    }

    private static string Folded(string text) => Slug.From(text, 4096);
}
