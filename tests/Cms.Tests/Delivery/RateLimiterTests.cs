using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Delivery;

public sealed class RateLimiterTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void An_address_has_its_requests_and_gets_them_again_in_the_next_minute()
    {
        var limiter = Limiter(10);
        var address = IPAddress.Parse("203.0.113.7");
        var decisions = Enumerable.Range(0, 12).Select(_ => limiter.Take(address)).ToList();

        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0], decisions.Select(d => d.Remaining));
        Assert.Equal(10, decisions.Count(d => d.Allowed));
        Assert.True(limiter.Take(IPAddress.Parse("203.0.113.8")).Allowed);
        time.Advance(TimeSpan.FromSeconds(decisions[^1].ResetSeconds));
        Assert.True(limiter.Take(address).Allowed);
    }

    [Fact]
    public void An_ipv6_subscriber_is_one_address_and_a_mapped_ipv4_address_is_itself()
    {
        var limiter = Limiter(10);
        limiter.Take(IPAddress.Parse("2001:db8:1:2::1"));
        Assert.Equal(8, limiter.Take(IPAddress.Parse("2001:db8:1:2:ffff::9")).Remaining);
        Assert.Equal(9, limiter.Take(IPAddress.Parse("2001:db8:1:3::1")).Remaining);
        limiter.Take(IPAddress.Parse("203.0.113.7"));
        Assert.Equal(8, limiter.Take(IPAddress.Parse("::ffff:203.0.113.7")).Remaining);
    }

    [Fact]
    public void More_addresses_than_are_counted_share_counters_and_are_still_limited()
    {
        var limiter = Limiter(10);
        for (var i = 0; i < RateLimiter.MostAddresses; i++)
            limiter.Take(new IPAddress(0x0A000000L + i));
        var late = IPAddress.Parse("203.0.113.7");
        for (var i = 0; i < 10; i++)
            limiter.Take(late);

        Assert.False(limiter.Take(late).Allowed);
    }

    [Theory]
    [InlineData("203.0.113.7", "198.51.100.1", "203.0.113.7")]
    [InlineData("127.0.0.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("::ffff:127.0.0.1", "198.51.100.1, 127.0.0.1", "198.51.100.1")]
    [InlineData("127.0.0.1", "made-up, 198.51.100.9, 198.51.100.1", "198.51.100.1")]
    [InlineData("127.0.0.1", "198.51.100.1, made-up", "127.0.0.1")]
    [InlineData("127.0.0.1", "", null)]
    [InlineData("::1", "127.0.0.1", null)]
    public void Only_trusted_proxies_are_believed(string remote, string forwarded, string? expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Request.Headers["X-Forwarded-For"] = forwarded;

        Assert.Equal(expected, ClientAddress.Of(context, NetworkList.Parse("127.0.0.0/8,::1/128"))?.ToString());
    }

    [Fact]
    public async Task Too_many_requests_answer_429_and_when_to_come_again()
    {
        var options = Options.Create(new PortalOptions { RequestsPerMinute = 10 });
        var middleware = Middleware(options);
        DefaultHttpContext context = new();
        for (var i = 0; i < 11; i++)
        {
            context = NewRequest();
            await middleware.InvokeAsync(context);
        }

        var headers = context.Response.Headers;
        Assert.Equal(429, context.Response.StatusCode);
        Assert.Equal("\"default\";q=10;w=60", headers["RateLimit-Policy"]);
        Assert.Equal("\"default\";r=0;t=60", headers["RateLimit"]);
        Assert.Equal("60", headers.RetryAfter);
        context.Response.Body.Position = 0;
        Assert.Equal("rate-limited", (await JsonDocument.ParseAsync(context.Response.Body)).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Trusted_networks_are_told_the_limit_and_never_refused()
    {
        var options = Options.Create(new PortalOptions { RequestsPerMinute = 10 });
        var middleware = Middleware(options);
        DefaultHttpContext context = new();
        for (var i = 0; i < 25; i++)
        {
            context = NewRequest("127.0.0.1");
            await middleware.InvokeAsync(context);
        }

        Assert.Equal(200, context.Response.StatusCode);
        Assert.Equal("\"default\";q=10;w=60", context.Response.Headers["RateLimit-Policy"]);
        Assert.Equal("\"default\";r=10;t=60", context.Response.Headers["RateLimit"]);
    }

    [Fact]
    public async Task Bad_keys_of_the_press_API_are_counted_by_address_and_good_ones_are_not()
    {
        var status = StatusCodes.Status401Unauthorized;
        var middleware = Middleware(Options.Create(new PortalOptions()), context => context.Response.StatusCode = status);
        for (var i = 0; i < RateLimitMiddleware.MostRefusedKeys; i++)
            Assert.Equal(401, await TryKeyAsync("203.0.113.7"));
        status = StatusCodes.Status200OK;
        Assert.Equal(429, await TryKeyAsync("203.0.113.7"));
        for (var i = 0; i < 2 * RateLimitMiddleware.MostRefusedKeys; i++)
            Assert.Equal(200, await TryKeyAsync("203.0.113.8"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, await TryKeyAsync("203.0.113.7"));

        async Task<int> TryKeyAsync(string address)
        {
            var context = NewRequest(address);
            context.Request.Path = "/press/v1/changes";
            context.Request.Headers.Authorization = "Bearer cpp_0";
            await middleware.InvokeAsync(context);
            return context.Response.StatusCode;
        }
    }

    private static DefaultHttpContext NewRequest(string address = "203.0.113.7")
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Path = "/api/v1/articles";
        context.Response.Body = new MemoryStream();
        return context;
    }

    private RateLimitMiddleware Middleware(IOptions<PortalOptions> options, Action<HttpContext>? answer = null) =>
        new(
            context =>
            {
                answer?.Invoke(context);
                return Task.CompletedTask;
            },
            new RateLimiter(options, time), new LeasedLimiter(null, time, NullLogger<LeasedLimiter>.Instance), new Callers(options), options, time);

    private RateLimiter Limiter(int limit) => new(Options.Create(new PortalOptions { RequestsPerMinute = limit }), time);
}
