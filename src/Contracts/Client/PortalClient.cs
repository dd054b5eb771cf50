using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client.Internal;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.Editions;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Media;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Sites;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Contracts.Types;

namespace CommsPortal.Contracts.Client;

/// <summary>
/// The delivery API, typed. Every answer with an ETag is kept (bounded by <see cref="PortalClientOptions.CacheBytes"/>) and revalidated
/// on every call, so what is returned is never older than the call. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Throws <see cref="PortalUnavailableException"/> when there is no usable answer, <see cref="PortalException"/> when the request is
/// refused, and <see cref="OperationCanceledException"/> when the caller cancels; nothing else.
/// The <see cref="HttpClient"/>'s base address is the CMS's root; its timeout must exceed 25 seconds plus
/// <see cref="PortalClientOptions.Timeout"/> for long polls. It should not follow redirects.
/// </remarks>
public sealed class PortalClient(HttpClient http, PortalClientOptions? options = null)
{
    private const string Root = "api/v1/";
    private const int MostPagesOfList = 50;
    private const int LargestPage = 100;

    private static readonly HttpStatusCode[] MissingIsNormal = [HttpStatusCode.NotFound, HttpStatusCode.Gone];
    private static readonly HttpStatusCode[] ArticleStatuses =
    [
        HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect,
    ];

    private readonly PortalTransport _transport = new(http, options ?? new PortalClientOptions());

    /// <summary>The article with this identifier.</summary>
    public Task<ArticleResult> GetArticleAsync(Guid id, CancellationToken cancellationToken = default) =>
        ArticleAsync($"{Root}articles/{id}", null, cancellationToken);

    /// <summary>The article at a root-relative path of the site.</summary>
    public Task<ArticleResult> GetArticleByPathAsync(string path, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("path", path);
        return ArticleAsync($"{Root}articles/by-path?{query}", path, cancellationToken);
    }

    /// <summary>A published edition of an article; null when there is none of that number.</summary>
    public Task<Article?> GetEditionAsync(Guid id, int edition, CancellationToken cancellationToken = default) =>
        OptionalAsync<Article>(string.Create(null, $"{Root}articles/{id}/editions/{edition}"), true, cancellationToken);

    /// <summary>The published editions of a public article, newest first; null when there is no such article, or no longer.</summary>
    /// <param name="limit">1 to 100; 50 when null.</param>
    /// <param name="cursor">Where to go on, from the <c>next</c> of the page before.</param>
    public Task<ListPage<PublishedEdition>?> ListEditionsAsync(Guid id, int? limit = null, string? cursor = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("limit", limit).Add("cursor", cursor);
        return OptionalAsync<ListPage<PublishedEdition>>($"{Root}articles/{id}/editions{Joined(query.ToString())}", true, cancellationToken);
    }

    /// <summary>What changed between two published editions; null when one of them cannot be had.</summary>
    public Task<EditionDifference?> CompareEditionsAsync(Guid id, int from, int to, CancellationToken cancellationToken = default) =>
        OptionalAsync<EditionDifference>(string.Create(null, $"{Root}articles/{id}?diff={from}..{to}"), true, cancellationToken);

    /// <summary>Articles to read after this one: the editors' choice, then those alike.</summary>
    /// <param name="limit">1 to 20; 6 when null.</param>
    public Task<ListPage<RelatedArticle>> ListRelatedAsync(Guid id, int? limit = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("limit", limit);
        return RequiredAsync<ListPage<RelatedArticle>>($"{Root}articles/{id}/related{Joined(query.ToString())}", cancellationToken);
    }

