using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

public abstract class ArticleTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_article_is_read_by_id_and_by_path()
    {
        var id = await PublishAsync("Chuyển đổi số ở phường", "doc");
        var byId = await ReadAsync<Article>($"/api/v1/articles/{id}");
        var byPath = await ReadAsync<Article>("/api/v1/articles/by-path?path=/tin-tuc/chuyen-doi-so-o-phuong");

        Assert.Equal((id, "news", 1, "/tin-tuc/chuyen-doi-so-o-phuong"), (byId.Id, byId.Type, byId.Edition, byId.Path));
        Assert.Equal(id, byPath.Id);
        Assert.Contains("<strong>", byId.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_article_answers_410_with_its_reason()
    {
        var id = await PublishAsync("Tin sai", "go");
        await WithdrawAsync(id, "Số liệu chưa kiểm chứng");
        foreach (var url in new[] { $"/api/v1/articles/{id}", "/api/v1/articles/by-path?path=/tin-tuc/tin-sai", $"/api/v1/articles/{id}/editions/1" })
        {
            var notice = (await ProblemAsync(url, HttpStatusCode.Gone, ProblemCode.Withdrawn)).GetProperty("withdrawal");
            Assert.Equal(id, notice.GetProperty("id").GetGuid());
            Assert.Equal("Tin sai", notice.GetProperty("headline").GetString());
            Assert.Equal("/tin-tuc/tin-sai", notice.GetProperty("path").GetString());
            Assert.Equal("Số liệu chưa kiểm chứng", notice.GetProperty("reason").GetString());
            Assert.NotEqual(default, notice.GetProperty("at").GetDateTimeOffset());
        }
    }

    [Fact]
    public async Task A_withdrawn_articles_next_draft_does_not_show()
    {
        var id = await PublishAsync("Bản cũ", "nhap");
        await WithdrawAsync(id);
        await Host.Services.GetRequiredService<SaveArticle>()
            .ExecuteAsync(id, null, Newsroom.News("Bản mới còn kín"), Newsroom.Administrator, Cancellation);

        var problem = await ProblemAsync($"/api/v1/articles/{id}", HttpStatusCode.Gone, ProblemCode.Withdrawn);
        Assert.Equal("Bản cũ", problem.GetProperty("withdrawal").GetProperty("headline").GetString());
    }

    [Fact]
    public async Task A_deleted_article_answers_410_without_its_headline()
    {
        var id = await PublishAsync("Xóa hẳn", "xoa");
        await WithdrawAsync(id, "Theo yêu cầu");
        await DeleteAsync(id);

        var notice = (await ProblemAsync($"/api/v1/articles/{id}", HttpStatusCode.Gone, ProblemCode.Withdrawn)).GetProperty("withdrawal");
        Assert.Equal("", notice.GetProperty("headline").GetString());
        Assert.Equal("Theo yêu cầu", notice.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task What_was_never_public_looks_like_what_never_was()
    {
        var draft = await Newsroom.DraftAsync(Newsroom.News("Còn kín"));
        var forDraft = await ProblemAsync($"/api/v1/articles/{draft}", HttpStatusCode.NotFound, ProblemCode.NotFound);
        var forNothing = await ProblemAsync($"/api/v1/articles/{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}", HttpStatusCode.NotFound, ProblemCode.NotFound);

        Assert.Equal(MembersBesideTrace(forNothing), MembersBesideTrace(forDraft));
        await ProblemAsync("/api/v1/articles/by-path?path=/tin-tuc/con-kin", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await ProblemAsync($"/api/v1/articles/{draft}/editions/1", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task An_old_path_answers_301_to_the_api_address_with_the_new_path()
    {
        var id = await PublishAsync("Tin", "duong", n => n.Slug = "duong-cu");
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin", n => n.Slug = "duong-giua"));
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin", n => n.Slug = "duong-moi"));
        using var response = await GetAsync("/api/v1/articles/by-path?path=/tin-tuc/duong-cu");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/api/v1/articles/by-path?path=%2Ftin-tuc%2Fduong-moi", response.Headers.Location?.OriginalString);
        var problem = await ProblemAsync("/api/v1/articles/by-path?path=/tin-tuc/duong-giua", HttpStatusCode.MovedPermanently, ProblemCode.Moved);
        Assert.Equal("/tin-tuc/duong-moi", problem.GetProperty("location").GetString());
        Assert.Equal(id, (await ReadAsync<Article>(response.Headers.Location!.OriginalString)).Id);
    }

    [Theory]
    [InlineData("path=tin-tuc/x")]
    [InlineData("path=//evil.example/x")]
    [InlineData("path=/a%0Ab")]
    [InlineData("path=/a?b")]
    [InlineData("")]
    public async Task A_path_that_is_none_is_refused(string query) =>
        await ProblemAsync("/api/v1/articles/by-path?" + query, HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);

    [Fact]
    public async Task Published_editions_stay_readable_and_drafts_do_not_show()
    {
        var id = await PublishAsync("Bản một", "phien-ban", n => n.Slug = "phien-ban");
        await Newsroom.RepublishAsync(id, Newsroom.News("Bản hai", n => n.Slug = "phien-ban"));
        await Host.Services.GetRequiredService<SaveArticle>().ExecuteAsync(id, null, Newsroom.News("Bản ba"), Newsroom.Administrator, Cancellation);
        using var first = await GetAsync($"/api/v1/articles/{id}/editions/1");

        Assert.Equal("Bản hai", (await ReadAsync<Article>($"/api/v1/articles/{id}")).Headline);
        Assert.Equal("Bản một", (await ReadAsync<Article>($"/api/v1/articles/{id}/editions/1")).Headline);
        Assert.True(first.Headers.CacheControl?.Extensions.Any(e => e.Name == "immutable"));
        await ProblemAsync($"/api/v1/articles/{id}/editions/3", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task A_path_resolves_to_what_it_is_now()
    {
        var id = await PublishAsync("Tin", "giai", n => n.Slug = "giai-cu");
        await Newsroom.RepublishAsync(id, Newsroom.News("Tin", n => n.Slug = "giai-moi"));
        var gone = await PublishAsync("Gỡ", "giai", n => n.Slug = "giai-go");
        await WithdrawAsync(gone);

        Assert.Equal(new RedirectResolution("/tin-tuc/giai-moi", 200, null, id), await ResolveAsync("/tin-tuc/giai-moi/"));
        Assert.Equal(new RedirectResolution("/tin-tuc/giai-cu", 301, "/tin-tuc/giai-moi", id), await ResolveAsync("/tin-tuc/giai-cu"));
        Assert.Equal(new RedirectResolution("/tin-tuc/giai-go", 410, null, gone), await ResolveAsync("/tin-tuc/giai-go"));
        Assert.Equal(new RedirectResolution("/khong-co", 404), await ResolveAsync("/khong-co"));
    }

    private static IEnumerable<string> MembersBesideTrace(JsonElement problem) =>
        problem.EnumerateObject().Where(m => m.Name != "traceId").Select(m => m.ToString());

    private Task<RedirectResolution> ResolveAsync(string path) => ReadAsync<RedirectResolution>($"/api/v1/redirects/resolve?path={path}");
}

public sealed class ArticlesOnSqlite(CmsHost<Sqlite> host) : ArticleTests<Sqlite>(host);

public sealed class ArticlesOnPostgres(CmsHost<Postgres> host) : ArticleTests<Postgres>(host);
