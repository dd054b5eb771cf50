using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.Piranha;

public abstract class PiranhaTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_post_has_the_members_that_a_client_of_piranha_reads()
    {
        var id = await PublishAsync("Bài cho Piranha", "Kinh tế số");
        var post = await ReadAsync<JsonElement>($"/api/post/{id}");

        Assert.Equal(id, post.GetProperty("id").GetGuid());
        Assert.Equal("news", post.GetProperty("typeId").GetString());
        Assert.Equal("Bài cho Piranha", post.GetProperty("title").GetString());
        Assert.Equal("bai-cho-piranha", post.GetProperty("slug").GetString());
        Assert.Equal("/tin-tuc/bai-cho-piranha", post.GetProperty("permalink").GetString());
        Assert.Equal("Sapo của Bài cho Piranha", post.GetProperty("excerpt").GetString());
        Assert.False(post.GetProperty("primaryImage").GetProperty("hasValue").GetBoolean());
        Assert.Equal("Tin", post.GetProperty("category").GetProperty("title").GetString());
        Assert.Equal("kinh-te-so", post.GetProperty("tags")[0].GetProperty("slug").GetString());
        Assert.Contains("<strong>", post.GetProperty("blocks")[0].GetProperty("body").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.True(post.GetProperty("isPublished").GetBoolean());
        Assert.NotEqual(default, post.GetProperty("published").GetDateTimeOffset());
        Assert.Equal(0, (await ReadAsync<JsonElement>($"/api/post/info/{id}")).GetProperty("blocks").GetArrayLength());
    }

    [Fact]
    public async Task A_post_is_found_in_its_archive_by_identifier_and_by_name()
    {
        var id = await PublishAsync("Trong kho", "kho");
        var archive = (await ReadAsync<JsonElement>($"/api/post/{id}")).GetProperty("blogId").GetGuid();
        foreach (var name in new[] { archive.ToString(), "news", "tin-tuc" })
        {
            Assert.Equal(id, (await ReadAsync<JsonElement>($"/api/post/{name}/trong-kho")).GetProperty("id").GetGuid());
            Assert.Equal(id, (await ReadAsync<JsonElement>($"/api/post/info/{name}/trong-kho")).GetProperty("id").GetGuid());
        }

        var sitemap = await ReadAsync<JsonElement>("/api/sitemap");
        Assert.Contains(sitemap.EnumerateArray(), item => item.GetProperty("id").GetGuid() == archive && item.GetProperty("permalink").GetString() == "/tin-tuc");
    }

    [Fact]
    public async Task A_page_is_read_by_id_and_slug_and_stands_in_the_sitemap()
    {
        var id = await Newsroom.PublishNewAsync(new Page { Headline = "Giới thiệu", Lead = "Sapo", Body = "Nội dung" }, "page");

        Assert.Equal(id, (await ReadAsync<JsonElement>($"/api/page/{id}")).GetProperty("id").GetGuid());
        Assert.Equal("Giới thiệu", (await ReadAsync<JsonElement>("/api/page/gioi-thieu")).GetProperty("title").GetString());
        Assert.Contains((await ReadAsync<JsonElement>("/api/sitemap")).EnumerateArray(), item => item.GetProperty("id").GetGuid() == id);
        await ProblemAsync($"/api/post/{id}", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task What_is_missing_or_not_public_is_404()
    {
        var draft = await Newsroom.DraftAsync(Newsroom.News("Nháp kín"));
        var gone = await PublishAsync("Đã gỡ rồi", "go");
        await WithdrawAsync(gone);
        foreach (var url in new[]
        {
            $"/api/post/{draft}", $"/api/post/info/{draft}", "/api/post/news/nhap-kin", $"/api/post/{gone}", "/api/post/news/da-go-roi",
            "/api/post/khong-co/x", "/api/page/khong-co", $"/api/page/{draft}", $"/api/media/{draft}",
        })
            await ProblemAsync(url, HttpStatusCode.NotFound, ProblemCode.NotFound);
        Assert.Equal(0, (await ReadAsync<JsonElement>("/api/media/list")).GetArrayLength());
    }
}

public sealed class PiranhaOnSqlite(CmsHost<Sqlite> host) : PiranhaTests<Sqlite>(host);

public sealed class PiranhaOnPostgres(CmsHost<Postgres> host) : PiranhaTests<Postgres>(host);
