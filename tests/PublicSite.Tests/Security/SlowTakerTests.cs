using System.Net;
using System.Net.Sockets;
using System.Text;
using CommsPortal.PublicSite.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CommsPortal.PublicSite.Tests.Security;

/// <summary>Readers who do not take what they asked for. Kestrel itself with the site's limits, but for the rate: at the site's own, an answer as large as this has hours.</summary>
public sealed class SlowTakerTests
{
    // More than Kestrel, the system and the client's socket hold for it, whatever system it is.
    private const int Length = 32 << 20;
    private const int SocketBuffer = 4096;

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public void A_reader_may_be_as_slow_as_a_second_generation_telephone_and_no_slower()
    {
        var kestrel = new KestrelServerOptions();
        ServerLimits.Set(kestrel);
        Assert.Equal(1024, kestrel.Limits.MinResponseDataRate!.BytesPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(10), kestrel.Limits.MinResponseDataRate.GracePeriod);
    }

    [Fact]
    public async Task Whoever_asks_for_much_and_takes_nothing_is_dropped_and_others_are_served_meanwhile()
    {
        await using var site = Build();
        await site.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(site.Urls.Single());
        using var idle = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = SocketBuffer };
        await idle.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
        await idle.SendAsync(Encoding.ASCII.GetBytes("GET /much HTTP/1.1\r\nHost: site\r\n\r\n"), TestContext.Current.CancellationToken);

        using var other = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        Assert.Equal("little", await other.GetStringAsync(new Uri("/little", UriKind.Relative), TestContext.Current.CancellationToken));
        // The client never goes away: only the server can end it.
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);

        Assert.True(await TakeAsync(idle) < Length);
        Assert.Equal("little", await other.GetStringAsync(new Uri("/little", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            ServerLimits.Set(kestrel);
            kestrel.Limits.MinResponseDataRate = new MinDataRate(Length, kestrel.Limits.MinResponseDataRate!.GracePeriod);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var site = builder.Build();
        site.MapGet("/little", () => "little");
        site.MapGet("/much", async (HttpContext context) =>
        {
            context.Response.ContentLength = Length;
            try
            {
                // Ends when all is taken, or the connection is.
                await context.Response.Body.WriteAsync(new byte[Length], CancellationToken.None);
            }
            finally
            {
                ended.TrySetResult();
            }
        });
        return site;
    }

    /// <summary>Takes what is still there, until the connection ends.</summary>
    private static async Task<int> TakeAsync(Socket client)
    {
        var (taken, buffer) = (0, new byte[8192]);
        try
        {
            while (await client.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is var read and > 0)
                taken += read;
        }
        catch (SocketException)
        {
            // Reset: ended all the same.
        }

        return taken;
    }
}
