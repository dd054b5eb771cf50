using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>Looks up what links within the portal lead to: articles in one query, paths one by one.</summary>
internal sealed class LinkTargets
{
    private readonly PortalDbContext db;
    private readonly Dictionary<Guid, Article> articles;
    private readonly Dictionary<string, bool> paths = new(StringComparer.Ordinal);

    private LinkTargets(PortalDbContext db, Dictionary<Guid, Article> articles) => (this.db, this.articles) = (db, articles);

    public static async Task<LinkTargets> LoadAsync(
        PortalDbContext db, IReadOnlyList<PortalLink> links, CancellationToken cancellationToken)
    {
        var ids = links.Select(l => l.Article).OfType<Guid>().Distinct().ToList();
        var articles = ids.Count == 0
            ? []
            : await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return new LinkTargets(db, articles);
    }

    public Article? Find(Guid id) => articles.GetValueOrDefault(id);

    /// <summary>Whether readers who follow a path find something, if need be by way of a redirection.</summary>
    public async Task<bool> LeadsSomewhereAsync(string path, CancellationToken cancellationToken)
    {
        if (paths.TryGetValue(path, out var known))
            return known;
        var plain = path.Length > 1 ? path.TrimEnd('/') : path;
        var leads = await db.PublishedPaths.Where(p => p.Path == plain)
            .Join(db.Articles, p => p.ArticleId, a => a.Id, (_, a) => a.PublicEdition != null)
            .ToListAsync(cancellationToken) is [var isPublic]
            ? isPublic
            : await SitePages.ExistAsync(db, plain, cancellationToken);
        return paths[path] = leads;
    }
}
