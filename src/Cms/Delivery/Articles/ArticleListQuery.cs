using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>One page of a list of articles, as asked for.</summary>
public sealed record ArticleListQuery
{
    private const int DefaultLimit = 20;
    private const int MostItems = 100;

    private static readonly string[] Sorts = ["-published", "published", "-updated", "updated", "headline"];
    private static readonly string[] Includes = ["body", "details"];

    public required ArticleFilter Filter { get; init; }

    public IReadOnlyList<Guid> Ids { get; init; } = [];

    /// <summary>Articles that name one of these.</summary>
    public IReadOnlyList<Guid> Cites { get; init; } = [];

    public DateTimeOffset? UpdatedSince { get; init; }

    public ArticleSort Sort { get; init; }

    /// <summary>Whole articles instead of summaries.</summary>
    public bool Whole { get; init; }

    /// <summary>Members to keep; empty keeps all.</summary>
    public IReadOnlySet<string> Fields { get; init; } = new HashSet<string>();

    public int Limit { get; init; }

    /// <summary>After which article the page begins; null for the first page.</summary>
    public ArticlePosition? After { get; init; }

    /// <summary>Filters and order in canonical form, to which cursors are bound.</summary>
    public required string List { get; init; }

    public static QueryParameters Parameters(ContentTypeRegistry types) => new(
    [
        .. ArticleFilter.Parameters(types),
        new("byline", "Printed name of a contributor, as written or as its slug; see `/api/v1/contributors`.") { Repeated = true },
        new("ids", "Identifiers of articles.") { Repeated = true, Format = "uuid" },
        new("cites", "Identifier of an article: those that name it, as related, as their campaign, embedded or linked to.") { Repeated = true, Format = "uuid" },
        new("updatedSince", "The public edition is from this moment or day, or later.") { Example = "2026-11-21T00:00:00Z" },
        new("sort", "Order; a minus means descending.") { Values = Sorts, Default = Sorts[0] },
        new("fields", "Names of members to keep, separated by commas.") { Repeated = true, Example = "id,headline,path" },
        new("include", "`body` or `details`: whole articles instead of summaries.") { Repeated = true, Values = Includes },
        new("limit", "Items in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "20" },
        new("cursor", "Where to go on; from the `next` of the page before."),
    ]);

    /// <summary>Reads the query; the caller answers with <see cref="QueryReader.Problem"/> when something is wrong.</summary>
    public static ArticleListQuery Read(HttpRequest request, QueryReader reader, ContentTypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reader);
        var list = CanonicalQuery.Of(request.Query, "cursor", "limit", "fields", "include");
        var fields = reader.OneOf("fields", reader.List("fields"), ArticleMembers.All).ToHashSet(StringComparer.Ordinal);
        var sort = ReadSort(reader);
        return new ArticleListQuery
        {
            Filter = ReadFilter(reader, types),
            Ids = reader.Ids("ids"),
            Cites = reader.Ids("cites"),
            UpdatedSince = Moments.From(reader, "updatedSince"),
            Sort = sort,
            Whole = reader.OneOf("include", reader.List("include"), Includes).Count > 0 || !fields.IsSubsetOf(ArticleMembers.OfSummary),
            Fields = fields,
            Limit = reader.Whole("limit", DefaultLimit, 1, MostItems),
            After = ArticlePosition.Read(reader, list, sort),
            List = list,
        };
    }

    // Lists alone know bylines: the search index has the names themselves.
    private static ArticleFilter ReadFilter(QueryReader reader, ContentTypeRegistry types)
    {
        var filter = ArticleFilter.Read(reader, types);
        var bylines = reader.Texts("byline").Select(name => Slug.From(name)).Distinct(StringComparer.Ordinal).ToList();
        return bylines.Count == 0
            ? filter
            : filter with { Terms = new Dictionary<string, IReadOnlyList<string>>(filter.Terms) { [LiveTerm.Byline] = bylines } };
    }

    private static ArticleSort ReadSort(QueryReader reader)
    {
        var text = reader.Text("sort") ?? Sorts[0];
        reader.OneOf("sort", [text], Sorts);
        return (ArticleSort)Math.Max(0, Array.IndexOf(Sorts, text));
    }
}
