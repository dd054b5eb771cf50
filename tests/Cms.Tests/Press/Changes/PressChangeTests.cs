using System.Net;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Tests.Press.Changes;

public sealed class PressChangesOnSqlite(CmsHost<Sqlite> host) : PressChangeTests<Sqlite>(host);

public sealed class PressChangesOnPostgres(CmsHost<Postgres> host) : PressChangeTests<Postgres>(host);

public abstract class PressChangeTests<TDatabase>(CmsHost<TDatabase> host) : LogTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Every_row_says_where_to_fetch_what_it_is_about()
    {
        using var client = await ClientOfAsync(await AccountAsync("Báo Liên kết"));
        var id = await Newsroom.PublishNewAsync(Newsroom.News("Có liên kết"));
        await Newsroom.RepublishAsync(id, Newsroom.News("Có liên kết", n => n.Lead = "Sapo mới."));
        await WithdrawAsync(id);
        var rows = (await ReadToEndAsync(client, "0")).Items.Where(c => c.ArticleId == id).ToList();

        Assert.Equal([ChangeKind.Published, ChangeKind.Updated, ChangeKind.Withdrawn], rows.Select(r => r.Kind));
        Assert.Equal(new ChangeLinks($"/api/v1/articles/{id}", $"/api/v1/articles/{id}/editions/1", Host.Options.SiteBaseUrl + "/tin-tuc/co-lien-ket"), rows[0].Links);
        Assert.Equal((2, $"/api/v1/articles/{id}/editions/2"), (rows[1].Edition, rows[1].Links?.Edition));
        Assert.Equal(new ChangeLinks($"/api/v1/articles/{id}", null, Host.Options.SiteBaseUrl + "/tin-tuc/co-lien-ket"), rows[2].Links);
        Assert.All(rows, r => Assert.Equal((null, null), (r.EmbargoSequence, r.EmbargoedUntil)));
        var open = await PageAsync(Client, "/api/v1/changes?limit=1000");
        Assert.Equal(rows.Select(r => r.Links), open.Items.Where(c => c.ArticleId == id).Select(c => c.Links));
    }

    [Fact]
    public async Task The_next_page_is_always_named_and_no_cache_keeps_an_answer()
    {
        using var client = await ClientOfAsync(await AccountAsync("Báo Tiếp theo"));
        var (_, cursor) = await ReadToEndAsync(client, "0");
        using var response = await client.GetAsync(new Uri($"{Log}?cursor={cursor}&wait=1&kinds=embargo-lifted", UriKind.Relative), Cancellation);
        var next = Assert.Single(response.Headers.GetValues("Link"));

        Assert.Equal($"<{Log}?kinds=embargo-lifted&wait=1&cursor={cursor}>; rel=\"next\"", next);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("cursor=-1", "cursor")]
    [InlineData("cursor=1.2.3", "cursor")]
    [InlineData("cursor=99999999", "cursor")]
    [InlineData("wait=26", "wait")]
    [InlineData("limit=1001", "limit")]
    [InlineData("kinds=gone", "kinds")]
    public async Task A_value_that_cannot_be_used_is_named(string query, string parameter)
    {
        using var client = await ClientOfAsync(await AccountAsync("Báo Nhầm"));
        using var response = await client.GetAsync(new Uri($"{Log}?{query}", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{parameter}\":[", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_a_newsroom_has_read_is_kept_and_tells_how_it_keeps_up()
    {
        var account = await AccountAsync("Báo Chậm");
        var positions = Verb<ReadingPositions>();
        Assert.Null(await positions.LagOfAsync(account.Id, Cancellation));
        await Newsroom.PublishNewAsync(Newsroom.News("Đã đọc"));
        using var client = await ClientOfAsync(account);
        var (_, cursor) = await ReadToEndAsync(client, "0");
        var upToDate = await positions.LagOfAsync(account.Id, Cancellation);
        Assert.Equal((cursor, TimeSpan.Zero, 0L), (upToDate?.Cursor, upToDate?.Behind, upToDate?.Unread));

        await Newsroom.PublishNewAsync(Newsroom.News("Chưa đọc"));
        await Newsroom.PublishNewAsync(Newsroom.News("Cũng chưa đọc"));
        var behind = await positions.LagOfAsync(account.Id, Cancellation);
        Assert.Equal((cursor, 2L), (behind?.Cursor, behind?.Unread));
        Assert.True(behind?.Behind > TimeSpan.Zero);
        await PageAsync(client, $"{Log}?cursor={(await ReadToEndAsync(client, cursor)).Cursor}");
        Assert.Equal(0, (await positions.LagOfAsync(account.Id, Cancellation))?.Unread);
    }
}
