using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.People;

/// <summary>
/// What a person works on: organisations, columns, content types. Empty means all of a kind; an article that is of no organisation, or in no
/// column, is not limited by it.
/// </summary>
public static class WorkScope
{
    /// <summary>Whether an article is the actor's to work on, whatever they may do there.</summary>
    public static bool MayWorkOn(this Actor actor, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return actor.MayWorkOn(article.Office, article.Column, article.Type);
    }

    /// <summary>
    /// Whether the actor may know of an article within their limits: what is not public yet is known to editors and to whoever began it, so that
    /// an embargoed text stays with them.
    /// </summary>
    public static bool MaySee(this Actor actor, Article article)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return (actor.MayWorkOn(article) && (actor.May(Permission.EditAny) || article.PublicEdition is not null || actor.Writes(article)))
            || (article.TurnOffice is { } turn && actor.May(Permission.EditAny) && actor.MayWorkOn(turn, article.Column, article.Type))
            || actor.StandsInFor.Any(absent => absent.MaySee(article));
    }

    /// <inheritdoc cref="MayWorkOn(Actor, Article)"/>
    public static bool MayWorkOn(this Actor actor, string? office, string? column, string type)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.MayWorkFor(office)
            && (actor.Columns.Count == 0 || column is null || actor.Columns.Contains(column))
            && (actor.Types.Count == 0 || actor.Types.Contains(type));
    }

    /// <summary>The same as a condition of the database.</summary>
    /// <param name="orPublic">Whether what is public belongs to everybody, as it does for reading.</param>
    /// <param name="orTurn">Whether what waits for the actor's organisation is theirs.</param>
    public static IQueryable<Article> InScopeOf(this IQueryable<Article> articles, Actor actor, bool orPublic, bool orTurn = false)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(actor);
        var (offices, columns, types) = (actor.Organisations.ToList(), actor.Columns.ToList(), actor.Types.ToList());
        if (offices.Count > 0)
            articles = articles.Where(a => a.Office == null || offices.Contains(a.Office) || (orPublic && a.PublicEdition != null)
                || (orTurn && a.TurnOffice != null && offices.Contains(a.TurnOffice)));
        if (columns.Count > 0)
            articles = articles.Where(a => a.Column == null || columns.Contains(a.Column) || (orPublic && a.PublicEdition != null));
        return types.Count > 0 ? articles.Where(a => types.Contains(a.Type) || (orPublic && a.PublicEdition != null)) : articles;
    }
}
