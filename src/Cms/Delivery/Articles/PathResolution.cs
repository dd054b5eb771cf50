using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Articles;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>
/// What a path of the site is: current, old, withdrawn or never used. A path belongs to one article for ever, so there are no chains; what never was an
/// article's may have a manual redirect.
/// </summary>
public static class PathResolution
{
    public static async Task<RedirectResolution> OfAsync(PortalDbContext db, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var owner = await db.PublishedPaths.AsNoTracking().Where(p => p.Path == path)
            .Select(p => new
            {
                p.ArticleId,
                Current = db.LiveArticles.Where(l => l.ArticleId == p.ArticleId).Select(l => l.Path).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (owner is null)
            return await RedirectTable.FindAsync(db, path, cancellationToken) is { } target
                ? new RedirectResolution(path, StatusCodes.Status301MovedPermanently, target)
                : new RedirectResolution(path, StatusCodes.Status404NotFound);
        if (owner.Current is null)
            return new RedirectResolution(path, StatusCodes.Status410Gone, null, owner.ArticleId);
        return owner.Current == path
            ? new RedirectResolution(path, StatusCodes.Status200OK, null, owner.ArticleId)
            : new RedirectResolution(path, StatusCodes.Status301MovedPermanently, owner.Current, owner.ArticleId);
    }
}
