using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// Lists and searches articles by the desk's index, narrowed to what the person may see. Every row is read from the database through
/// <see cref="ArticleScope"/>, so that the index only proposes.
/// </summary>
public sealed class ArticleSearch(DeskIndexHost host, DeskIndexFollower follower, ArticleList list, PortalDbContext db)
{
    /// <summary>The number of articles up to which totals and counts are exact.</summary>
    private const int CountBound = 100_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A page of the list, by the index if it is there and by the database otherwise.</summary>
    public async Task<ArticlePage> ReadAsync(ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var request = RequestFor(filter, actor);
        if (await follower.PrepareAsync(Patience, cancellationToken) && Use(index => Search(index, request, filter, actor, cancellationToken)) is { } found)
            return new ArticlePage(await RowsOf(found.Result, filter, actor, cancellationToken), found.Result.Next) { Searched = found.Whole };
        return await list.ReadAsync(filter, actor, cancellationToken);
    }

    /// <summary>The articles of the whole list, in its order, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<Guid>> FindIdsAsync(ArticleFilter filter, Actor actor, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var request = RequestFor(filter, actor) with { FacetNames = [], Highlight = false, Limit = SearchRequest.MaxLimit, After = null };
        if (await follower.PrepareAsync(Patience, cancellationToken)
            && Use(index => IdsOf(index, request, filter, actor, most, cancellationToken)) is { } ids)
            return ids;
        return await list.FindIdsAsync(filter, actor, most, cancellationToken);
    }

    private static SearchRequest RequestFor(ArticleFilter filter, Actor actor)
    {
        var filters = filter.Facets.Select(f => (f.Key, f.Value)).Concat(DeskScope.FiltersOf(actor)).ToDictionary();
        if (filter.Mine)
            filters[DeskFacet.Author] = [$"{actor.Id}"];
        return new SearchRequest
        {
            Query = filter.Text,
            Filters = filters,
            Sort = filter.Order switch
            {
                ArticleOrder.Newest => SearchSort.Newest,
                ArticleOrder.Oldest => SearchSort.Oldest,
                _ => SearchSort.Relevance,
            },
            Limit = ArticleList.PageSize,
            After = filter.After,
            FacetNames = DeskFacet.Offered,
            CountBound = CountBound,
            Highlight = filter.HasText,
            Repair = !filter.Exactly,
        };
    }

    private T? Use<T>(Func<SearchIndex, T> read)
        where T : class
    {
        try
        {
            return host.TryUse(read, out var found) ? found : null;
        }
        catch (IndexCorruptException damage)
        {
            follower.Recover(damage);
            return null;
        }
    }

    private static List<Guid> IdsOf(
        SearchIndex index, SearchRequest request, ArticleFilter filter, Actor actor, int most, CancellationToken cancellationToken)
    {
        if (UnderstoodOf(index, request, filter, actor, cancellationToken) is { } understood)
            request = AsUnderstood(request, understood);
        var ids = new List<Guid>();
        do
        {
            var result = index.Search(request, cancellationToken);
            ids.AddRange(result.Hits.Select(h => Guid.Parse(h.Id)));
            request = request with { After = result.Next };
        }
        while (request.After is not null && ids.Count < most);
        return [.. ids.Distinct().Take(most)];
    }

    private static SearchedPage Search(
        SearchIndex index, SearchRequest request, ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        var understood = UnderstoodOf(index, request, filter, actor, cancellationToken);
        if (understood is not null)
            request = AsUnderstood(request, understood);
        var result = SearchFrom(index, request, cancellationToken);
        understood ??= result;
        var counts = result.Facets.ToDictionary(f => f.Name, f => f.Values);
        foreach (var name in filter.Facets.Keys)
            counts[name] = OthersOf(index, request, result, name, cancellationToken);
        var some = understood.Interpretation.Relaxed && understood.Interpretation.Words.Count > 1;
        return new SearchedPage(result, new SearchedList(result.Total, result.TotalIsLowerBound, counts, understood.SearchedInstead, understood.DidYouMean, some));
    }

    // How words are understood, corrected or relaxed, is decided before facets narrow the list: with each of them it can only get shorter.
    private static SearchResult? UnderstoodOf(
        SearchIndex index, SearchRequest request, ArticleFilter filter, Actor actor, CancellationToken cancellationToken) =>
        !filter.HasText || (filter.Facets.Count == 0 && !filter.Mine)
            ? null
            : index.Search(
                request with
                {
                    Filters = DeskScope.FiltersOf(actor).ToDictionary(),
                    FacetNames = [],
                    CountBound = 0,
                    Limit = 1,
                    After = null,
                    Highlight = false,
                },
                cancellationToken);

    private static SearchRequest AsUnderstood(SearchRequest request, SearchResult understood) =>
        request with { Query = understood.SearchedInstead ?? request.Query, Relax = understood.Interpretation.Relaxed, Repair = false };

    // An address from another order, or one made up, begins at the first page.
    private static SearchResult SearchFrom(SearchIndex index, SearchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return index.Search(request, cancellationToken);
        }
        catch (ArgumentException) when (request.After is not null)
        {
            return index.Search(request with { After = null }, cancellationToken);
        }
    }

    // What is chosen of a facet must not hide its other values: they are counted as if nothing of it were chosen.
    private static IReadOnlyList<FacetCount> OthersOf(
        SearchIndex index, SearchRequest request, SearchResult result, string facet, CancellationToken cancellationToken)
    {
        var others = index.Search(
            request with
            {
                Filters = request.Filters.Where(f => f.Key != facet).ToDictionary(),
                FacetNames = [facet],
                Limit = 1,
                After = null,
                Highlight = false,
            },
            cancellationToken);
        var chosen = request.Filters[facet];
        return
        [
            .. result.Facets.Single(f => f.Name == facet).Values.Where(v => chosen.Contains(v.Value)),
            .. others.Facets[0].Values.Where(v => !chosen.Contains(v.Value)),
        ];
    }

    private async Task<IReadOnlyList<ArticleRow>> RowsOf(SearchResult result, ArticleFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        var ids = result.Hits.Select(h => Guid.Parse(h.Id)).ToList();
        var rows = await list.RowsOf(db.Articles.AsNoTracking().VisibleTo(actor).Where(a => ids.Contains(a.Id))).ToDictionaryAsync(r => r.Id, cancellationToken);
        return
        [
            .. result.Hits.Where(h => rows.ContainsKey(Guid.Parse(h.Id))).Select(h => filter.HasText
                ? rows[Guid.Parse(h.Id)] with { Marked = h.Headline, Snippet = h.Snippet }
                : rows[Guid.Parse(h.Id)]),
        ];
    }

    private sealed record SearchedPage(SearchResult Result, SearchedList Whole);
}
