using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// Which articles a person may see: those of their offices, columns and content types, and what is public; and of those that are not public, writers see their own only, so that an
/// embargoed text is known to editors alone.
/// </summary>
public static class ArticleScope
{
    public static IQueryable<Article> VisibleTo(this IQueryable<Article> articles, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var visible = articles.Where(a => a.DeletedAt == null).InScopeOf(actor, orPublic: true);
        return actor.May(Permission.EditAny) ? visible : visible.Where(a => a.CreatedBy == actor.Id || a.PublicEdition != null);
    }
}
