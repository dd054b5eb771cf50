using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Finds the texts that an article has had: those of its editions, and those that were replaced in a draft not long ago.</summary>
public sealed class ArticleTexts(PortalDbContext db, ContentTypeRegistry types)
{
    /// <param name="hash">As in <see cref="Edition.ContentHash"/>; null finds nothing.</param>
    /// <returns>Null when the text is not kept (any more).</returns>
    public async Task<ArticleContent?> FindAsync(Article article, string? hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (string.IsNullOrEmpty(hash))
            return null;
        var editions = db.Editions.AsNoTracking().Where(e => e.ArticleId == article.Id && e.ContentHash == hash).Select(e => e.Content);
        var replaced = db.ReplacedTexts.AsNoTracking().Where(t => t.ArticleId == article.Id && t.Hash == hash).Select(t => t.Content);
        var json = await editions.FirstOrDefaultAsync(cancellationToken) ?? await replaced.SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : ContentJson.Deserialize(types.Get(article.Type), json);
    }
}
