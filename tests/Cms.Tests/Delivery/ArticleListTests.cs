using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Delivery;

public abstract class ArticleListTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Theory]
    [InlineData("-published", "5 4 3 2 1")]
    [InlineData("published", "1 2 3 4 5")]
    [InlineData("-updated", "2 5 4 3 1")]
    [InlineData("updated", "1 3 4 5 2")]
    [InlineData("headline", "1 2 3 4 5")]
    public async Task Every_order_pages_without_gap_or_double(string sort, string expected)
    {
        var tag = "sap-" + sort.Replace("-", "x", StringComparison.Ordinal);
        var ids = new List<Guid>();
        foreach (var name in "12345")
            ids.Add(await PublishAsync(name.ToString(), tag));
        await Newsroom.RepublishAsync(ids[1], Newsroom.News("2", n => { n.Tags = [tag]; n.Body = "Mới"; }));

        Assert.Equal(expected.Split(' '), await HeadlinesAsync($"tag={tag}&sort={sort}&limit=2"));
        Assert.Equal(expected.Split(' '), await HeadlinesAsync($"tag={tag}&sort={sort}&limit=100"));
    }

    [Fact]
    public async Task Articles_published_in_the_same_millisecond_are_neither_lost_nor_doubled()
    {
        for (var i = 0; i < 7; i++)
            await PublishAsync($"Cùng lúc {i}", "cung-luc");
        await EditDatabaseAsync(db => db.LiveArticles.Where(l => db.LiveTerms.Any(t => t.ArticleId == l.ArticleId && t.Value == "cung-luc"))
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Published, DateTimeOffset.UnixEpoch), Cancellation));

        var headlines = await HeadlinesAsync("tag=cung-luc&limit=3");

        Assert.Equal(7, headlines.Count);
        Assert.Equal(7, headlines.Distinct().Count());
    }

    [Fact]
    public async Task A_page_has_items_total_next_and_a_link_header()
    {
        for (var i = 0; i < 3; i++)
            await PublishAsync($"Trang {i}", "trang");
        using var response = await GetAsync("/api/v1/articles?limit=2&tag=trang");
        var page = JsonSerializer.Deserialize<ListPage<ArticleSummary>>(await response.Content.ReadAsStringAsync(Cancellation), PortalJson.Options)!;

        Assert.Equal((2, 3L), (page.Items.Count, page.Total));
        Assert.StartsWith("/api/v1/articles?limit=2&tag=trang&cursor=", page.Next, StringComparison.Ordinal);
        Assert.Equal([$"<{page.Next}>; rel=\"next\""], response.Headers.GetValues("Link"));
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Null((await ReadAsync<ListPage<ArticleSummary>>(page.Next!)).Next);
    }

    [Fact]
    public async Task Filters_narrow_and_repeated_values_widen()
    {
        await EditDatabaseAsync(db =>
        {
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Sectors, Slug = "y-te", Name = "Y tế" });
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Sectors, Slug = "giao-duc", Name = "Giáo dục" });
            return Task.CompletedTask;
        });
        var campaign = await Newsroom.PublishNewAsync(
            new Campaign { Headline = "Phong trào", Lead = "Sapo", Body = "Nội dung", StartsOn = new DateOnly(2026, 1, 1), Organiser = "Thành phố", Tags = ["loc"] }, "campaign");
        var first = await PublishAsync("Một", "loc", n => { n.Sectors = ["y-te"]; n.Campaigns = [campaign]; });
        await PublishAsync("Hai", "loc", n => n.Sectors = ["giao-duc"]);
        await PublishAsync("Three", "loc", locale: "en");

        Assert.Equal(["Một"], await HeadlinesAsync("tag=loc&sector=y-te"));
        Assert.Equal(["Hai", "Một"], await HeadlinesAsync("tag=loc&sector=y-te&sector=giao-duc"));
        Assert.Empty(await HeadlinesAsync("tag=loc&sector=y-te&locale=en"));
        Assert.Equal(["Three"], await HeadlinesAsync("tag=loc&locale=en"));
        Assert.Equal(["Một"], await HeadlinesAsync($"tag=loc&campaign={campaign}"));
        Assert.Equal(["Phong trào"], await HeadlinesAsync("tag=loc&type=campaign"));
        Assert.Equal(["Một"], await HeadlinesAsync($"ids={first}"));
        Assert.Equal(4, (await ListAsync("tag=loc")).Total);
    }

    [Fact]
    public async Task A_tag_is_found_as_written_and_by_its_slug()
    {
        await PublishAsync("Tin", "Đô thị thông minh");

        Assert.Equal(["Tin"], await HeadlinesAsync("tag=" + Uri.EscapeDataString("Đô thị thông minh")));
        Assert.Equal(["Tin"], await HeadlinesAsync("tag=do-thi-thong-minh"));
    }

    [Fact]
    public async Task A_date_is_the_whole_day_of_the_city()
    {
        var id = await PublishAsync("Tin", "ngay");
        // 2020-05-01 23:30 in the city is still 16:30 UTC.
        await EditDatabaseAsync(async db =>
        {
            var live = (await db.LiveArticles.FindAsync([id], Cancellation))!;
            db.Entry(live).Property("Published").CurrentValue = new DateTimeOffset(2020, 5, 1, 16, 30, 0, TimeSpan.Zero);
        });

        Assert.Single(await HeadlinesAsync("tag=ngay&from=2020-05-01&to=2020-05-01"));
        Assert.Empty(await HeadlinesAsync("tag=ngay&from=2020-05-02"));
        Assert.Empty(await HeadlinesAsync("tag=ngay&to=2020-04-30"));
        Assert.Single(await HeadlinesAsync("tag=ngay&from=2020-05-01T23:30:00%2B07:00&to=2020-05-01T16:30:00Z"));
        Assert.Empty(await HeadlinesAsync("tag=ngay&to=2020-05-01T16:29:59.999Z"));
        Assert.Single(await HeadlinesAsync("tag=ngay&updatedSince=2021-01-01"));
    }

    [Fact]
    public async Task Fields_keeps_only_the_members_named()
    {
        await PublishAsync("Tin", "thanh-phan");
        var item = (await ReadAsync<ListPage<JsonElement>>("/api/v1/articles?tag=thanh-phan&fields=id,headline&fields=body")).Items[0];

        Assert.Equal(["body", "headline", "id"], item.EnumerateObject().Select(m => m.Name).Order());
    }

    [Fact]
    public async Task Include_gives_whole_articles()
    {
        await PublishAsync("Tin", "tron-ven");
        var whole = await ReadAsync<ListPage<Article>>("/api/v1/articles?tag=tron-ven&include=body");

        Assert.Equal("Nội dung của Tin.", whole.Items[0].Body.Text);
        Assert.False((await ReadAsync<ListPage<JsonElement>>("/api/v1/articles?tag=tron-ven")).Items[0].TryGetProperty("body", out _));
    }

    [Fact]
    public async Task Cites_lists_what_names_an_article_and_its_change_says_whom_it_names()
    {
        var named = await PublishAsync("Văn bản", "duoc-nhac");
        var other = await PublishAsync("Bài khác", "duoc-nhac");
        var related = await PublishAsync("Có liên quan", "nhac", n => n.Related = [named]);
        await PublishAsync("Có đường dẫn", "nhac", n => n.Body = $"Theo [văn bản](article:{named}).");
        await PublishAsync("Nhắc bài khác", "nhac", n => n.Related = [other]);

        Assert.Equal(["Có đường dẫn", "Có liên quan"], await HeadlinesAsync($"cites={named}&sort=headline"));
        Assert.Equal(3, (await HeadlinesAsync($"cites={named}&cites={other}")).Count);

        await WithdrawAsync(related);
        Assert.Equal(["Có đường dẫn"], await HeadlinesAsync($"cites={named}"));
        await EditDatabaseAsync(async db =>
        {
            var changes = await db.Changes.Where(c => c.ArticleId == related).OrderBy(c => c.Sequence).ToListAsync(Cancellation);
            Assert.All([changes[0], changes[^1]], change => Assert.Contains($"cites:{named}", change.Tags));
        });
    }

    [Fact]
    public async Task Drafts_and_withdrawn_articles_are_in_no_list()
    {
        await Newsroom.DraftAsync(Newsroom.News("Nháp", n => n.Tags = ["kin"]));
        var approved = await Newsroom.DraftAsync(Newsroom.News("Đã duyệt", n => n.Tags = ["kin"]));
        await Newsroom.ApproveAsync(approved);
        await WithdrawAsync(await PublishAsync("Đã gỡ", "kin"));
        var id = await PublishAsync("Đang đăng", "kin");
        await Newsroom.DraftAsync(Newsroom.News("Nháp nữa", n => n.Tags = ["kin"]));

        Assert.Equal(["Đang đăng"], await HeadlinesAsync("tag=kin"));
        Assert.Equal(id, (await ListAsync("tag=kin")).Items[0].Id);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=1e2", "limit")]
    [InlineData("limit=5&limit=6", "limit")]
    [InlineData("sort=title", "sort")]
    [InlineData("type=newz", "type")]
    [InlineData("locale=fr", "locale")]
    [InlineData("category=x", "category")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-02-30", "from")]
    [InlineData("to=9999-12-31", "to")]
    [InlineData("updatedSince=2026-01-01T00:00:00", "updatedSince")]
    [InlineData("ids=7", "ids")]
    [InlineData("campaign=x", "campaign")]
    [InlineData("fields=id,secret", "fields")]
    [InlineData("include=drafts", "include")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("cursor=%00", "cursor")]
    public async Task A_value_that_cannot_be_used_is_named(string query, string parameter)
    {
        var problem = await ProblemAsync("/api/v1/articles?" + query, HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);

        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_with_the_known_ones()
    {
        var problem = await ProblemAsync("/api/v1/articles?secter=y-te", HttpStatusCode.BadRequest, ProblemCode.UnknownParameter);

        Assert.Contains("sector", problem.GetProperty("errors").GetProperty("secter")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_serves_only_the_list_that_made_it_and_only_unchanged()
    {
        for (var i = 0; i < 3; i++)
            await PublishAsync($"Con trỏ {i}", "con-tro");
        var next = (await ListAsync("tag=con-tro&limit=1")).Next!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];

        Assert.Equal(2, (await ListAsync($"tag=con-tro&limit=5&fields=id,type,locale,headline,path,edition,published,updated&cursor={cursor}")).Items.Count);
        await ProblemAsync($"/api/v1/articles?tag=khac&limit=1&cursor={cursor}", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        await ProblemAsync($"/api/v1/articles?tag=con-tro&sort=published&cursor={cursor}", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        for (var i = 0; i < cursor.Length; i++)
        {
            var tampered = cursor[..i] + (cursor[i] == 'A' ? 'B' : 'A') + cursor[(i + 1)..];
            using var response = await GetAsync($"/api/v1/articles?tag=con-tro&limit=1&cursor={tampered}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }
}

public sealed class ArticleListOnSqlite(CmsHost<Sqlite> host) : ArticleListTests<Sqlite>(host);

public sealed class ArticleListOnPostgres(CmsHost<Postgres> host) : ArticleListTests<Postgres>(host);
