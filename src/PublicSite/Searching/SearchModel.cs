using CommsPortal.Contracts.Search;

namespace CommsPortal.PublicSite.Searching;

/// <summary>The search page.</summary>
/// <param name="Response">Null while nothing was asked.</param>
/// <param name="Popular">What other readers search, for whoever has not asked or found nothing.</param>
public sealed record SearchModel(SearchRequest Request, SearchResponse? Response, IReadOnlyList<string> Popular)
{
    public const int PageSize = 10;

    public int Pages => Response is null ? 0 : (int)Math.Min(50, (Response.Total + PageSize - 1) / PageSize);
}
