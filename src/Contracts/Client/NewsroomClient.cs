using System.Net;
using System.Runtime.CompilerServices;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client.Internal;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client;

/// <summary>
/// What a newsroom needs to keep a copy of what is public and, where it is entitled, of what it holds under embargo: the logs, the snapshot,
/// articles, recalls. Safe for concurrent use.
/// </summary>
/// <param name="http">Its base address is the CMS's root; its timeout must exceed 25 seconds plus <see cref="PortalClientOptions.Timeout"/>.</param>
/// <param name="key">The newsroom's key (<c>cpp_…</c>); without one only the public log and public articles can be read.</param>
/// <remarks>Fails as <see cref="PortalClient"/> does; a missing, expired or revoked key is a <see cref="PortalException"/> of status 401.</remarks>
public sealed class NewsroomClient(HttpClient http, string? key = null, PortalClientOptions? options = null)
{
    private const string PressRoot = "press/v1/";
    private const string PublicRoot = "api/v1/";

    private static readonly HttpStatusCode[] MissingIsNormal = [HttpStatusCode.NotFound, HttpStatusCode.Gone];

    private readonly PortalTransport _transport = new(http, options ?? new PortalClientOptions(), key);

    /// <summary>Whether there is a key, and with it a snapshot and recalls.</summary>
    public bool HasKey => key is not null;

    private string Root => key is null ? PublicRoot : PressRoot;

    /// <summary>The logs after <paramref name="cursor"/>; waits up to <paramref name="wait"/> for the first change.</summary>
    /// <param name="cursor">From an earlier page or a snapshot; null or empty for the beginning.</param>
    /// <param name="wait">0 to 25 seconds.</param>
    /// <param name="limit">1 to 1000.</param>
    public async Task<ChangePage> GetChangesAsync(
        string? cursor = null, TimeSpan wait = default, int? limit = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryStringWriter().Add("cursor", string.IsNullOrEmpty(cursor) ? "0" : cursor)
            .Add("wait", wait > TimeSpan.Zero ? (int)Math.Ceiling(wait.TotalSeconds) : null).Add("limit", limit);
        return (await _transport.GetAsync<ChangePage>($"{Root}changes?{query}", wait, cached: false, [], cancellationToken)).Value!;
    }

    /// <summary>Follows the logs for ever, a page at a time; keep <see cref="ChangePage.Cursor"/> together with what was done once a page is dealt with.</summary>
    /// <remarks>Empty pages come too, about every <paramref name="wait"/>: they show that the end of the log was reached. Failures are thrown.</remarks>
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

    /// <summary>The public article; null when there is none (any more).</summary>
    public async Task<Article?> GetPublicArticleAsync(Guid id, CancellationToken cancellationToken = default) =>
        (await _transport.GetAsync<Article>($"{PublicRoot}articles/{id}", TimeSpan.Zero, cached: false, MissingIsNormal, cancellationToken)).Value;

    /// <summary>The article's edition under embargo, with <see cref="ArticleSummary.EmbargoedUntil"/>; null when there is none (any more). Needs a key.</summary>
    public async Task<Article?> GetEmbargoedArticleAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var reply = await _transport.GetAsync<Article>($"{PressRoot}articles/{id}", TimeSpan.Zero, cached: false, MissingIsNormal, cancellationToken);
        return reply.Value is { EmbargoedUntil: not null } embargoed ? embargoed : null;
    }

    /// <summary>Begins to read everything that is public; read <see cref="SnapshotReader.ReadArticlesAsync"/> to its end. Needs a key.</summary>
    public async Task<SnapshotReader> OpenSnapshotAsync(CancellationToken cancellationToken = default)
    {
        var response = await _transport.OpenAsync(PressRoot + "snapshot.ndjson.gz", cancellationToken);
        try
        {
            return await SnapshotReader.OpenAsync(response, cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Every correction and withdrawal that the newsroom has not acknowledged, oldest first. Needs a key.</summary>
    public async IAsyncEnumerable<Recall> ListOpenRecallsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (string? url = PressRoot + "recalls?limit=100"; url is not null;)
        {
            var page = (await _transport.GetAsync<ListPage<Recall>>(url, TimeSpan.Zero, cached: false, [], cancellationToken)).Value!;
            foreach (var recall in page.Items)
                yield return recall;
            url = page.Next?.TrimStart('/');
        }
    }

    /// <summary>Says that the newsroom has acted on a recall; saying so again changes nothing. Needs a key.</summary>
    /// <param name="sequence"><see cref="Recall.Sequence"/>.</param>
    public async Task AcknowledgeAsync(long sequence, CancellationToken cancellationToken = default)
    {
        var url = string.Create(null, $"{PressRoot}recalls/{sequence}/acknowledgement");
        if (await _transport.PostAsync(url, new { }, null, cancellationToken) is { } refusal)
            throw new PortalException(ProblemCode.RateLimited, (int)HttpStatusCode.TooManyRequests, refusal);
    }
}
