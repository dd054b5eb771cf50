using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Management;

public sealed class ManagementAccessOnSqlite(CmsHost<Sqlite> host) : ManagementAccessTests<Sqlite>(host);

public sealed class ManagementAccessOnPostgres(CmsHost<Postgres> host) : ManagementAccessTests<Postgres>(host);

public abstract class ManagementAccessTests<TDatabase>(CmsHost<TDatabase> host) : ManagementTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer cp_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    public async Task Whoever_is_not_known_gets_a_problem_and_never_a_page(string? authorization)
    {
        foreach (var path in new[] { "articles", "media", "columns", "taxonomies/sectors", "articles/0193a1b0-0000-7000-8000-000000000000/audit" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/{path}");
            if (authorization is not null)
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await Client.SendAsync(request, Cancellation);
            Assert.Equal(401, (int)response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains("\"unauthenticated\"", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Fact]
    public async Task A_revoked_key_is_useless_at_once_and_its_last_use_is_kept()
    {
        var (key, secret) = await Keys.AddAsync("Báo cáo", Role.Editor, TimeSpan.FromDays(1), Cancellation);
        using var client = WithSecret(secret);
        Assert.Equal(200, (await SendAsync(client, HttpMethod.Get, "articles")).Status);
        Assert.True(await Keys.RevokeAsync(key.Prefix, Cancellation));
        Assert.Equal((401, "unauthenticated"), await OutcomeAsync(client));
        Assert.False(await Keys.RevokeAsync(key.Prefix, Cancellation));
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancellation);
        var stored = await db.ApiKeys.SingleAsync(k => k.Id == key.Id, Cancellation);
        Assert.NotNull(stored.LastUsedAt);
        Assert.DoesNotContain(secret, stored.Hash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_has_expired_is_refused()
    {
        using var client = await WithKeyAsync(Role.Editor, TimeSpan.FromSeconds(-1));
        Assert.Equal((401, "unauthenticated"), await OutcomeAsync(client));
    }

    [Fact]
    public async Task A_bad_key_does_not_fall_back_on_a_cookie_and_a_good_one_needs_no_origin()
    {
        using var client = await WithKeyAsync(Role.Author);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(201, (await SendAsync(client, HttpMethod.Post, "articles", new { type = "news", content = News("Từ máy khác") })).Status);
    }

    // What a key may do is what its role may do: 1 allowed, 0 forbidden. The article is another's.
    [Theory]
    [InlineData(Role.Contributor, "1 0 0 0 0 0 0 0")]
    [InlineData(Role.Author, "1 0 0 0 0 0 0 0")]
    [InlineData(Role.Editor, "1 1 1 0 0 0 1 0")]
    [InlineData(Role.Approver, "1 1 1 1 1 1 1 0")]
    [InlineData(Role.PressOfficer, "1 1 1 0 1 0 0 0")]
    [InlineData(Role.StatisticsReporter, "0 0 0 0 0 0 0 0")]
    [InlineData(Role.Administrator, "1 1 1 1 1 1 1 1")]
    public async Task A_key_has_exactly_the_rights_of_its_role(string role, string allowed)
    {
        using var owner = await WithKeyAsync(Role.Administrator);
        using var decider = await WithKeyAsync(Role.Administrator);
        using var client = await WithKeyAsync(role);
        var steps = new List<string>
        {
            await MayAsync(() => SendAsync(client, HttpMethod.Post, "articles", new { type = "news", content = News("Tin của " + role) })),
            await MayAsync(async () =>
            {
                var (path, tag) = await DraftAsync(owner, "Sửa bài người khác");
                return await SendAsync(client, HttpMethod.Put, path + "/content", News("Đã sửa"), tag);
            }),
            await MayAsync(async () =>
            {
                var (path, tag) = await InReviewAsync(owner);
                return await SendAsync(client, HttpMethod.Post, path + "/return", new { comment = "Bổ sung số liệu." }, tag);
            }),
            await MayAsync(async () =>
            {
                var (path, tag) = await InReviewAsync(owner);
                return await SendAsync(client, HttpMethod.Post, path + "/approval", null, tag);
            }),
            await MayAsync(async () =>
            {
                var (path, tag) = await InReviewAsync(owner);
                tag = await StepAsync(decider, path, tag, "approval");
                return await SendAsync(client, HttpMethod.Post, path + "/publication", null, tag);
            }),
            await MayAsync(async () => await SendAsync(client, HttpMethod.Get, (await DraftAsync(owner, "Nhật ký")).Path + "/audit")),
            await MayAsync(async () =>
            {
                var list = await SendAsync(client, HttpMethod.Get, "taxonomies/audiences");
                return await SendAsync(client, HttpMethod.Put, "taxonomies/audiences", new[] { new { slug = "nhom-" + role, name = "Nhóm " + role } }, list.ETag);
            }),
            await MayAsync(async () =>
            {
                var (path, tag) = await InReviewAsync(owner);
                return await SendAsync(client, HttpMethod.Delete, path + "?reason=Tr%C3%B9ng%20b%C3%A0i", null, tag);
            }),
        };
        Assert.Equal(allowed, string.Join(' ', steps));
    }

    private static async Task<(string Path, string Tag)> InReviewAsync(HttpClient owner)
    {
        var (path, tag) = await DraftAsync(owner, "Chờ duyệt " + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        return (path, await StepAsync(owner, path, tag, "submission"));
    }

    private static async Task<string> MayAsync(Func<Task<Answer>> act)
    {
        var answer = await act();
        if (answer.Status is 200 or 201 or 204)
            return "1";
        // Of what one may not see one is not told that it exists.
        Assert.True((answer.Status, answer.Code) is (403, "forbidden") or (404, "not-found"), $"{answer.Status} {answer.Code}");
        return "0";
    }

    private static async Task<(int, string?)> OutcomeAsync(HttpClient client)
    {
        var answer = await SendAsync(client, HttpMethod.Get, "articles");
        return (answer.Status, answer.Code);
    }
}
