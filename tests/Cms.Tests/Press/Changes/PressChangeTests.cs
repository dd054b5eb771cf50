using System.Net;
using CommsPortal.Cms.Press.Changes;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task A_waiting_client_is_woken_by_what_it_may_see_and_told_of_nothing_else()
    {
        using var plain = await ClientOfAsync(await AccountAsync("Báo Chờ"));
        using var entitled = await ClientOfAsync(await AccountAsync("Báo Chờ cấm phát", a => a.Embargoes = true));
        var (here, there) = ((await ReadToEndAsync(plain, "0")).Cursor, (await ReadToEndAsync(entitled, "0")).Cursor);
        var (open, both) = (WaitAsync(plain, here), WaitAsync(entitled, there));
        var id = await Newsroom.DraftAsync(Newsroom.News("Sắp có"));
        await Newsroom.ApproveAsync(id);
        var until = Now + TimeSpan.FromDays(1);
        await Verb<GiveUnderEmbargo>().ExecuteAsync(id, null, until, Newsroom.Approver, Cancellation);
        var given = Assert.Single((await both).Items);
        Assert.Equal((id, ChangeKind.Published, until, $"{Root}/articles/{id}"), (given.ArticleId, given.Kind, given.EmbargoedUntil, given.Links?.Article));
        Assert.Equal((long.Parse(here, null), (null, null)), (given.Sequence, (given.Links?.Edition, given.Links?.Page)));
        Assert.Equal($"{here}.{given.EmbargoSequence}", (await both).Cursor);
        await using (var db = OpenDatabase())
            Assert.Equal("changes", (await db.EmbargoedReads.SingleAsync(r => r.ArticleId == id, Cancellation)).What);

        var next = WaitAsync(entitled, (await both).Cursor);
        await Verb<PublishArticle>().ExecuteAsync(id, null, Newsroom.Approver, Cancellation);
        var published = Assert.Single((await open).Items);
        Assert.Equal((id, ChangeKind.Published, null, (await open).Cursor), (published.ArticleId, published.Kind, published.EmbargoSequence, $"{published.Sequence}"));
        var rows = (await next).Items.Concat((await ReadToEndAsync(entitled, (await next).Cursor)).Items).ToList();
        Assert.Equal([ChangeKind.Published, ChangeKind.EmbargoLifted], rows.Select(r => r.Kind));
        Assert.Equal((published.Sequence, given.EmbargoSequence + 1, null), (rows[1].Sequence, rows[1].EmbargoSequence, rows[1].EmbargoedUntil));
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

    // On a slow machine a wait may end before there is anything; a client then waits again.
    private static async Task<ChangePage> WaitAsync(HttpClient client, string cursor)
    {
        var page = await PageAsync(client, $"{Log}?cursor={cursor}&wait=25");
        while (page.Items.Count == 0)
            page = await PageAsync(client, page.Next);
        return page;
    }
}
