using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Lists the library. Words are looked for in a column without case and diacritics, which both databases search alike.</summary>
public sealed class ListMedia(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<MediaPage> ExecuteAsync(MediaQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var fitting = Fitting(db, query);
        var total = await fitting.LongCountAsync(cancellationToken);
        if (total == 0)
            return new MediaPage([], 0, null);
        var items = await Ordered(query.After is { } after && after.Order == query.Order ? After(fitting, after) : fitting, query.Order)
            .Take(query.Limit + 1).ToListAsync(cancellationToken);
        return Cut(items, total, query);
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

    private IQueryable<MediaAsset> Fitting(PortalDbContext db, MediaQuery query)
    {
        var fitting = db.MediaAssets.AsNoTracking();
        if (query.Images is { } images)
            fitting = fitting.Where(a => a.Width != null == images);
        if (query.Loose)
            fitting = fitting.Where(a => a.FolderId == null);
        if (query.Folders is { } folders)
            fitting = fitting.Where(a => a.FolderId != null && folders.Contains(a.FolderId.Value));
        if (query.Tag is { } tag)
            fitting = fitting.Where(a => db.MediaTaggings.Any(t => t.Tag == tag && t.MediaId == a.Id));
        if (query.Licence is { } licence)
            fitting = fitting.WithLicence(licence, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Clock.HoChiMinhCity).DateTime));
        if (query.WithoutAlt)
            fitting = fitting.Where(a => a.Width != null && a.Alt == "");
        if (query.Unused)
            fitting = fitting.Where(a => !db.MediaUses.Any(u => u.MediaId == a.Id));
        foreach (var word in Slug.From(query.Text ?? "", 200).Split('-', StringSplitOptions.RemoveEmptyEntries))
            fitting = fitting.Where(a => a.SearchText.Contains(word));
        return fitting;
    }

    // The first half of each condition is one that an index can begin at.
    private static IQueryable<MediaAsset> After(IQueryable<MediaAsset> fitting, MediaCursor after)
    {
        var (id, key) = (after.Id, after.Key);
        if (after.Order == MediaOrder.Name)
            return fitting.Where(a => a.NameKey.CompareTo(key) >= 0 && (a.NameKey.CompareTo(key) > 0 || a.Id.CompareTo(id) > 0));
        var number = after.Number;
        if (after.Order == MediaOrder.Largest)
            return fitting.Where(a => a.Bytes <= number && (a.Bytes < number || a.Id.CompareTo(id) < 0));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(number);
        return after.Order == MediaOrder.Oldest
            ? fitting.Where(a => a.UploadedAt >= at && (a.UploadedAt > at || a.Id.CompareTo(id) > 0))
            : fitting.Where(a => a.UploadedAt <= at && (a.UploadedAt < at || a.Id.CompareTo(id) < 0));
    }

    private static IQueryable<MediaAsset> Ordered(IQueryable<MediaAsset> assets, MediaOrder order) => order switch
    {
        MediaOrder.Oldest => assets.OrderBy(a => a.UploadedAt).ThenBy(a => a.Id),
        MediaOrder.Name => assets.OrderBy(a => a.NameKey).ThenBy(a => a.Id),
        MediaOrder.Largest => assets.OrderByDescending(a => a.Bytes).ThenByDescending(a => a.Id),
        _ => assets.OrderByDescending(a => a.UploadedAt).ThenByDescending(a => a.Id),
    };

    private static MediaPage Cut(List<MediaAsset> items, long total, MediaQuery query)
    {
        if (items.Count <= query.Limit)
            return new MediaPage(items, total, null);
        items.RemoveRange(query.Limit, items.Count - query.Limit);
        return new MediaPage(items, total, MediaCursor.At(items[^1], query.Order));
    }
}
