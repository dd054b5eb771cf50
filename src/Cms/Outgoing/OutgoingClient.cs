using System.Net;
using System.Net.Http.Headers;
using CommsPortal.Cms.Delivery.Limits;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Outgoing;

/// <summary>
/// Calls addresses that outsiders gave us: over <see cref="CheckedConnections"/>, within a time limit, and reading no more of an answer than
/// was asked for. A redirection is an answer like any other and is not followed.
/// </summary>
public sealed class OutgoingClient : IDisposable
{
    /// <summary>Longest address, in characters.</summary>
    public const int LongestAddress = 2_000;

    private readonly AddressPolicy policy;
    private readonly OutgoingOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public OutgoingClient(IOptions<OutgoingOptions> options, IHostResolver resolver, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.time) = (options.Value, time);
        policy = new AddressPolicy(NetworkList.Parse(options.Value.Networks));
        var handler = CheckedConnections.NewHandler(policy, resolver);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("CommsPortal/1.0");
    }

    /// <summary>Why an address cannot be called; null when it can, as far as it shows. Where its name leads is judged at every connection.</summary>
    /// <returns>For people, Vietnamese.</returns>
    public string? Refusal(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length > LongestAddress || !Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return "Hãy ghi địa chỉ đầy đủ bắt đầu bằng https://, không quá 2.000 ký tự.";
        return RefusalOf(url);
    }

    /// <summary>Sends one request. Never throws but for cancellation.</summary>
    /// <param name="most">How many bytes of the answer's body are read at most; the rest is thrown away with the connection.</param>
    public async Task<OutgoingAnswer> SendAsync(HttpRequestMessage request, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { IsAbsoluteUri: true, Scheme: "https" or "http" } url || RefusalOf(url) is not null)
            return OutgoingAnswer.Of(OutgoingFailure.Unreachable);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var body = await ReadAsync(response.Content, most, both.Token);
            return new OutgoingAnswer(response.StatusCode, body, WaitOf(response.Headers.RetryAfter), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return OutgoingAnswer.Of(OutgoingFailure.TimedOut);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return OutgoingAnswer.Of(OutgoingFailure.Unreachable);
        }
    }

    public void Dispose() => client.Dispose();

    private string? RefusalOf(Uri url)
    {
        if (url.Scheme == "http" && !options.AllowHttp)
            return "Địa chỉ phải được mã hóa: hãy dùng https://.";
        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
            return "Địa chỉ không được chứa tên, mật khẩu hay phần sau dấu #.";
        var host = url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? IPAddress.Parse(url.DnsSafeHost) : null;
        return host is not null && !policy.Allows(host, url.Port) || host is null && !policy.AllowsPort(url.Port)
            ? "Máy chủ phải ở trên Internet công cộng, ở cổng 443 hoặc 80."
            : null;
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, int most, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        // One byte more than is kept: reading the end lets the connection be used again.
        var buffer = new byte[most + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..Math.Min(read, most)];
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.Now() : null);
        return wait is { } some && some < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
