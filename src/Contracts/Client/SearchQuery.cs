using CommsPortal.Contracts.Client.Internal;

namespace CommsPortal.Contracts.Client;

/// <summary>What to search for.</summary>
/// <param name="Text">The reader's words.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>Filters; its sort, limit and cursor are not used.</summary>
    public ArticleQuery Filter { get; init; } = new();

    /// <summary><c>relevance</c> (the API's default), <c>newest</c> or <c>oldest</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Hits in one page, 1 to 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Where to go on, from the <c>next</c> of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>False keeps the search out of the editors' report of popular queries.</summary>
    public bool Counted { get; init; } = true;

    /// <inheritdoc cref="ArticleQuery.ToQueryString"/>
    public string ToQueryString()
    {
        var query = new QueryStringWriter().Add("q", Text);
        Filter.WriteFilters(query);
        query.Add("sort", Sort).Add("limit", Limit).Add("cursor", Cursor).Add("counted", Counted ? null : "false");
        return query.ToString();
    }
}
