using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Search;

namespace CommsPortal.PublicSite.Searching;

/// <summary>Numbered pages over the API's cursors.</summary>
internal static class SearchPaging
{
    private const int LargestStep = 100;

    /// <summary>One page of what is found; without items where there is no page of that number.</summary>
    /// <param name="number">From 1.</param>
    public static async Task<SearchResponse> PageAsync(PortalClient portal, SearchQuery query, int number, CancellationToken cancellationToken)
    {
        for (var left = (number - 1) * SearchModel.PageSize; left > 0;)
        {
            var step = Math.Min(left, LargestStep);
            var skipped = await portal.SearchAsync(query with { Limit = step, Counted = false }, cancellationToken);
            if (PortalClient.CursorOf(skipped.Next) is not { } cursor)
                return skipped with { Items = [], Next = null };
            query = query with { Cursor = cursor };
            left -= step;
        }

        return await portal.SearchAsync(query with { Limit = SearchModel.PageSize }, cancellationToken);
    }
}
