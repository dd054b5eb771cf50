using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Search;

/// <summary>Tests of the desk's index without its upkeep, so that a test decides what has been read of the log.</summary>
public abstract class DeskIndexTest<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    protected DeskIndexFollower Follower => Services.GetRequiredService<DeskIndexFollower>();

    protected DeskIndexHost Index => Services.GetRequiredService<DeskIndexHost>();

    protected Task FollowAsync() => Follower.FollowAsync(CancellationToken.None);

    protected List<Guid> Find(string query) => Find(Index, query);

    protected static List<Guid> Find(DeskIndexHost index, string query) =>
        [.. Ask(index, new SearchRequest { Query = query, Limit = SearchRequest.MaxLimit }).Hits.Select(h => Guid.Parse(h.Id))];

    protected SearchResult Ask(SearchRequest request) => Ask(Index, request);

    protected static SearchResult Ask(DeskIndexHost index, SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(index);
        Assert.True(index.TryUse(i => i.Search(request), out var result));
        return result!;
    }

    /// <summary>Everything that the index says of every article, for comparisons: facets, date, headline, passage.</summary>
    protected List<string> Contents()
    {
        string[] facets = [.. DeskFacet.Offered, .. DeskFacet.OfTaxonomy.Values, DeskFacet.SeenByOffice, DeskFacet.SeenByColumn, DeskFacet.SeenByType, DeskFacet.SeenByWriter];
        var all = Ask(new SearchRequest { Query = "", Limit = SearchRequest.MaxLimit, FacetNames = facets });
        Assert.Null(all.Next);
        var lines = all.Hits.Select(h => $"{h.Id} {h.Date:O} {h.Headline} | {h.Snippet}").Order(StringComparer.Ordinal).ToList();
        lines.AddRange(all.Facets.Select(f => $"{f.Name}: {string.Join(", ", f.Values.Select(v => $"{v.Value} {v.Count}"))}"));
        foreach (var value in all.Facets.SelectMany(f => f.Values.Select(v => (f.Name, v.Value))))
        {
            var with = Ask(new SearchRequest { Limit = SearchRequest.MaxLimit, Filters = new Dictionary<string, IReadOnlyList<string>> { [value.Name] = [value.Value] } });
            lines.Add($"{value}: {string.Join(' ', with.Hits.Select(h => h.Id).Order(StringComparer.Ordinal))}");
        }

        return lines;
    }

    protected async Task<Article> ArticleAsync(Guid id)
    {
        await using var db = OpenDatabase();
        return await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id);
    }
}
