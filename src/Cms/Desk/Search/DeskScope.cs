using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Search;

/// <summary>
/// <see cref="ArticleScope"/> in the words of the index: each document says who may see it, and a search is narrowed to what its person
/// may see before anything is matched, counted or corrected. Pages read what was found through <see cref="ArticleScope"/> again.
/// </summary>
public static class DeskScope
{
    private const string Everybody = "*";

    /// <summary>Who may see an article, as facets. Deleted ones are not in the index.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> FacetsOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var isPublic = article.PublicEdition is not null;
        yield return (DeskFacet.SeenByOffice, isPublic || article.Office is null ? [Everybody] : [article.Office]);
        yield return (DeskFacet.SeenByColumn, isPublic || article.Column is null ? [Everybody] : [article.Column]);
        yield return (DeskFacet.SeenByType, isPublic ? [Everybody] : [article.Type]);
        yield return (DeskFacet.SeenByWriter, isPublic ? [Everybody] : article.CreatedBy is { } writer ? [writer.ToString()] : []);
    }

    /// <summary>What a search is narrowed to.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> FiltersOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Organisations.Count > 0)
            yield return (DeskFacet.SeenByOffice, [Everybody, .. actor.Organisations]);
        if (actor.Columns.Count > 0)
            yield return (DeskFacet.SeenByColumn, [Everybody, .. actor.Columns]);
        if (actor.Types.Count > 0)
            yield return (DeskFacet.SeenByType, [Everybody, .. actor.Types]);
        if (!actor.May(Permission.EditAny))
            yield return (DeskFacet.SeenByWriter, [Everybody, $"{actor.Id}"]);
    }
}
