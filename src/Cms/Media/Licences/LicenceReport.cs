using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Licences;

/// <summary>
/// Which published pages use files whose licence is over or soon will be. Counted are the editions that are public now; what each is called
/// is its public headline.
/// </summary>
public sealed class LicenceReport(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Most rows of a table that is downloaded.</summary>
    public const int MaxRows = 10_000;

    /// <param name="until">The last day of licences that are named.</param>
    /// <returns>Soonest first, at most <paramref name="limit"/>.</returns>
    public async Task<IReadOnlyList<LicenceReportRow>> ReadAsync(DateOnly until, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var uses = await Uses(db, until).OrderBy(u => u.ExpiresOn).ThenBy(u => u.MediaId).ThenBy(u => u.ArticleId).Take(limit).ToListAsync(cancellationToken);
        var articles = uses.Select(u => u.ArticleId).Distinct().ToList();
        var pages = new Dictionary<Guid, (string Headline, string Path)>();
        foreach (var some in articles.Chunk(500))
        {
            var live = await db.LiveArticles.AsNoTracking().Where(l => some.Contains(l.ArticleId)).Select(l => new { l.ArticleId, l.Path, l.Summary }).ToListAsync(cancellationToken);
            foreach (var article in live)
                pages[article.ArticleId] = (SnapshotJson.HeadlineOf(article.Summary), article.Path);
        }

        return [.. uses.Where(u => pages.ContainsKey(u.ArticleId)).Select(u => new LicenceReportRow(
            u.MediaId, u.FileName, u.Licence, u.ExpiresOn, u.ArticleId, pages[u.ArticleId].Headline, pages[u.ArticleId].Path))];
    }

    /// <summary>How many published pages use a file whose licence is over on <paramref name="today"/>, and how many one that ends by <paramref name="soon"/>.</summary>
    public async Task<(int Expired, int Ending)> CountAsync(DateOnly today, DateOnly soon, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var expired = await Uses(db, today.AddDays(-1)).Select(u => u.ArticleId).Distinct().CountAsync(cancellationToken);
        var ending = await Uses(db, soon).Where(u => u.ExpiresOn >= today).Select(u => u.ArticleId).Distinct().CountAsync(cancellationToken);
        return (expired, ending);
    }

    private static IQueryable<Use> Uses(PortalDbContext db, DateOnly until) =>
        from asset in db.MediaAssets.AsNoTracking()
        where asset.LicenceExpiresOn != null && asset.LicenceExpiresOn <= until
        join use in db.MediaUses on asset.Id equals use.MediaId
        join live in db.LiveArticles on new { use.ArticleId, use.Edition } equals new { live.ArticleId, live.Edition }
        select new Use { MediaId = asset.Id, FileName = asset.FileName, Licence = asset.Licence, ExpiresOn = asset.LicenceExpiresOn!.Value, ArticleId = use.ArticleId };

    private sealed class Use
    {
        public Guid MediaId { get; init; }

        public required string FileName { get; init; }

        public string? Licence { get; init; }

        public DateOnly ExpiresOn { get; init; }

        public Guid ArticleId { get; init; }
    }
}
