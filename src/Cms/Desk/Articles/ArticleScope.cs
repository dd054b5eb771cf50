using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// Which articles a person may see: those of their offices, columns and content types, and what is public; and of those that are not public, writers see their own and what is given to them only, so that an
/// embargoed text is known to editors alone. People of another office see what waits for their approval; a stand-in sees what the absent
/// colleague sees.
/// </summary>
public static class ArticleScope
{
    public static IQueryable<Article> VisibleTo(this IQueryable<Article> articles, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var eyes = new[] { actor }.Concat(actor.StandsInFor).ToList();
        var visible = articles.Where(a => a.DeletedAt == null).InScopeOf(Together(actor, eyes), orPublic: true, orTurn: true);
        return eyes.Exists(e => e.May(Permission.EditAny)) ? visible : Own(visible, actor);
    }

    private static IQueryable<Article> Own(IQueryable<Article> visible, Actor actor)
    {
        var people = new[] { actor }.Concat(actor.StandsInFor).Select(a => a.Id).OfType<Guid>().Select(id => (Guid?)id).ToList();
        return visible.Where(a => a.CreatedBy == actor.Id || a.PublicEdition != null || people.Contains(a.AssignedTo));
    }

    // A stand-in sees with the absent colleague's eyes too: what limits one and not the other limits neither.
    private static Actor Together(Actor actor, List<Actor> eyes) => eyes.Count == 1 ? actor : actor with
    {
        Organisations = Union(eyes, e => e.Organisations),
        Columns = Union(eyes, e => e.Columns),
        Types = Union(eyes, e => e.Types),
    };

    private static List<string> Union(List<Actor> eyes, Func<Actor, IReadOnlyList<string>> limit) =>
        eyes.Exists(e => limit(e).Count == 0) ? [] : eyes.SelectMany(limit).Distinct().ToList();
}
