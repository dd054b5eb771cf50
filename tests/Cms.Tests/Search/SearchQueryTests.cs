using CommsPortal.Cms.Search;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Search;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Tests.Search;

/// <summary>What a query may say and what the answer says about it.</summary>
public abstract class SearchQueryTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Theory]
    [InlineData("bệnh án điện tử", "Bệnh án điện tử ở trạm y tế|Điện tử viễn thông và bệnh án giấy")]
    [InlineData("\"bệnh án điện tử\"", "Bệnh án điện tử ở trạm y tế")]
    [InlineData("bệnh án -giấy", "Bệnh án điện tử ở trạm y tế")]
    [InlineData("bệnh án -\"trạm y tế\"", "Điện tử viễn thông và bệnh án giấy")]
    [InlineData("headline:viễn", "Điện tử viễn thông và bệnh án giấy")]
    [InlineData("lead:ngập", "Xe buýt điện")]
    [InlineData("metro OR buýt", "Metro số 1|Xe buýt điện")]
    [InlineData("metro -\"", "Metro số 1")]
    public async Task A_query_may_ask_for_phrases_exclusions_fields_and_either(string query, string found)
    {
        await EnsureAsync("cu-phap", [("Bệnh án điện tử ở trạm y tế", "Một."), ("Điện tử viễn thông và bệnh án giấy", "Hai."), ("Metro số 1", "Ba."), ("Xe buýt điện", "Ra ngõ mùa ngập.")]);

        Assert.Equal(found.Split('|'), (await SearchAsync(query, "tag=cu-phap")).Items.Select(h => h.Article.Headline).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ddoo thij thoong minh", "đô thị thông minh", null)]
    [InlineData("dothithongminh", "do thi thong minh", null)]
    [InlineData("đô thị thôngg minh", "đô thị thông minh", null)]
    [InlineData("đô thị thông minh", null, null)]
    public async Task A_query_that_finds_nothing_is_repaired_and_the_answer_says_so(string query, string? instead, string? better)
    {
        await EnsureAsync("sua-loi", [("Đô thị thông minh", "Một."), ("Đô thị thông minh ven sông", "Hai."), ("Đô thị thông minh ven biển", "Ba.")]);
        var answer = await SearchAsync(query, "tag=sua-loi");

        Assert.Equal((3, instead, better), (answer.Total, answer.SearchedInstead, answer.DidYouMean));
    }

    [Fact]
    public async Task Fewer_words_are_enough_when_no_article_has_them_all_and_the_answer_says_so()
    {
        await EnsureAsync("du-tu", [("Vườn ươm khởi nghiệp xanh", "Một."), ("Vườn ươm cây giống", "Hai."), ("Vườn ươm doanh nghiệp", "Ba.")]);

        Assert.True((await SearchAsync("vườn ươm hành tinh", "tag=du-tu")).Relaxed);
        Assert.False((await SearchAsync("vườn ươm", "tag=du-tu")).Relaxed);
    }

    [Fact]
    public async Task Names_that_were_searched_as_well_are_named()
    {
        await EnsureAsync("ten-khac", [("Sở Thuyền bè khai trương cảng số", "Một.")]);
        TermDefinition[] terms = [new() { Slug = "so-thuyen-be", Name = "Sở Thuyền bè" }, new() { Slug = "so-duong-song", Name = "Sở Đường sông", Predecessors = ["so-thuyen-be"] }];
        await Host.Services.GetRequiredService<DefineTerms>().ExecuteAsync(TaxonomyKind.Organisations, terms, Newsroom.Administrator, Cancellation);
        // The index's follower reads the names a moment after the taxonomy has changed.
        var answer = await SearchAsync("sở đường sông", "tag=ten-khac");
        while (answer.AlsoSearched.Count == 0)
        {
            await Task.Delay(10, Cancellation);
            answer = await SearchAsync("sở đường sông", "tag=ten-khac");
        }

        Assert.Equal(["Sở Thuyền bè"], answer.AlsoSearched);
        Assert.Equal("Sở Thuyền bè khai trương cảng số", Assert.Single(answer.Items).Article.Headline);
    }

    [Fact]
    public async Task Counts_are_exact_up_to_a_bound_and_lower_bounds_past_it()
    {
        await EnsureAsync("dem-den", [.. Enumerable.Range(0, 5).Select(i => ($"Đếm đến năm lần thứ {(char)('a' + i)}", "Một."))]);
        var options = Host.Services.GetRequiredService<IOptions<SearchOptions>>().Value;
        Assert.Equal(10_000, options.CountBound);
        var exact = await SearchAsync("đếm đến năm", "tag=dem-den");
        Assert.Equal((5, false, 5), (exact.Total, exact.TotalIsLowerBound, exact.Facets["type"][0].Count));
        try
        {
            options.CountBound = 3;
            var bounded = await SearchAsync("đếm đến năm", "tag=dem-den");
            Assert.Equal((3, true, 3, 5), (bounded.Total, bounded.TotalIsLowerBound, bounded.Facets["type"][0].Count, bounded.Items.Count));
        }
        finally
        {
            options.CountBound = 10_000;
        }
    }

    [Fact]
    public async Task Every_facet_is_counted_and_narrows_by_its_value()
    {
        string[] kinds = [TaxonomyKind.Pillars, TaxonomyKind.Sectors, TaxonomyKind.Localities, TaxonomyKind.Organisations];
        foreach (var kind in kinds)
        {
            await Host.Services.GetRequiredService<DefineTerms>().ExecuteAsync(
                kind, [new TermDefinition { Slug = "khia-" + kind, Name = "Tên của " + kind }], Newsroom.Administrator, Cancellation);
        }

        await PublishAsync("Đủ mặt", "du-mat", n => (n.Pillars, n.Sectors, n.Localities, n.Organisations) = (["khia-pillars"], ["khia-sectors"], ["khia-localities"], ["khia-organisations"]));
        await PublishAsync("Thiếu mặt", "du-mat", locale: "en");
        await IndexedAsync();
        var facets = (await SearchAsync("", "tag=du-mat")).Facets;

        Assert.Equal(["type", "column", "pillar", "sector", "locality", "organisation", "year", "locale"], facets.Keys);
        foreach (var (facet, kind) in new[] { "pillar", "sector", "locality", "organisation" }.Zip(kinds))
        {
            Assert.Equal(new FacetCount("khia-" + kind, "Tên của " + kind, 1), Assert.Single(facets[facet]));
            Assert.Equal("Đủ mặt", Assert.Single((await SearchAsync("", $"tag=du-mat&{facet}=khia-{kind}")).Items).Article.Headline);
        }

        Assert.Equal(["en", "vi"], facets["locale"].Select(v => v.Value).Order(StringComparer.Ordinal));
        Assert.Equal("Thiếu mặt", Assert.Single((await SearchAsync("", "tag=du-mat&locale=en")).Items).Article.Headline);
    }

    [Theory]
    [InlineData("newest", "Lần ba|Lần hai|Lần một")]
    [InlineData("oldest", "Lần một|Lần hai|Lần ba")]
    [InlineData("relevance", "Lần hai|Lần một|Lần ba")]
    public async Task Results_are_in_the_order_asked_for(string sort, string headlines)
    {
        await EnsureAsync("thu-tu", [("Lần một", "Trạm ở chợ, còn sạc thì ở bến xe."), ("Lần hai", "Trạm sạc, trạm sạc, trạm sạc."), ("Lần ba", "Có trạm, có sạc: hai thứ ở hai nơi khác nhau trong một câu rất dài kể về nhiều chuyện.")]);
        var found = (await SearchAsync("trạm sạc", $"tag=thu-tu&sort={sort}")).Items.Select(h => h.Article.Headline);

        Assert.Equal(headlines.Split('|')[0], found.First());
        if (sort != "relevance")
            Assert.Equal(headlines.Split('|'), found);
    }

    private async Task EnsureAsync(string tag, IReadOnlyList<(string Headline, string Lead)> articles)
    {
        if ((await ListAsync("tag=" + tag)).Total == 0)
        {
            foreach (var (headline, lead) in articles)
                await PublishAsync(headline, tag, n => (n.Lead, n.Body) = (lead, "Hết."));
        }

        await IndexedAsync();
    }

    private Task<SearchResponse> SearchAsync(string query, string more) =>
        ReadAsync<SearchResponse>($"/api/v1/search?q={Uri.EscapeDataString(query)}&{more}");
}

public sealed class SearchQueriesOnSqlite(CmsHost<Sqlite> host) : SearchQueryTests<Sqlite>(host);

public sealed class SearchQueriesOnPostgres(CmsHost<Postgres> host) : SearchQueryTests<Postgres>(host);
