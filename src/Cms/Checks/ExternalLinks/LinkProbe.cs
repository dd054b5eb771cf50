using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CommsPortal.Cms.Outgoing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>
/// Asks an address whether something is there, trusting it with nothing: names are resolved here and the connection goes to the very
/// address that was judged; every redirection is judged again; bodies are not read; cookies, proxies and credentials are not used.
/// </summary>
public sealed class LinkProbe : IDisposable
{
    private const int MostRedirections = 5;

    private readonly TimeProvider time;
    private readonly TimeSpan limit;
    private readonly HttpClient client;

    public LinkProbe(AddressPolicy policy, IHostResolver resolver, IOptions<ChecksOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.time, limit) = (time, TimeSpan.FromSeconds(options.Value.ExternalLinkSeconds));
        var handler = CheckedConnections.NewHandler(policy, resolver);
        handler.MaxConnectionsPerServer = 2;
        handler.PooledConnectionLifetime = TimeSpan.FromSeconds(30);
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("CommsPortal-link-check/1.0");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    /// <summary>Never throws but for cancellation.</summary>
    public async Task<LinkAnswer> AskAsync(Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        using var timeout = new CancellationTokenSource(limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(url, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return LinkAnswer.Unknown("Máy chủ không trả lời kịp.");
        }
        catch (HttpRequestException exception)
        {
            return Explain(exception);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<LinkAnswer> FollowAsync(Uri url, CancellationToken cancellationToken)
    {
        for (var step = 0; step <= MostRedirections; step++)
        {
            if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
                return LinkAnswer.Unknown("Địa chỉ chuyển tiếp không dùng được.");
            var (status, location) = await AskOnceAsync(url, cancellationToken);
            if ((int)status is < 300 or >= 400 || location is null)
                return Judge(status);
            if (!Uri.TryCreate(url, location, out var next))
                return LinkAnswer.Unknown("Địa chỉ chuyển tiếp không dùng được.");
            url = next;
        }

        return LinkAnswer.Unknown("Chuyển tiếp quá nhiều lần.");
    }

    // Many servers answer HEAD wrongly; whatever it does not settle is asked again as a reader would.
    private async Task<(HttpStatusCode Status, Uri? Location)> AskOnceAsync(Uri url, CancellationToken cancellationToken)
    {
        var head = await SendAsync(HttpMethod.Head, url, cancellationToken);
        return (int)head.Status < 400 ? head : await SendAsync(HttpMethod.Get, url, cancellationToken);
    }

    private async Task<(HttpStatusCode Status, Uri? Location)> SendAsync(HttpMethod method, Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url);
        if (method == HttpMethod.Get)
            request.Headers.Range = new RangeHeaderValue(0, 0);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return (response.StatusCode, response.Headers.Location);
    }

    private static LinkAnswer Judge(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkAnswer.Missing($"Máy chủ trả lời {(int)status}: không có trang này."),
        < HttpStatusCode.BadRequest or HttpStatusCode.RequestedRangeNotSatisfiable => LinkAnswer.Alive,
        _ => LinkAnswer.Unknown($"Máy chủ trả lời {(int)status}."),
    };

    private static LinkAnswer Explain(HttpRequestException exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException { SocketErrorCode: SocketError.HostNotFound })
                return LinkAnswer.NoSuchHost;
        }

        // The same words whatever the reason, so that nobody learns from them what is within the office's network.
        return LinkAnswer.Unknown("Không nối được tới máy chủ.");
    }
}
