using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Lists the articles whose editions, old ones included, use a file.</summary>
public sealed class WhereUsed(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The most articles that are named.</summary>
    public const int MaxArticles = 200;

    public async Task<IReadOnlyList<MediaUsage>> ExecuteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var articles = await db.Articles.AsNoTracking()
            .Where(a => db.MediaUses.Any(u => u.MediaId == id && u.ArticleId == a.Id))
            .OrderByDescending(a => a.Id).Take(MaxArticles)
            .Select(a => new { a.Id, a.Headline, IsPublic = db.LiveArticles.Any(l => l.ArticleId == a.Id) })
            .ToListAsync(cancellationToken);
        var ids = articles.Select(a => a.Id).ToList();
        var uses = await db.MediaUses.AsNoTracking().Where(u => u.MediaId == id && ids.Contains(u.ArticleId)).ToListAsync(cancellationToken);
        var editions = uses.ToLookup(u => u.ArticleId, u => u.Edition);
        return [.. articles.Select(a => new MediaUsage(a.Id, a.Headline, [.. editions[a.Id].Order()], a.IsPublic))];
    }
}
