using System.Net;
using System.Net.Sockets;
using System.Text;
using CommsPortal.EndToEnd.Infrastructure;

namespace CommsPortal.EndToEnd.Security;

/// <summary>Clients that hold connections without using them are dropped, and others are served meanwhile.</summary>
[Collection(PortalCollection.Name)]
public sealed class SlowClientTests(Portal portal)
{
    [Fact]
    public async Task A_request_whose_head_does_not_end_is_dropped()
    {
        using var client = await ConnectAsync();
        await client.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\nX-A: "));

        var answer = await ReadToEndAsync(client);

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
        Assert.Equal(HttpStatusCode.OK, (await portal.Reader.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n", "505")]
    public async Task Requests_that_two_servers_could_read_in_two_ways_are_refused(string request, string status)
    {
        using var client = await ConnectAsync();
        await client.SendAsync(Encoding.ASCII.GetBytes(request));

        Assert.StartsWith($"HTTP/1.1 {status}", await ReadToEndAsync(client), StringComparison.Ordinal);
    }

    private async Task<Socket> ConnectAsync()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, portal.Site.Address.Port);
        return client;
    }

    /// <summary>What the server says until it ends the connection; waits five minutes for that.</summary>
    private static async Task<string> ReadToEndAsync(Socket client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        try
        {
            while (await client.ReceiveAsync(buffer, patience.Token) is var read and > 0)
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // Reset: ended all the same.
        }

        return answer.ToString();
    }
}