    /// <summary>One page of articles as lists show them.</summary>
    public Task<ListPage<ArticleSummary>> ListArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default) =>
        RequiredAsync<ListPage<ArticleSummary>>(ArticlesUrl(query, null), cancellationToken);

    /// <summary>One page of whole articles, with bodies and details.</summary>
    public Task<ListPage<Article>> ListWholeArticlesAsync(ArticleQuery query, CancellationToken cancellationToken = default) =>
        RequiredAsync<ListPage<Article>>(ArticlesUrl(query, "include=body"), cancellationToken);

    /// <summary>Every article of the query, page after page.</summary>
    public async IAsyncEnumerable<ArticleSummary> EnumerateArticlesAsync(
        ArticleQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        for (var next = query; next is not null;)
        {
            var page = await ListArticlesAsync(next, cancellationToken);
            foreach (var article in page.Items)
                yield return article;
            next = CursorOf(page.Next) is { } cursor ? query with { Cursor = cursor } : null;
        }
    }

    /// <summary>The query's articles as indexes of many show them, page after page.</summary>
    public async IAsyncEnumerable<ArticleEntry> EnumerateEntriesAsync(
        ArticleQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        for (var next = query; next is not null;)
        {
            var page = await RequiredAsync<ListPage<ArticleEntry>>(ArticlesUrl(next, "fields=" + ArticleEntry.Fields), cancellationToken);
            foreach (var entry in page.Items)
                yield return entry;
            next = CursorOf(page.Next) is { } cursor ? query with { Cursor = cursor } : null;
        }
    }

    /// <summary>The cursor that stands after <paramref name="skip"/> articles of the query; null when there are not that many.</summary>
    public async Task<string?> CursorAfterAsync(ArticleQuery query, int skip, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? cursor = null;
        for (var left = skip; left > 0;)
        {
            var step = query with { Limit = Math.Min(left, LargestPage), Cursor = cursor };
            var page = await RequiredAsync<ListPage<JsonElement>>(ArticlesUrl(step, "fields=id"), cancellationToken);
            cursor = CursorOf(page.Next);
            if (cursor is null)
                return null;
            left -= page.Items.Count;
        }

        return cursor;
    }

    /// <summary>The regular columns.</summary>
    public Task<ListPage<Column>> ListColumnsAsync(CancellationToken cancellationToken = default) =>
        RequiredAsync<ListPage<Column>>($"{Root}columns", cancellationToken);

    /// <summary>One column; null when there is none of that name.</summary>
    public Task<Column?> GetColumnAsync(string slug, CancellationToken cancellationToken = default) =>
        OptionalAsync<Column>($"{Root}columns/{Uri.EscapeDataString(slug)}", true, cancellationToken);

    /// <summary>Published indicators in their order; empty when the CMS knows no such thing.</summary>
    public async Task<IReadOnlyList<Indicator>> ListIndicatorsAsync(CancellationToken cancellationToken = default) =>
        (await OptionalAsync<ListPage<Indicator>>($"{Root}indicators", true, cancellationToken))?.Items ?? [];

    /// <summary>One indicator; null when none of that key is published.</summary>
    public Task<Indicator?> GetIndicatorAsync(string key, CancellationToken cancellationToken = default) =>
        OptionalAsync<Indicator>($"{Root}indicators/{Uri.EscapeDataString(key)}", true, cancellationToken);

    /// <summary>The observations of a published indicator as comma-separated values (RFC 4180), UTF-8 with a byte order mark.</summary>
    public async Task<byte[]> GetObservationsTableAsync(string key, CancellationToken cancellationToken = default)
    {
        using var response = await _transport.OpenAsync($"{Root}indicators/{Uri.EscapeDataString(key)}/observations.csv", cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>What the office says of its site in one language, and its menus; null when the CMS knows no such thing.</summary>
    /// <param name="locale"><c>vi</c> or <c>en</c>.</param>
    public Task<SiteDescription?> GetSiteAsync(string locale, CancellationToken cancellationToken = default) =>
        OptionalAsync<SiteDescription>($"{Root}site/{Uri.EscapeDataString(locale)}", true, cancellationToken);

    /// <summary>The front page of one language as editors have composed it; the standard one when the CMS composes none.</summary>
    /// <param name="locale"><c>vi</c> or <c>en</c>.</param>
    public async Task<HomePage> GetHomeAsync(string locale, CancellationToken cancellationToken = default) =>
        await OptionalAsync<HomePage>($"{Root}home?locale={Uri.EscapeDataString(locale)}", true, cancellationToken) ?? HomePage.Standard(locale);

    /// <summary>The front page behind a preview link; null when the link is wrong or has expired. Never kept.</summary>
    public Task<HomePage?> GetHomePreviewAsync(string token, CancellationToken cancellationToken = default) =>
        OptionalAsync<HomePage>($"{Root}preview/home/{Uri.EscapeDataString(token)}", false, cancellationToken);

    /// <summary>All terms of a taxonomy, or those valid on a day.</summary>
    /// <param name="kind">One of <see cref="TaxonomyKind"/>.</param>
    public Task<IReadOnlyList<Term>> ListTermsAsync(string kind, DateOnly? on = null, CancellationToken cancellationToken = default) =>
        ListTermsAsync(kind, on, null, cancellationToken);

    /// <inheritdoc cref="ListTermsAsync(string, DateOnly?, CancellationToken)"/>
    /// <param name="locale">Counts the articles of this language alone; null counts all.</param>
    public Task<IReadOnlyList<Term>> ListTermsAsync(string kind, DateOnly? on, string? locale, CancellationToken cancellationToken)
    {
        var day = on is { } date ? $"on={date:yyyy-MM-dd}" : null;
        return WholeListAsync<Term>($"taxonomies/{Uri.EscapeDataString(kind)}", Joined(day, locale is null ? null : "locale=" + locale), cancellationToken);
    }

    /// <summary>Everybody whose name stands above a public article, by name; at most 25,000.</summary>
    /// <param name="locale">Those who signed articles of this language, and how many of these; null is all.</param>
    public Task<IReadOnlyList<Contributor>> ListContributorsAsync(string? locale = null, CancellationToken cancellationToken = default) =>
        WholeListAsync<Contributor>("contributors", Joined("limit=500", locale is null ? null : "locale=" + locale), cancellationToken);

    /// <summary>Whoever bears this printed name; null when nobody does.</summary>
    public Task<Contributor?> GetContributorAsync(string slug, CancellationToken cancellationToken = default) =>
        OptionalAsync<Contributor>($"{Root}contributors/{Uri.EscapeDataString(slug)}", true, cancellationToken);

    /// <summary>The consultations that end last, without their comments.</summary>
    public Task<ListPage<Consultation>> ListConsultationsAsync(CancellationToken cancellationToken = default) =>
        RequiredAsync<ListPage<Consultation>>($"{Root}consultations", cancellationToken);

    /// <summary>One consultation with its comments; null when there is none.</summary>
    public Task<Consultation?> GetConsultationAsync(Guid id, CancellationToken cancellationToken = default) =>
        OptionalAsync<Consultation>($"{Root}consultations/{id}", true, cancellationToken);

    /// <summary>Sends a reader's comment, which is held until the office has read it.</summary>
    /// <param name="forwardedFor">The reader's address as in <c>X-Forwarded-For</c>, for the portal's limit; it is kept nowhere.</param>
    /// <returns>Why it was not taken, for the reader (Vietnamese); null when it was.</returns>
    public Task<string?> SendCommentAsync(Guid id, NewComment comment, string? forwardedFor, CancellationToken cancellationToken = default) =>
        _transport.PostAsync($"api/inbox/v1/consultations/{id}/comments", comment, forwardedFor, cancellationToken);

    /// <summary>Readers' questions that the office published with its answers, newest first.</summary>
    /// <param name="locale"><c>vi</c> or <c>en</c>.</param>
    /// <param name="article">Only those about this article; null for all.</param>
    /// <param name="limit">1 to 100; 20 when null.</param>
    public Task<ListPage<PublishedAnswer>> ListAnswersAsync(
        string locale, Guid? article = null, string? cursor = null, int? limit = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("locale", locale).Add("article", article?.ToString()).Add("limit", limit).Add("cursor", cursor);
        return RequiredAsync<ListPage<PublishedAnswer>>($"{Root}answers?{query}", cancellationToken);
    }

    /// <summary>One item of the media library; null when there is none, or nothing published uses it.</summary>
    public Task<MediaItem?> GetMediaAsync(Guid id, CancellationToken cancellationToken = default) =>
        OptionalAsync<MediaItem>($"{Root}media/{id}", true, cancellationToken);

    public Task<SearchResponse> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return RequiredAsync<SearchResponse>($"{Root}search?{query.ToQueryString()}", cancellationToken);
    }

    /// <summary>Completions of what is being typed.</summary>
    /// <param name="limit">1 to 20.</param>
    public Task<ListPage<Suggestion>> SuggestAsync(string text, int? limit = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("q", text).Add("limit", limit);
        return RequiredAsync<ListPage<Suggestion>>($"{Root}suggest?{query}", cancellationToken);
    }

    /// <summary>The change log after <paramref name="cursor"/>; waits up to <paramref name="wait"/> for the first change.</summary>
    /// <param name="cursor">From an earlier page; null or empty for the beginning.</param>
    /// <param name="wait">0 to 25 seconds.</param>
    /// <param name="limit">1 to 1000.</param>
    public async Task<ChangePage> GetChangesAsync(
        string? cursor = null, TimeSpan wait = default, int? limit = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("cursor", cursor is "" ? null : cursor)
            .Add("wait", wait > TimeSpan.Zero ? (int)Math.Ceiling(wait.TotalSeconds) : null).Add("limit", limit);
        var url = $"{Root}changes{Joined(query.ToString())}";
        var reply = await _transport.GetAsync<ChangePage>(url, wait, cached: false, [], cancellationToken);
        return reply.Value!;
    }

    /// <summary>Follows the change log for ever, a page at a time; keep <see cref="ChangePage.Cursor"/> once a page is dealt with.</summary>
    /// <remarks>Empty pages come too, about every <paramref name="wait"/>: they show that the log was reached. Failures are thrown.</remarks>
    public async IAsyncEnumerable<ChangePage> FollowChangesAsync(
        string? cursor, TimeSpan wait, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var at = cursor; ;)
        {
            var page = await GetChangesAsync(at, wait, 1000, cancellationToken);
            yield return page;
            at = page.Cursor;
        }
    }

    /// <summary>What a path of the site is now.</summary>
    public async Task<RedirectResolution> ResolveAsync(string path, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("path", path);
        return await OptionalAsync<RedirectResolution>($"{Root}redirects/resolve?{query}", true, cancellationToken)
            ?? new RedirectResolution(path, (int)HttpStatusCode.NotFound);
    }

    public Task<ListPage<ContentTypeInfo>> ListTypesAsync(CancellationToken cancellationToken = default) =>
        RequiredAsync<ListPage<ContentTypeInfo>>($"{Root}types", cancellationToken);

    /// <summary>The JSON Schema of a content type; null when there is none of that name.</summary>
    public Task<JsonDocument?> GetSchemaAsync(string type, CancellationToken cancellationToken = default) =>
        OptionalAsync<JsonDocument>($"{Root}types/{Uri.EscapeDataString(type)}", false, cancellationToken);

    /// <summary>The draft behind a preview link; null when the link is wrong or has expired. Never kept.</summary>
    public Task<Article?> GetPreviewAsync(string token, CancellationToken cancellationToken = default) =>
        OptionalAsync<Article>($"{Root}preview/{Uri.EscapeDataString(token)}", false, cancellationToken);

    /// <summary>The cursor in a <c>next</c> address; null when there is none.</summary>
    public static string? CursorOf(string? next)
    {
        if (next is null || next.IndexOf('?', StringComparison.Ordinal) is var start && start < 0)
            return null;
        foreach (var pair in next[(start + 1)..].Split('&'))
        {
            if (pair.StartsWith("cursor=", StringComparison.Ordinal))
                return Uri.UnescapeDataString(pair["cursor=".Length..].Replace('+', ' '));
        }

        return null;
    }

    /// <param name="query">With its question mark, or empty.</param>
    private async Task<IReadOnlyList<T>> WholeListAsync<T>(string path, string query, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        string? cursor = null;
        for (var pages = 0; pages < MostPagesOfList; pages++)
        {
            var asked = cursor is null ? query : $"{query}{(query.Length == 0 ? '?' : '&')}cursor={Uri.EscapeDataString(cursor)}";
            var page = await RequiredAsync<ListPage<T>>(Root + path + asked, cancellationToken);
            items.AddRange(page.Items);
            cursor = CursorOf(page.Next);
            if (cursor is null)
                break;
        }

        return items;
    }

    private async Task<ArticleResult> ArticleAsync(string url, string? path, CancellationToken cancellationToken)
    {
        var reply = await _transport.GetAsync<Article>(url, TimeSpan.Zero, cached: true, ArticleStatuses, cancellationToken);
        return reply switch
        {
            // A handler that follows redirects by itself ends at the right article under its new path.
            { Value: { } article } when path is not null && article.Path != path => new ArticleResult.Moved(article.Path),
            { Value: { } article } => new ArticleResult.Found(article),
            { Status: HttpStatusCode.Gone, Problem.Withdrawal: { } notice } => new ArticleResult.Withdrawn(notice),
            { Status: HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect, Problem.Location: { } location } =>
                new ArticleResult.Moved(location),
            { Status: HttpStatusCode.NotFound } => new ArticleResult.NotFound(),
            _ => throw new PortalException(ProblemCode.InternalError, (int)reply.Status, $"GET {url}: an answer without its members."),
        };
    }

    private async Task<T> RequiredAsync<T>(string url, CancellationToken cancellationToken)
        where T : class =>
        (await _transport.GetAsync<T>(url, TimeSpan.Zero, cached: true, [], cancellationToken)).Value!;

    private async Task<T?> OptionalAsync<T>(string url, bool cached, CancellationToken cancellationToken)
        where T : class =>
        (await _transport.GetAsync<T>(url, TimeSpan.Zero, cached, MissingIsNormal, cancellationToken)).Value;

    private static string ArticlesUrl(ArticleQuery query, string? extra)
    {
        ArgumentNullException.ThrowIfNull(query);
        return $"{Root}articles{Joined(query.ToQueryString(), extra)}";
    }

    private static string Joined(params string?[] parts)
    {
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part)));
        return query.Length == 0 ? "" : "?" + query;
    }
}
