using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Filters;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The list of articles: searched, narrowed by facets, sorted.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class ArticleListModel(ArticleSearch search, ArticleFacets facets, SavedFilters filters, ContentTypeRegistry types) : DeskPage
{
    public ArticleFilter Filter { get; private set; } = new();

    public ArticlePage List { get; private set; } = new([], null);

    /// <summary>The states, which stand above the list as tabs.</summary>
    public FacetView States { get; private set; } = new(DeskFacet.State, "", []);

    /// <summary>All other facets.</summary>
    public IReadOnlyList<FacetView> Facets { get; private set; } = [];

    /// <summary>Lists that have a name.</summary>
    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];

    /// <summary>What is searched, as the person's own words or as corrected.</summary>
    public SearchedList? Searched => List.Searched;

    public async Task OnGetAsync()
    {
        Filter = ArticleFilter.Read(Request.Query, types);
        Saved = await filters.ReadAsync(Actor, Cancellation);
        List = await search.ReadAsync(Filter, Actor, Cancellation);
        var all = await facets.ReadAsync(Filter, Searched, Cancellation);
        States = all.Single(f => f.Name == DeskFacet.State);
        Facets = [.. all.Where(f => f.Name != DeskFacet.State && f.Matters)];
    }
}
