using System.Net;
using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommsPortal.Cms.Tests.Delivery;

/// <summary>Requests that several nodes count together on one PostgreSQL; one node alone counts exactly.</summary>
public sealed class LeasedLimiterTests : CmsTest<Postgres>
{
    private const int Limit = 100;
    private const int Lease = Limit / LeasedLimiter.Parts;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_node_alone_counts_exactly_and_tells_what_is_left()
    {
        var node = new LeasedLimiter(null, Time, NullLogger<LeasedLimiter>.Instance);
        for (var i = 1; i <= Limit; i++)
            Assert.Equal(new RateDecision(true, Limit - i, 60), await node.TakeAsync("press:a", Limit, 0, Cancellation));
        Assert.Equal(new RateDecision(false, 0, 60), await node.TakeAsync("press:a", Limit, 0, Cancellation));
        Assert.True((await node.TakeAsync("press:b", Limit, 0, Cancellation)).Allowed);
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new RateDecision(true, Limit - 1, 60), await node.TakeAsync("press:a", Limit, 0, Cancellation));
    }

    [Fact]
    public async Task One_node_on_a_shared_database_counts_exactly_too_and_writes_once_a_lease()
    {
        var node = Node();
        for (var i = 1; i <= Limit; i++)
        {
            Assert.Equal(new RateDecision(true, Limit - i, 60), await node.TakeAsync("press:a", Limit, 0, Cancellation));
            Assert.Equal((i + Lease - 1) / Lease * Lease, await TakenAsync());
        }

        for (var i = 0; i < 30; i++)
            Assert.False((await node.TakeAsync("press:a", Limit, 0, Cancellation)).Allowed);
        Assert.Equal(Limit + Lease, await TakenAsync());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Nodes_together_never_answer_more_than_the_limit_and_lose_a_lease_each_at_most(int nodes)
    {
        var limiters = Enumerable.Range(0, nodes).Select(_ => Node()).ToList();
        var answered = await Task.WhenAll(limiters.SelectMany(l => Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var allowed = 0;
            for (var i = 0; i < Limit; i++)
                allowed += (await l.TakeAsync("press:a", Limit, 0, Cancellation)).Allowed ? 1 : 0;
            return allowed;
        }))));
        Assert.InRange(answered.Sum(), Limit - ((nodes - 1) * Lease), Limit);
    }

    [Fact]
    public async Task What_was_answered_before_asking_is_reported_and_exceeds_the_limit_by_no_more_than_that()
    {
        const int free = 10;
        var (first, second) = (Node(), Node());
        var allowed = free;
        while ((await first.TakeAsync("address:a", Limit, free, Cancellation)).Allowed)
            allowed++;
        Assert.Equal(Limit, allowed);
        Assert.False((await second.TakeAsync("address:a", Limit, free, Cancellation)).Allowed);
    }

    [Fact]
    public async Task Minutes_that_are_over_are_removed()
    {
        await Node().TakeAsync("press:a", Limit, 0, Cancellation);
        await Windows.ClearAsync((Time.GetUtcNow().ToUnixTimeSeconds() / 60) + 1, Cancellation);
        Assert.Equal(0, await TakenAsync());
    }

    [Fact]
    public async Task Two_hosts_share_the_limit_of_a_newsroom_and_tell_it()
    {
        await using var first = new SharedNode(Options.Postgres!, Time);
        await using var second = new SharedNode(Options.Postgres!, Time);
        var secret = await KeyAsync(requestsPerMinute: Limit);
        using var one = first.ClientWith(secret);
        using var two = second.ClientWith(secret);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < Limit + 20; i++)
            answers.Add(await (i % 3 == 0 ? two : one).GetAsync("/press/v1/account", Cancellation));

        Assert.InRange(answers.Count(a => a.StatusCode == HttpStatusCode.OK), Limit - Lease, Limit);
        Assert.All(answers, a => Assert.Equal($"\"account\";q={Limit};w=60", Assert.Single(a.Headers.GetValues("RateLimit-Policy"))));
        var refused = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("\"account\";r=0;t=60", Assert.Single(refused.Headers.GetValues("RateLimit")));
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("\"violated-policies\":[\"account\"]", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await two.GetAsync("/press/v1/account", Cancellation);
        Assert.Equal($"\"account\";r={Limit - 1};t=60", Assert.Single(later.Headers.GetValues("RateLimit")));
    }

    private SharedWindows Windows => new(Services.GetRequiredService<IDbContextFactory<PortalDbContext>>());

    private LeasedLimiter Node() => new(Windows, Time, NullLogger<LeasedLimiter>.Instance);

    private async Task<int> TakenAsync()
    {
        await using var db = OpenDatabase();
        return await db.RateWindows.SumAsync(w => w.Taken, Cancellation);
    }

    private async Task<string> KeyAsync(int requestsPerMinute)
    {
        var account = new PressAccount { Id = Guid.CreateVersion7(), Outlet = "Báo Một", Person = "Lan", Email = "lan@bao.example", Terms = "1", RequestsPerMinute = requestsPerMinute };
        await using var db = OpenDatabase();
        db.PressAccounts.Add(account);
        await db.SaveChangesAsync(Cancellation);
        return (await Services.GetRequiredService<PressKeys>().AddAsync(account.Id, TimeSpan.FromDays(1), Cancellation)).Secret;
    }
}
