using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Preview;

/// <summary>Builds a draft as it would be published now, with the very builder that publishing uses.</summary>
public sealed class PreviewDocuments(ContentTypeRegistry types, SnapshotBuilder snapshots)
{
    /// <returns>Null when the edition does not exist or its article was deleted.</returns>
    public async Task<ContractArticle?> BuildAsync(PortalDbContext db, PreviewTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(target);
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == target.ArticleId && a.DeletedAt == null, cancellationToken);
        var edition = await db.Editions.AsNoTracking()
            .SingleOrDefaultAsync(e => e.ArticleId == target.ArticleId && e.Number == target.Edition, cancellationToken);
        if (article is null || edition is null)
            return null;
        var type = types.Get(article.Type);
        var content = await CopyAsync(db, target, type, cancellationToken) ?? ContentJson.Deserialize(type, edition.Content);
        return await snapshots.BuildAsync(db, article, edition, content, PathOf(type, article.Locale, content), cancellationToken);
    }

    // What cannot be read of a form that is being filled in is left out, as the checks do.
    private static async Task<ArticleContent?> CopyAsync(
        PortalDbContext db, PreviewTarget target, ContentTypeDescriptor type, CancellationToken cancellationToken)
    {
        if (target.Person is not { } person)
            return null;
        var json = await db.WorkingCopies.AsNoTracking().Where(c => c.ArticleId == target.ArticleId && c.PersonId == person)
            .Select(c => c.Values).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : FormContent.Build(type, FormValues.Parse(json), new ContentErrors());
    }

    // As far as it can be known: a draft may lack its headline or its column, and a number is only added to a taken path at publication.
    private static string PathOf(ContentTypeDescriptor type, string locale, ArticleContent content)
    {
        var slug = string.IsNullOrEmpty(content.Slug) ? Slug.From(content.Headline) : content.Slug;
        return type.PathOf(locale, slug.Length > 0 ? slug : "ban-nhap", string.IsNullOrEmpty(content.Column) ? "chua-chon" : content.Column);
    }
}
