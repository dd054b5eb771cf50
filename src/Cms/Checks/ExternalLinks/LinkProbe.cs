using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>
/// Asks an address whether something is there, trusting it with nothing: names are resolved here and the connection goes to the very
/// address that was judged; every redirection is judged again; bodies are not read; cookies, proxies and credentials are not used.
/// </summary>
public sealed class LinkProbe : IDisposable
{
    private const int MostRedirections = 5;

    private readonly AddressPolicy policy;
    private readonly TimeProvider time;
    private readonly TimeSpan limit;
    private readonly HttpClient client;

    public LinkProbe(AddressPolicy policy, IOptions<ChecksOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.policy, this.time, limit) = (policy, time, TimeSpan.FromSeconds(options.Value.ExternalLinkSeconds));
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            MaxConnectionsPerServer = 2,
            PooledConnectionLifetime = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null,
        };
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

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        // One address within the network among others is how a name is made to lead there at the second look.
        if (addresses.Length == 0 || !addresses.All(a => policy.Allows(a, port)))
            throw new AddressRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
