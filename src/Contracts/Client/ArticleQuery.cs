using CommsPortal.Contracts.Client.Internal;

namespace CommsPortal.Contracts.Client;

/// <summary>Which articles to list. Several values of one filter mean "any of them"; different filters narrow each other.</summary>
public sealed record ArticleQuery
{
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Columns { get; init; } = [];

    public IReadOnlyList<string> Pillars { get; init; } = [];

    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<string> Localities { get; init; } = [];

    public IReadOnlyList<string> Organisations { get; init; } = [];

    public IReadOnlyList<string> Audiences { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<string> Campaigns { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Printed names of contributors, as written or as slugs.</summary>
    public IReadOnlyList<string> Bylines { get; init; } = [];

    public IReadOnlyList<string> Locales { get; init; } = [];

    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>Articles that name one of these: as related, as their campaign, embedded or linked to.</summary>
    public IReadOnlyList<Guid> Cites { get; init; } = [];

    /// <summary>Published at or after this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Published before or at this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only articles whose public edition is newer than this.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary><c>-published</c> (the API's default), <c>published</c>, <c>-updated</c>, <c>updated</c> or <c>headline</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Items in one page, 1 to 100; the API's default is 20.</summary>
    public int? Limit { get; init; }

    /// <summary>Where to go on, from the <c>next</c> of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>The query string, without a question mark; values are escaped and the order is always the same.</summary>
    public string ToQueryString()
    {
        var query = new QueryStringWriter();
        WriteFilters(query);
        query.Add("byline", Bylines).Add("sort", Sort).Add("limit", Limit).Add("cursor", Cursor);
        return query.ToString();
    }

    internal void WriteFilters(QueryStringWriter query) => query
        .Add("type", Types).Add("column", Columns).Add("pillar", Pillars).Add("sector", Sectors).Add("locality", Localities)
        .Add("organisation", Organisations).Add("audience", Audiences).Add("tag", Tags).Add("campaign", Campaigns)
        .Add("category", Categories).Add("locale", Locales).Add("ids", Ids.Select(id => id.ToString()))
        .Add("cites", Cites.Select(id => id.ToString()))
        .Add("from", From).Add("to", To).Add("updatedSince", UpdatedSince);
}
