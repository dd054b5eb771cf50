using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Publishing;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Search;

namespace CommsPortal.Cms.Search;

/// <summary>A search as asked for over the API.</summary>
/// <param name="List">Words, filters and order in canonical form, to which cursors are bound.</param>
/// <param name="Counted">
/// Whether it goes into the report of readers' queries: only a query as somebody typed it, not its further pages, filters and orders.
/// </param>
public sealed record SearchQuery(SearchRequest Request, string List, bool Counted)
{
    private const int DefaultLimit = 20;

    private static readonly string[] Sorts = ["relevance", "newest", "oldest"];

    private static readonly string[] YesNo = ["true", "false"];

    private static readonly Dictionary<string, string> FacetOfTerms = new()
    {
        [TaxonomyKind.Pillars] = SearchFacet.Pillar,
        [TaxonomyKind.Sectors] = SearchFacet.Sector,
        [TaxonomyKind.Localities] = SearchFacet.Locality,
        [TaxonomyKind.Organisations] = SearchFacet.Organisation,
        [TaxonomyKind.Audiences] = SearchFacet.Audience,
        [LiveTerm.Tag] = SearchFacet.Tag,
        [LiveTerm.Campaign] = SearchFacet.Campaign,
    };

    public static QueryParameters Parameters(ContentTypeRegistry types) => new(
    [
        new("q", "What to look for: words with or without diacritics, `\"a phrase\"`, `-word`, `headline:word` (also `lead:`, `body:`, `tag:`, `name:`), `a OR b`. "
            + "Nothing is a syntax error. Empty finds everything.") { Example = "chuyen doi so" },
        .. ArticleFilter.Parameters(types),
        new("sort", "Order.") { Values = Sorts, Default = Sorts[0] },
        new("limit", "Hits in one page.") { Type = "integer", Minimum = 1, Maximum = SearchRequest.MaxLimit, Default = "20" },
        new("counted", "`false` keeps the search out of the editors' report of popular queries: for checks and mirrors.") { Values = YesNo, Default = YesNo[0] },
        new("cursor", "Where to go on; from the `next` of the page before."),
    ]);

    /// <param name="countBound">Articles up to which totals and facets are exact.</param>
    public static SearchQuery Read(HttpRequest request, QueryReader reader, ContentTypeRegistry types, int countBound)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reader);
        var list = "search?" + CanonicalQuery.Of(request.Query, "cursor", "limit", "counted");
        var filter = ArticleFilter.Read(reader, types);
        var sort = reader.Text("sort") ?? Sorts[0];
        reader.OneOf("sort", [sort], Sorts);
        var counted = reader.Text("counted") ?? YesNo[0];
        reader.OneOf("counted", [counted], YesNo);
        var search = new SearchRequest
        {
            Query = reader.Text("q") ?? "",
            Filters = FiltersOf(filter),
            From = filter.From,
            To = filter.Before,
            Sort = (SearchSort)Math.Max(0, Array.IndexOf(Sorts, sort)),
            Limit = reader.Whole("limit", DefaultLimit, 1, SearchRequest.MaxLimit),
            After = Cursor.Read(reader, list),
            FacetNames = SearchFacet.Counted,
            CountBound = countBound,
        };
        return new SearchQuery(search, list, counted == YesNo[0] && IsTyped(search));
    }

    private static bool IsTyped(SearchRequest search) =>
        search is { After: null, From: null, To: null, Sort: SearchSort.Relevance, Query.Length: > 0 } && search.Filters.Keys.All(f => f == SearchFacet.Locale);

    private static Dictionary<string, IReadOnlyList<string>> FiltersOf(ArticleFilter filter)
    {
        IEnumerable<(string Name, IReadOnlyList<string> Values)> all =
        [
            (SearchFacet.Type, filter.Types),
            (SearchFacet.Column, filter.Columns),
            (SearchFacet.Category, filter.Categories),
            (SearchFacet.Locale, filter.Locales),
            .. filter.Terms.Select(t => (FacetOfTerms[t.Key], t.Value)),
        ];
        return all.Where(f => f.Values.Count > 0).ToDictionary(f => f.Name, f => f.Values);
    }
}
