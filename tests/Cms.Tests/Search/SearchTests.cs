using System.Net;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Search;

public abstract class SearchTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_article_is_found_without_diacritics_once_the_follower_has_read_it()
    {
        var id = await PublishAsync("Đô thị thông minh Thủ Đức", "tim-khong-dau");
        await IndexedAsync();
        var found = await SearchAsync("q=do+thi+thong+minh&tag=tim-khong-dau");

        Assert.Equal(id, Assert.Single(found.Items).Article.Id);
        Assert.Contains("<mark>", found.Items[0].HeadlineHtml, StringComparison.Ordinal);
        Assert.Equal((1, "do thi thong minh"), (found.Total, found.Query));
    }

    [Fact]
    public async Task What_only_a_content_type_has_is_found_too()
    {
        await Newsroom.PublishNewAsync(
            new OfficialDocument { Headline = "Chỉ thị", Lead = "Sapo", Body = "Nội dung", Number = "17-CT/TU", Issuer = "Thành ủy", Summary = "Về kinh tế ban đêm", Tags = ["loai"] },
            "official-document");
        await IndexedAsync();

        Assert.Equal(1, (await SearchAsync("q=17-CT/TU&tag=loai")).Total);
        Assert.Equal(1, (await SearchAsync("q=kinh+te+ban+dem&tag=loai")).Total);
    }

    [Fact]
    public async Task A_withdrawn_article_is_found_no_more()
    {
        var id = await PublishAsync("Bài sắp gỡ", "tim-go");
        await IndexedAsync();
        Assert.Equal(1, (await SearchAsync("q=&tag=tim-go")).Total);
        await WithdrawAsync(id);

        Assert.Empty((await SearchAsync("q=&tag=tim-go")).Items);
        await IndexedAsync();
        Assert.Equal(0, (await SearchAsync("q=&tag=tim-go")).Total);
    }

    [Fact]
    public async Task Facets_count_and_have_names()
    {
        await EditDatabaseAsync(db =>
        {
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Sectors, Slug = "thue", Name = "Thuế" });
            return Task.CompletedTask;
        });
        await PublishAsync("Một", "khia-canh", n => n.Sectors = ["thue"]);
        await PublishAsync("Hai", "khia-canh");
        await IndexedAsync();
        var facets = (await SearchAsync("q=&tag=khia-canh")).Facets;

        Assert.Equal(new FacetCount("thue", "Thuế", 1), Assert.Single(facets["sector"]));
        Assert.Equal(new FacetCount("news", "Tin", 2), Assert.Single(facets["type"]));
        Assert.Equal(2, Assert.Single(facets["year"]).Count);
        Assert.Equal(["Một"], (await SearchAsync("q=&tag=khia-canh&sector=thue")).Items.Select(h => h.Article.Headline));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_a_cursor_is_bound_to_its_search()
    {
        for (var i = 0; i < 5; i++)
            await PublishAsync($"Trang tìm {i}", "tim-trang");
        await IndexedAsync();
        var seen = new List<string>();
        string? next = "/api/v1/search?q=trang&tag=tim-trang&limit=2&sort=newest";
        while (next is not null)
        {
            var page = await ReadAsync<SearchResponse>(next);
            seen.AddRange(page.Items.Select(h => h.Article.Headline));
            if (page.Next is not null)
                await ProblemAsync(page.Next.Replace("q=trang", "q=khac", StringComparison.Ordinal), HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
            next = page.Next;
        }

        Assert.Equal(["Trang tìm 4", "Trang tìm 3", "Trang tìm 2", "Trang tìm 1", "Trang tìm 0"], seen);
    }

    [Theory]
    [InlineData("sort=price", "sort")]
    [InlineData("limit=1000", "limit")]
    [InlineData("cursor=abc", "cursor")]
    public async Task A_value_that_cannot_be_used_is_named(string query, string parameter)
    {
        var problem = await ProblemAsync("/api/v1/search?q=x&" + query, HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Fact]
    public async Task Any_text_is_a_query()
    {
        foreach (var text in new[] { "\"", "OR OR", "-", "headline:", "((((", "\ud800", "a\0b", new string('x', 400) })
            await SearchAsync("q=" + Uri.EscapeDataString(text.Replace("\ud800", "", StringComparison.Ordinal)));
        await ProblemAsync("/api/v1/search?q=" + new string('x', 501), HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
    }

    [Fact]
    public async Task Suggestions_lead_to_pages()
    {
        await PublishAsync("Hộ chiếu điện tử mở rộng", "ho-chieu");
        await IndexedAsync();
        var suggestions = await ReadAsync<ListPage<Suggestion>>("/api/v1/suggest?q=ho+chieu&limit=20");

        Assert.Contains(suggestions.Items, s => s is { Kind: "headline", Path: "/tin-tuc/ho-chieu-dien-tu-mo-rong" });
        await ProblemAsync("/api/v1/suggest?q=a&limit=21", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
    }

    [Fact]
    public async Task A_rebuild_loses_nothing_even_while_articles_are_published()
    {
        for (var i = 0; i < 5; i++)
            await PublishAsync($"Trước {i}", "dung-lai");
        var rebuild = Host.Services.GetRequiredService<RebuildSearchIndex>().ExecuteAsync(null, Cancellation);
        for (var i = 0; i < 5; i++)
            await PublishAsync($"Trong {i}", "dung-lai");
        await rebuild;
        await IndexedAsync();

        Assert.Equal(10, (await SearchAsync("q=&tag=dung-lai")).Total);
    }

    private Task<SearchResponse> SearchAsync(string query) => ReadAsync<SearchResponse>("/api/v1/search?" + query);
}

public sealed class SearchOnSqlite(CmsHost<Sqlite> host) : SearchTests<Sqlite>(host);

public sealed class SearchOnPostgres(CmsHost<Postgres> host) : SearchTests<Postgres>(host);
