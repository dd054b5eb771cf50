using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Types;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>The documented routes over <see cref="StubContent"/>.</summary>
internal sealed class StubRoutes(
    StubContent content, Func<SearchQuery, SearchResponse>? search, Func<Guid, IReadOnlyList<Guid>>? alike, IReadOnlyList<string> popular)
{
    private const string Root = "/api/v1/";
    private const string InboxRoot = "/api/inbox/v1/";
    private const string PressRoot = "/press/v1/";

    private static readonly ContentTypeInfo[] Types =
    [
        new("news", "Tin", "tin-tuc", "/api/v1/types/news"),
        new("column-article", "Bài chuyên mục", "chuyen-muc", "/api/v1/types/column-article"),
        new("case-study", "Câu chuyện chuyển đổi số", "cau-chuyen", "/api/v1/types/case-study"),
        new("model-example", "Gương điển hình", "guong-dien-hinh", "/api/v1/types/model-example"),
        new("official-document", "Văn bản", "van-ban", "/api/v1/types/official-document"),
        new("campaign", "Phong trào thi đua", "phong-trao", "/api/v1/types/campaign"),
        new("page", "Trang", "", "/api/v1/types/page"),
    ];

    private static readonly PressTerms Terms = new()
    {
        Edition = "1",
        EffectiveFrom = new DateOnly(2026, 11, 22),
        Rules = [new("use", "Sử dụng", "Use", "Được đăng lại.", "May be republished.")],
        Quotas = new PressQuotas(600, 600, 25, 365, 30),
        Contact = new PressContact("Văn phòng", "bao-chi@example.vn", "028 3822 0000", null),
    };

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        if (content.Media.TryGetValue(path, out var media))
            return Media(request, media.Bytes, media.ContentType);
        if (path == "/press/v1/terms")
            return Json(request, Terms);
        if (path.StartsWith(PressRoot, StringComparison.Ordinal))
            return await PressAsync(request, path[PressRoot.Length..].Split('/'), cancellationToken);
        if (path.StartsWith(InboxRoot, StringComparison.Ordinal) && request.Method == HttpMethod.Post)
            return await InboxAsync(request, path[InboxRoot.Length..].Split('/'), cancellationToken);
        if (!path.StartsWith(Root, StringComparison.Ordinal))
            return Problem(HttpStatusCode.NotFound, ProblemCode.NotFound);
        var query = new StubQuery(request.RequestUri.Query);
        var segments = path[Root.Length..].Split('/');
        return segments switch
        {
            ["articles"] => Json(request, Articles(query)),
            ["articles", "by-path"] => ByPath(request, query.One("path") ?? ""),
            ["articles", var id] when query.One("diff") is { } diff => Optional(request, content.Difference(Guid.Parse(id), diff)),
            ["articles", var id] => Article(request, Guid.Parse(id), null),
            ["articles", var id, "editions"] => Optional(request, content.Editions(Guid.Parse(id))),
            ["articles", var id, "editions", var number] =>
                Optional(request, content.Edition(Guid.Parse(id), int.Parse(number, CultureInfo.InvariantCulture))),
            ["articles", var id, "related"] => Related(request, Guid.Parse(id), query),
            ["answers"] => Json(request, Answers(query)),
            ["columns"] => List(request, content.Columns()),
            ["columns", var slug] => Optional(request, content.Columns().FirstOrDefault(column => column.Slug == slug)),
            ["indicators"] => List(request, content.Indicators.All()),
            ["indicators", var key] => Optional(request, content.Indicators.Find(key)),
            ["indicators", var key, "observations.csv"] => content.Indicators.Table(key) is { } table
                ? Bytes(request, table, "text/csv") : Problem(HttpStatusCode.NotFound, ProblemCode.NotFound),
            ["site", var locale] => Optional(request, content.Site(locale)),
            ["home"] => Json(request, content.Home(query.One("locale") ?? "vi")),
            ["preview", "home", var token] => Optional(request, content.HomePreviews.GetValueOrDefault(token)),
            ["contributors"] => List(request, content.Contributors(query.One("locale"))),
            ["contributors", var slug] => Optional(request, content.Contributors(null).FirstOrDefault(contributor => contributor.Slug == slug)),
            ["taxonomies", var kind] => List(request, content.Terms(kind, query.Day("on"), query.One("locale"))),
            ["media", _] => Problem(HttpStatusCode.NotFound, ProblemCode.NotFound),
            ["search"] => Json(request, Search(query)),
            ["suggest"] => List(request, Suggest(query)),
            ["changes"] => await ChangesAsync(request, Root, query, cancellationToken),
            ["redirects", "resolve"] => Json(request, Resolve(query.One("path") ?? "")),
            ["types"] => List(request, Types),
            ["types", var type] => Types.Any(known => known.Type == type)
                ? Json(request, new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = type })
                : Problem(HttpStatusCode.NotFound, ProblemCode.NotFound),
            ["preview", var token] => Optional(request, content.Previews.GetValueOrDefault(token)),
            _ => Problem(HttpStatusCode.NotFound, ProblemCode.NotFound),
        };
    }

    private async Task<HttpResponseMessage> PressAsync(HttpRequestMessage request, string[] segments, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is not { Scheme: "Bearer" })
            return Problem(HttpStatusCode.Unauthorized, ProblemCode.Unauthenticated);
        return segments switch
        {
            ["changes"] => await ChangesAsync(request, PressRoot, new StubQuery(request.RequestUri!.Query), cancellationToken),
            ["articles", var id] => Article(request, Guid.Parse(id), null),
            ["snapshot.ndjson.gz"] => Bytes(request, content.Snapshot(), "application/gzip"),
            ["recalls"] => List(request, content.OpenRecalls()),
            ["recalls", var sequence, "acknowledgement"] when request.Method == HttpMethod.Post =>
                content.Acknowledge(long.Parse(sequence, CultureInfo.InvariantCulture))
                    ? new HttpResponseMessage(HttpStatusCode.NoContent)
                    : Problem(HttpStatusCode.NotFound, ProblemCode.NotFound),
            _ => Problem(HttpStatusCode.NotFound, ProblemCode.NotFound),
        };
    }

    private async Task<HttpResponseMessage> InboxAsync(HttpRequestMessage request, string[] segments, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return content.Inbox.Take(segments, body) is { } taken ? Json(request, taken) : Problem(HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    private ListPage<PublishedAnswer> Answers(StubQuery query)
    {
        var about = query.One("article") is { } id ? Guid.Parse(id) : (Guid?)null;
        var matching = content.Answers(query.One("locale") ?? "vi").Where(answer => about is null || answer.Article?.Id == about).ToList();
        return new ListPage<PublishedAnswer>(Paged(query, matching, out var next), matching.Count, next);
    }

    private object Articles(StubQuery query)
    {
        var matching = StubFilter.Ordered(content.Current().Where(article => query.Matches(article)), query.One("sort")).ToList();
        var page = Paged(query, matching, out var next);
        if (query.One("include") is not null)
            return new ListPage<Article>(page, matching.Count, next);
        if (query.One("fields") is { } fields)
            return new ListPage<JsonObject>([.. page.Select(article => Kept(article, fields.Split(',')))], matching.Count, next);
        return new ListPage<ArticleSummary>([.. page], matching.Count, next);
    }

    private static JsonObject Kept(Article article, string[] fields)
    {
        var node = JsonSerializer.SerializeToNode(article, PortalJson.Options)!.AsObject();
        foreach (var name in node.Select(member => member.Key).Except(fields).ToList())
            node.Remove(name);
        return node;
    }

    private static List<T> Paged<T>(StubQuery query, List<T> all, out string? next)
    {
        var limit = query.Number("limit") ?? 20;
        var start = query.Number("cursor") ?? 0;
        next = start + limit < all.Count ? query.At(start + limit) : null;
        return [.. all.Skip(start).Take(limit)];
    }

    private HttpResponseMessage ByPath(HttpRequestMessage request, string path) =>
        content.IdAt(path) is { } id ? Article(request, id, path) : Problem(HttpStatusCode.NotFound, ProblemCode.NotFound);

    private HttpResponseMessage Article(HttpRequestMessage request, Guid id, string? path)
    {
        var (article, notice) = content.Find(id);
        if (notice is not null)
        {
            var withdrawal = JsonSerializer.SerializeToNode(notice, PortalJson.Options);
            return Problem(HttpStatusCode.Gone, ProblemCode.Withdrawn, "withdrawal", withdrawal);
        }

        if (article is not null && path is not null && article.Path != path)
        {
            var moved = Problem(HttpStatusCode.MovedPermanently, ProblemCode.Moved, "location", article.Path);
            moved.Headers.Location = new Uri($"{Root}articles/by-path?path={Uri.EscapeDataString(article.Path)}", UriKind.Relative);
            return moved;
        }

        return Optional(request, article);
    }

    private HttpResponseMessage Related(HttpRequestMessage request, Guid id, StubQuery query)
    {
        if (content.Find(id).Article is not { } article)
            return Article(request, id, null);
        var chosen = article.Related.Select(link => link.Id).ToList();
        var found = chosen.Concat(alike?.Invoke(id).Except(chosen) ?? []).Where(other => other != id)
            .Select(other => (content.Find(other).Article, Chosen: chosen.Contains(other))).Where(other => other.Article is not null);
        return List(request, found.Take(query.Number("limit") ?? 6).Select(other => new RelatedArticle(other.Article!, other.Chosen)).ToList());
    }

    private SearchResponse Search(StubQuery query)
    {
        var text = query.One("q") ?? "";
        if (search is not null)
            return search(query.ToSearch(text));
        var folded = StubFilter.Folded(text);
        var found = StubFilter.Ordered(content.Current().Where(article => query.Matches(article)), query.One("sort"))
            .Where(article => StubFilter.Folded($"{article.Headline} {article.Lead} {article.Body.Text}").Contains(folded, StringComparison.Ordinal))
            .ToList();
        var page = Paged(query, found, out var next);
        return new SearchResponse
        {
            Query = text,
            Total = found.Count,
            Next = next,
            Items = [.. page.Select(Hit)],
            Facets = new Dictionary<string, IReadOnlyList<FacetCount>>
            {
                ["type"] = [.. found.CountBy(article => article.Type).Select(type => new FacetCount(type.Key, Title(type.Key), type.Value))],
                ["pillar"] =
                [
                    .. found.SelectMany(article => article.Pillars).CountBy(term => term)
                        .Select(pillar => new FacetCount(pillar.Key.Slug, pillar.Key.Name, pillar.Value)),
                ],
            },
        };
    }

    private static SearchHit Hit(Article article) =>
        new(article, WebUtility.HtmlEncode(article.Headline), $"<mark>{WebUtility.HtmlEncode(article.Lead)}</mark>", 1);

    private static string Title(string type) => Types.FirstOrDefault(known => known.Type == type)?.Title ?? type;

    private List<Suggestion> Suggest(StubQuery query)
    {
        var folded = StubFilter.Folded(query.One("q") ?? "");
        if (folded.Length == 0)
            return [.. popular.Select(text => new Suggestion(text, "query", "/tim-kiem?q=" + Uri.EscapeDataString(text)))];
        return
        [
            .. content.Current().Where(article => StubFilter.Folded(article.Headline).Contains(folded, StringComparison.Ordinal))
                .Take(query.Number("limit") ?? 8).Select(article => new Suggestion(article.Headline, "headline", article.Path)),
        ];
    }

    private async Task<HttpResponseMessage> ChangesAsync(HttpRequestMessage request, string root, StubQuery query, CancellationToken cancellationToken)
    {
        var after = query.Number("cursor") ?? 0;
        var wait = TimeSpan.FromSeconds(query.Number("wait") ?? 0);
        var items = await content.ChangesAsync(after, query.Number("limit") ?? 100, wait, cancellationToken);
        var cursor = (items.Count > 0 ? items[^1].Sequence : Math.Min(after, content.LastSequence)).ToString(CultureInfo.InvariantCulture);
        return Json(request, new ChangePage(items, cursor, $"{root}changes?cursor={cursor}"));
    }

    private RedirectResolution Resolve(string path)
    {
        if (content.IdAt(path) is not { } id)
            return new RedirectResolution(path, 404);
        var (article, notice) = content.Find(id);
        if (notice is not null)
            return new RedirectResolution(path, 410, null, id);
        return article!.Path == path ? new RedirectResolution(path, 200, null, id) : new RedirectResolution(path, 301, article.Path, id);
    }

    private static HttpResponseMessage List<T>(HttpRequestMessage request, IReadOnlyList<T> items) =>
        Json(request, new ListPage<T>(items, items.Count, null));

    private static HttpResponseMessage Optional(HttpRequestMessage request, object? value) =>
        value is null ? Problem(HttpStatusCode.NotFound, ProblemCode.NotFound) : Json(request, value);

    private static HttpResponseMessage Json(HttpRequestMessage request, object value) =>
        Bytes(request, JsonSerializer.SerializeToUtf8Bytes(value, PortalJson.Options), "application/json");

    // As the CMS does: public files never change, those of a draft, whose addresses a preview signs, are for nobody's cache.
    private static HttpResponseMessage Media(HttpRequestMessage request, byte[] bytes, string contentType)
    {
        var response = Bytes(request, bytes, contentType);
        var signed = request.RequestUri!.Query.StartsWith("?preview=", StringComparison.Ordinal);
        response.Headers.CacheControl = CacheControlHeaderValue.Parse(signed ? "private, no-store" : "public, max-age=31536000, immutable");
        return response;
    }

    private static HttpResponseMessage Bytes(HttpRequestMessage request, byte[] bytes, string contentType)
    {
        var etag = new EntityTagHeaderValue('"' + Convert.ToHexStringLower(SHA256.HashData(bytes))[..32] + '"');
        var unchanged = request.Headers.IfNoneMatch.Contains(etag);
        var response = new HttpResponseMessage(unchanged ? HttpStatusCode.NotModified : HttpStatusCode.OK);
        response.Headers.ETag = etag;
        if (unchanged)
            return response;
        response.Content = new ByteArrayContent(bytes);
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return response;
    }

    private static HttpResponseMessage Problem(HttpStatusCode status, string code, string? member = null, JsonNode? value = null)
    {
        var problem = new JsonObject { ["type"] = "about:blank", ["title"] = status.ToString(), ["status"] = (int)status, ["code"] = code };
        if (member is not null)
            problem[member] = value;
        return new HttpResponseMessage(status)
        {
            Content = new StringContent(problem.ToJsonString(), Encoding.UTF8, "application/problem+json"),
        };
    }
}
