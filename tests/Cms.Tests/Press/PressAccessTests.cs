using System.Net;
using System.Text.RegularExpressions;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press;

public sealed class PressAccessOnSqlite(CmsHost<Sqlite> host) : PressAccessTests<Sqlite>(host);

public sealed class PressAccessOnPostgres(CmsHost<Postgres> host) : PressAccessTests<Postgres>(host);

/// <summary>Every endpoint of the press API wants a good key, but for those that are listed here.</summary>
public abstract partial class PressAccessTests<TDatabase>(CmsHost<TDatabase> host) : PressTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    /// <summary>What is answered without a key.</summary>
    private static readonly string[] Open = [$"GET {Root}/terms", $"HEAD {Root}/terms"];

    [Fact]
    public async Task Every_endpoint_refuses_whoever_has_no_good_key()
    {
        var keys = Host.Services.GetRequiredService<PressKeys>();
        var account = await AccountAsync("Báo Đã Thôi", a => a.RevokedAt = Now);
        var (_, ofRevokedAccount) = await keys.AddAsync(account.Id, TimeSpan.FromDays(1), Cancellation);
        var (_, ofTheDesk) = await Host.Services.GetRequiredService<ApiKeys>().AddAsync("bàn biên tập", Role.Administrator, null, Cancellation);
        using var nobody = Host.CreateClient(keepCookies: false);
        using var revoked = ClientWith(ofRevokedAccount);
        using var desk = ClientWith(ofTheDesk);
        using var invented = ClientWith("cpp_" + new string('0', 64));
        using var malformed = ClientWith(new string('x', 4000));
        var endpoints = Endpoints().Except(Open).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            foreach (var client in new[] { nobody, revoked, desk, invented, malformed })
                Assert.Equal((endpoint, HttpStatusCode.Unauthorized), (endpoint, await AskAsync(client, endpoint)));
        }
    }

    [Fact]
    public async Task A_key_works_only_from_the_networks_it_is_limited_to()
    {
        using var here = await ClientOfAsync(await AccountAsync("Báo Ở Đây", a => a.Networks = "127.0.0.0/8,::1/128"));
        using var elsewhere = await ClientOfAsync(await AccountAsync("Báo Ở Xa", a => a.Networks = "203.0.113.0/24"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(here, $"GET {Root}/khong-co"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(elsewhere, $"GET {Root}/khong-co"));
    }

    private IEnumerable<string> Endpoints() => Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("press/v1/", StringComparison.Ordinal))
        .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} /{e.RoutePattern.RawText!.Trim('/')}"));

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string endpoint)
    {
        var (method, pattern) = endpoint.Split(' ') is [var verb, var path] ? (verb, path) : throw new ArgumentException(endpoint, nameof(endpoint));
        var address = Parameters().Replace(pattern, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1");
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
