namespace CommsPortal.Search.Tests.Oracle;

/// <summary>Turns pages.</summary>
internal static class Pages
{
    /// <summary>The hits of all pages of a request, by its cursors.</summary>
    internal static List<SearchHit> All(SearchIndex index, SearchRequest request)
    {
        var hits = new List<SearchHit>();
        do
        {
            var page = index.Search(request);
            Assert.True(page.Next is null ? page.Hits.Count <= request.Limit : page.Hits.Count == request.Limit);
            hits.AddRange(page.Hits);
            request = request with { After = page.Next };
        }
        while (request.After is not null);
        return hits;
    }
}
