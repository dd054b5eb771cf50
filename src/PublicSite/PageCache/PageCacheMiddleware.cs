using System.Collections.Concurrent;
using CommsPortal.PublicSite.Consultations;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Reads;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// Answers from <see cref="PageStore"/> before routing. A page that is missing or stale is made once however many ask for it; when the
/// CMS is down, the stale page is served.
/// </summary>
public sealed class PageCacheMiddleware(RequestDelegate next, PageStore store, ChangeFollower follower, ReadCounter reads, IOptions<CmsOptions> cms, TimeProvider time)
{
    // A page asks the CMS several things, most of them at the same time.
    private readonly TimeSpan _longestMaking = 4 * cms.Value.Timeout;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<KeptPage?>> _inTheMaking = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && PageKey.TakesPosts(request.Path))
            return TakeAsync(context);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var query = PageKey.Query(request);
        var key = query.Length == 0 ? request.Path.Value! : request.Path.Value + query;
        if (store.TryGet(key, out var kept))
        {
            var fresh = store.IsFresh(kept);
            // A stale page at once is better than one after the CMS has not answered for seconds.
            if (fresh || follower.CmsIsDown)
                return AnswerAsync(context, kept, servedStale: !fresh);
        }

        request.QueryString = new QueryString(query);
        return PageKey.IsPage(request.Path) ? MakeOrAwaitAsync(context, key, kept) : PassAsync(context, key);
    }

    private Task AnswerAsync(HttpContext context, KeptPage kept, bool servedStale)
    {
        reads.Count(context.Request, kept.Page.Article);
        return PageWriter.WriteAsync(context, kept, servedStale);
    }

    /// <summary>What is sent to the site: comments, and what journalists ask for. The answer is for its sender alone.</summary>
    private async Task TakeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = ConsultationForm.LargestPost;
        var receiver = new Receiver();
        context.Features.Set<IPageReceiver>(receiver);
        await next(context);
        if (receiver.Page is { } page)
            await PageWriter.WriteAsync(context, new KeptPage(context.Request.Path, page, default), servedStale: false);
    }

    /// <summary>What is no page of its own address, such as media and drafts, is neither kept nor shared.</summary>
    private async Task PassAsync(HttpContext context, string key)
    {
        var receiver = new Receiver();
        context.Features.Set<IPageReceiver>(receiver);
        await RouteAsync(context);
        if (receiver.Page is { } page)
            await AnswerAsync(context, new KeptPage(key, page, default), servedStale: false);
    }

    /// <summary>Endpoints know GET only; HEAD is the same without a body.</summary>
    private async Task RouteAsync(HttpContext context)
    {
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
        }
    }

    private async Task MakeOrAwaitAsync(HttpContext context, string key, KeptPage? old)
    {
        while (true)
        {
            var making = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var current = _inTheMaking.GetOrAdd(key, making);
            if (ReferenceEquals(current, making))
            {
                await MakeAsync(context, key, old, making);
                return;
            }

            if (await current.Task.WaitAsync(context.RequestAborted) is { } made)
            {
                await AnswerAsync(context, made, servedStale: ReferenceEquals(made, old));
                return;
            }
        }
    }

    private async Task MakeAsync(HttpContext context, string key, KeptPage? old, TaskCompletionSource<KeptPage?> making)
    {
        KeptPage? made = null;
        var receiver = new Receiver();
        try
        {
            var begunAt = store.Invalidations;
            await RunEndpointAsync(context, receiver);
            if (receiver.Page is { } page)
                made = Keep(key, page, old, begunAt);
        }
        finally
        {
            _inTheMaking.TryRemove(key, out _);
            making.SetResult(made);
        }

        if (made is not null)
            await AnswerAsync(context, made, servedStale: ReferenceEquals(made, old));
    }

    /// <summary>Others may be waiting for this page, so it is made to the end even if the client that asked first goes away.</summary>
    private async Task RunEndpointAsync(HttpContext context, Receiver receiver)
    {
        var aborted = context.RequestAborted;
        using var limit = new CancellationTokenSource(_longestMaking, time);
        context.Features.Set<IPageReceiver>(receiver);
        context.RequestAborted = limit.Token;
        try
        {
            await RouteAsync(context);
        }
        finally
        {
            context.RequestAborted = aborted;
        }
    }

    private KeptPage Keep(string key, RenderedPage page, KeptPage? old, long begunAt)
    {
        if (page.UpstreamFailed && old is not null)
            return old;
        if (page.Cache == CacheRule.Shared && page.Location is null && page.Status is 200 or 410)
            return store.Put(key, page, begunAt);
        if (!page.UpstreamFailed)
            store.Drop(key);
        return new KeptPage(key, page, default);
    }

    private sealed class Receiver : IPageReceiver
    {
        public RenderedPage? Page { get; set; }
    }
}
