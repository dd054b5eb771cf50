using System.Net;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Editions;
using CommsPortal.Contracts.Problems;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

public abstract class EditionTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task The_history_lists_what_was_public_newest_first_and_says_why_it_changed()
    {
        var id = await PublishAsync("Bản một", "lich-su", n => n.Slug = "lich-su");
        await Newsroom.RepublishAsync(id, Newsroom.News("Bản hai", n => n.Slug = "lich-su"));
        await CorrectAsync(id, "12 phường", "21 phường");
        await Host.Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Bản nháp"), Newsroom.Administrator, Cancellation);

        var history = await HistoryAsync(id);

        Assert.Equal([3, 2, 1], history.Items.Select(e => e.Edition));
        Assert.Equal([ChangeKind.Corrected, ChangeKind.Updated, ChangeKind.Published], history.Items.Select(e => e.Kind));
        Assert.Equal(("12 phường", "21 phường"), (history.Items[0].Correction!.Wrong, history.Items[0].Correction!.Right));
        Assert.All(history.Items.Skip(1), e => Assert.Null(e.Correction));
        Assert.All(history.Items, e => Assert.Equal("/tin-tuc/lich-su", e.Path));
        foreach (var edition in history.Items)
        {
            var text = await ReadAsync<Article>(edition.Url);
            Assert.Equal((edition.Edition, edition.Hash, edition.At), (text.Edition, text.Hash, text.Updated));
        }
    }

    [Fact]
    public async Task The_history_pages_by_cursor_and_a_foreign_cursor_is_refused()
    {
        var id = await PublishAsync("Một", "trang-ban", n => n.Slug = "trang-ban");
        await Newsroom.RepublishAsync(id, Newsroom.News("Hai", n => n.Slug = "trang-ban"));
        await Newsroom.RepublishAsync(id, Newsroom.News("Ba", n => n.Slug = "trang-ban"));

        var numbers = new List<int>();
        for (string? next = $"/api/v1/articles/{id}/editions?limit=1"; next is not null;)
        {
            var page = await ReadAsync<ListPage<PublishedEdition>>(next);
            Assert.Equal(3, page.Total);
            numbers.Add(Assert.Single(page.Items).Edition);
            next = page.Next;
        }

        Assert.Equal([3, 2, 1], numbers);
        var other = await PublishAsync("Khác", "trang-ban");
        var cursor = (await ReadAsync<ListPage<PublishedEdition>>($"/api/v1/articles/{id}/editions?limit=1")).Next!.Split("cursor=")[1];
        await ProblemAsync($"/api/v1/articles/{other}/editions?cursor={cursor}", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        await ProblemAsync($"/api/v1/articles/{id}/editions?limit=101", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
    }

    [Fact]
    public async Task The_history_has_a_strong_etag_that_changes_with_the_next_publication()
    {
        var id = await PublishAsync("Một", "nhan-ban", n => n.Slug = "nhan-ban");
        var address = $"/api/v1/articles/{id}/editions";
        using var first = await GetAsync(address);
        var etag = first.Headers.ETag!;
        Assert.False(etag.IsWeak);
        using (var same = await GetAsync(address, ("If-None-Match", etag.Tag)))
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await Newsroom.RepublishAsync(id, Newsroom.News("Hai", n => n.Slug = "nhan-ban"));
        using var next = await GetAsync(address, ("If-None-Match", etag.Tag));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.NotEqual(etag, next.Headers.ETag);
    }

    [Fact]
    public async Task A_withdrawn_articles_history_is_gone_and_a_draft_has_none()
    {
        var id = await PublishAsync("Gỡ cả lịch sử", "go-ban");
        await WithdrawAsync(id, "Sai sự thật");
        var notice = (await ProblemAsync($"/api/v1/articles/{id}/editions", HttpStatusCode.Gone, ProblemCode.Withdrawn)).GetProperty("withdrawal");
        Assert.Equal("Sai sự thật", notice.GetProperty("reason").GetString());
        var draft = await Newsroom.DraftAsync(Newsroom.News("Nháp"));
        await ProblemAsync($"/api/v1/articles/{draft}/editions", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_shown_again_when_the_article_comes_back()
    {
        var id = await PublishAsync("Có tên người bị hại", "tro-lai", n => n.Slug = "tro-lai");
        await WithdrawAsync(id, "Lộ danh tính");
        await Newsroom.RepublishAsync(id, Newsroom.News("Đã bỏ tên", n => n.Slug = "tro-lai"));

        var edition = Assert.Single((await HistoryAsync(id)).Items);
        Assert.Equal((2, ChangeKind.Published), (edition.Edition, edition.Kind));
        await ProblemAsync($"/api/v1/articles/{id}/editions/1", HttpStatusCode.Gone, ProblemCode.Withdrawn);
        await ProblemAsync($"/api/v1/articles/{id}/editions/1.txt", HttpStatusCode.Gone, ProblemCode.Withdrawn);
        await ProblemAsync($"/api/v1/articles/{id}?diff=1..2", HttpStatusCode.Gone, ProblemCode.Withdrawn);
        Assert.Equal("Đã bỏ tên", (await ReadAsync<Article>($"/api/v1/articles/{id}/editions/2")).Headline);
    }

    private Task<ListPage<PublishedEdition>> HistoryAsync(Guid id) => ReadAsync<ListPage<PublishedEdition>>($"/api/v1/articles/{id}/editions");

    private async Task CorrectAsync(Guid id, string wrong, string right)
    {
        await Host.Services.GetRequiredService<CorrectArticle>().ExecuteAsync(id, null, wrong, right, Newsroom.Administrator, Cancellation);
        await Newsroom.PublishAsync(id);
    }
}

public sealed class EditionsOnSqlite(CmsHost<Sqlite> host) : EditionTests<Sqlite>(host);

public sealed class EditionsOnPostgres(CmsHost<Postgres> host) : EditionTests<Postgres>(host);
