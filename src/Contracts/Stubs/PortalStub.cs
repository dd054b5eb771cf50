using System.Net;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Sites;
using CommsPortal.Contracts.Stubs.Internal;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Stubs;

/// <summary>
/// The delivery API in memory, for consumers' tests: a message handler that answers the documented routes from what it was given,
/// with ETags, problems, cursors and a change log that can be long-polled. Search is by folded substring; it does not rank.
/// </summary>
/// <example><code>
/// var stub = new PortalStub();
/// stub.Publish(article);
/// var client = stub.CreateClient();
/// </code></example>
public sealed class PortalStub(TimeProvider? time = null) : HttpMessageHandler
{
    private readonly StubContent _content = new(time ?? TimeProvider.System);

    /// <summary>True makes every request fail as if nothing listened.</summary>
    public bool Unreachable { get; set; }

    /// <summary>When set, every request is answered with this status and no body; null goes back to normal.</summary>
    public HttpStatusCode? Broken { get; set; }

    /// <summary>Awaited before each answer; lets a test hold requests back.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task>? BeforeAnswer { get; set; }

    /// <summary>Replaces the stub's own search.</summary>
    public Func<SearchQuery, SearchResponse>? Search { get; set; }

    /// <summary>What <c>suggest</c> answers while nothing is typed.</summary>
    public IReadOnlyList<string> PopularQueries { get; set; } = [];

    /// <summary>What is found alike, by the article's identifier; the stub itself judges no texts and finds nothing.</summary>
    public Func<Guid, IReadOnlyList<Guid>>? Alike { get; set; }

    /// <summary>Path and query of every request so far, oldest first.</summary>
    public IReadOnlyList<string> Requests => _content.Requests;

    /// <summary>A client of this stub.</summary>
    public PortalClient CreateClient(PortalClientOptions? options = null) =>
        new(new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("http://portal.stub/") }, options);

    /// <summary>A client of this stub as a newsroom with a key; any key is good, and nothing is ever under embargo.</summary>
    /// <param name="key">Null for one without a key.</param>
    public NewsroomClient CreateNewsroomClient(string? key = "cpp_stub", PortalClientOptions? options = null) =>
        new(new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("http://portal.stub/") }, key, options);

    /// <summary>Publishes the article, or a new edition of it, and logs the change. A changed path leaves a redirect.</summary>
    public Change Publish(Article article, string? kind = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _content.Publish(article, kind);
    }

    /// <summary>Publishes each in turn.</summary>
    public void Publish(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        foreach (var article in articles)
            _content.Publish(article, null);
    }

    /// <summary>Withdraws a published article: its addresses answer 410 with the reason.</summary>
    public Change Withdraw(Guid id, string reason) => _content.Withdraw(id, reason);

    /// <summary>Forgets everything published so far, the change log included, and publishes these: a CMS restored from a backup.</summary>
    public void Restore(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        _content.Clear();
        Publish(articles);
    }

    /// <summary>Adds or replaces a column.</summary>
    public Change Put(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return _content.Put(column);
    }

    /// <summary>Publishes an indicator, or what it is now.</summary>
    public Change Put(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        _content.Indicators.Put(indicator);
        return _content.Log("indicators", $"indicator:{indicator.Key}");
    }

    /// <summary>Takes an indicator back.</summary>
    public Change RemoveIndicator(string key)
    {
        _content.Indicators.Remove(key);
        return _content.Log("indicators", $"indicator:{key}");
    }

    /// <summary>Adds or replaces a term.</summary>
    public Change Put(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return _content.Put(term);
    }

    /// <summary>Sets what the office says of its site in one language, and its menus.</summary>
    public Change Put(SiteDescription site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return _content.Put(site);
    }

    /// <summary>Publishes a reader's question with its answer.</summary>
    public Change Put(PublishedAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _content.Put(answer);
    }

    /// <summary>What readers sent to the office, oldest first.</summary>
    public IReadOnlyList<NewFeedback> Feedback => _content.Inbox.Messages;

    /// <summary>Letters that readers asked for, oldest first; the link of the n-th letter carries <see cref="DigestTokenOf"/> n.</summary>
    public IReadOnlyList<NewDigest> Digests => _content.Inbox.Digests;

    /// <summary>Links by which readers left.</summary>
    public IReadOnlyList<string> Departures => _content.Inbox.Departures;

    /// <summary>What the links of the n-th letter carry, counted from 1.</summary>
    public static string DigestTokenOf(int number) => StubInbox.TokenOf(number);

    /// <summary>How often each article was said to be useful (true) or not.</summary>
    public IReadOnlyList<(Guid Article, bool Useful)> Votes => _content.Inbox.Votes;

    /// <summary>Sets the composition of a front page; until then it is the standard one. Articles that are not public are left out as the CMS does.</summary>
    public Change Put(HomePage home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return _content.Put(home);
    }

    /// <summary>Makes a composition of a front page readable under a preview token.</summary>
    public void AddPreview(string token, HomePage draft) => _content.HomePreviews[token] = draft;

    /// <summary>Makes a draft readable under a preview token.</summary>
    public void AddPreview(string token, Article draft) => _content.Previews[token] = draft;

    /// <summary>Serves bytes at a <c>/media/…</c> path.</summary>
    public void AddMedia(string path, byte[] bytes, string contentType) => _content.Media[path] = (bytes, contentType);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _content.Record(request.RequestUri!.PathAndQuery);
        if (BeforeAnswer is { } before)
            await before(request, cancellationToken);
        if (Unreachable)
            throw new HttpRequestException("Connection refused (stub).");
        if (Broken is { } status)
            return new HttpResponseMessage(status) { RequestMessage = request };
        var response = await new StubRoutes(_content, Search, Alike, PopularQueries).AnswerAsync(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
