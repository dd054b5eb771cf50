using System.Net;
using CommsPortal.PublicSite.Security;
using Microsoft.AspNetCore.Http;

namespace CommsPortal.PublicSite.Tests.Security;

public sealed class ColdRequestTests
{
    [Fact]
    public async Task One_address_may_ask_for_so_much_that_is_not_kept_and_kept_pages_are_free()
    {
        await using var site = new Site(("Site:ColdRequestsPerMinute", "20"), ("Site:TrustedProxies", "192.0.2.0/24"));
        Sample.Fill(site.Cms);
        await site.CaughtUpAsync();
        await site.PageAsync("/tin-tuc/a");
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 25; n++)
            answers.Add((await AskAsync(site, $"/tim-kiem?q={n}", "2001:db8:1::1")).Status);

        Assert.Equal(20, answers.TakeWhile(status => status == HttpStatusCode.OK).Count());
        var (status, retry, body) = await AskAsync(site, "/tim-kiem?q=khac", "2001:db8:1::2");
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.InRange(int.Parse(retry, null), 1, 60);
        Assert.Contains("thử lại", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, "/tin-tuc/a", "2001:db8:1::1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, "/tim-kiem?q=khac", "2001:db8:2::1")).Status);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("10.0.0.0/8, 2001:db8::/32", 2)]
    [InlineData("203.0.113.7", 1)]
    public void Networks_are_read(string networks, int count) => Assert.Equal(count, Proxies.Parse(networks)!.Count);

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("proxy.example.vn")]
    public void What_is_no_network_is_refused(string networks) => Assert.Null(Proxies.Parse(networks));

    /// <summary>A request that a trusted proxy passes on from <paramref name="client"/>.</summary>
    private static async Task<(HttpStatusCode Status, string Retry, string Body)> AskAsync(Site site, string path, string client)
    {
        var answer = await site.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
            context.Request.Headers["X-Forwarded-For"] = client;
            context.Request.Method = "GET";
            var parts = path.Split('?');
            context.Request.Path = parts[0];
            context.Request.QueryString = new QueryString(parts.Length > 1 ? "?" + parts[1] : "");
        }, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer.Response.Body);
        return ((HttpStatusCode)answer.Response.StatusCode, answer.Response.Headers.RetryAfter.ToString(), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
