using CommsPortal.Contracts.Search;
using CommsPortal.PublicSite.Searching;

namespace CommsPortal.PublicSite.Tests.Searching;

public sealed class SearchPageTests : IAsyncDisposable
{
    private readonly Site _site = new();

    public SearchPageTests() => Sample.Fill(_site.Cms);

    [Theory]
    [InlineData("a <mark>b</mark> c", "a <mark>b</mark> c")]
    [InlineData("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;")]
    [InlineData("<mark onclick=x>b</mark>", "&lt;mark onclick=x&gt;b&lt;/mark&gt;")]
    [InlineData("<mark>a<mark>b</mark>", "<mark>a&lt;mark&gt;b</mark>")]
    [InlineData("<mark>a", "<mark>a</mark>")]
    [InlineData("</mark>a", "&lt;/mark&gt;a")]
    [InlineData("Q&amp;A &#x27;x&#x27; A&B", "Q&amp;A &#x27;x&#x27; A&amp;B")]
    [InlineData("\" '", "&quot; &#x27;")]
    public void Highlights_pass_only_marks(string html, string safe) => Assert.Equal(safe, HighlightedHtml.Checked(html));

    [Fact]
    public async Task Results_show_highlights_counts_facets_and_offers()
    {
        _site.Cms.Search = query => new SearchResponse
        {
            Query = query.Text,
            Total = 25,
            Next = "?cursor=10",
            SearchedInstead = "chuyển đổi",
            DidYouMean = "chuyển đổi số",
            Items = [new SearchHit(Sample.News("a"), "Tiêu đề <mark>đổi</mark>", "<b>x</b> <mark>số</mark>", 1)],
            Facets = new Dictionary<string, IReadOnlyList<FacetCount>> { ["type"] = [new FacetCount("news", "Tin", 1234)], ["year"] = [new FacetCount("2026", "2026", 3)] },
        };

        var page = await _site.PageAsync("/tim-kiem?q=chuyen+doi&sap-xep=moi-nhat");

        Assert.Equal("đổi", page.QuerySelector(".hit h3 mark")!.TextContent);
        Assert.Null(page.QuerySelector(".hit b"));
        Assert.Contains("25 bài", page.QuerySelector(".search-summary h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tim-kiem?q=chuyen%20doi&sap-xep=moi-nhat&loai=news", page.QuerySelector(".facets a")!.GetAttribute("href"));
        Assert.Equal("1.234", page.QuerySelector(".facets .count")!.TextContent);
        Assert.Contains("chuyển đổi số", page.QuerySelectorAll(".search-note")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("chuyen doi", page.QuerySelector("input[type=search]")!.GetAttribute("value"));
        Assert.Contains("trang=3", page.QuerySelectorAll(".pager li a")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Counts_past_the_bound_are_lower_bounds_and_long_facets_fold()
    {
        _site.Cms.Search = query => new SearchResponse
        {
            Query = query.Text,
            Total = 10_000,
            TotalIsLowerBound = true,
            Items = [new SearchHit(Sample.News("a"), "a", "b", 1)],
            Facets = new Dictionary<string, IReadOnlyList<FacetCount>> { ["sector"] = [.. Enumerable.Range(1, 11).Select(n => new FacetCount($"s{n}", $"Lĩnh vực {n}", 100 - n))] },
        };

        var page = await _site.PageAsync("/tim-kiem?q=so");

        Assert.Equal("Hơn 10.000 bài", page.QuerySelector(".search-summary h2")!.TextContent);
        Assert.Equal("99+", page.QuerySelector(".facets .count")!.TextContent);
        Assert.Equal("Xem thêm 3 mục", page.QuerySelector(".facets summary")!.TextContent);
        Assert.Equal(11, page.QuerySelectorAll(".facets li").Length);
    }

    [Fact]
    public async Task Other_names_that_were_searched_and_missing_words_are_explained()
    {
        _site.Cms.Search = query => new SearchResponse
        {
            Query = query.Text,
            Total = 1,
            Items = [new SearchHit(Sample.News("a"), "a", "b", 1)],
            AlsoSearched = [.. Enumerable.Range(1, 8).Select(n => $"Phường {n}")],
            Relaxed = true,
        };

        var notes = (await _site.PageAsync("/tim-kiem?q=Quan+3")).QuerySelectorAll(".search-note").Select(note => note.TextContent).ToList();

        Assert.Equal("Tìm cả: Phường 1, Phường 2, Phường 3, Phường 4, Phường 5, Phường 6 và 2 tên khác.", notes[0]);
        Assert.StartsWith("Ít bài có đủ mọi từ", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_how_to_search_and_what_others_search()
    {
        _site.Cms.PopularQueries = ["Bệnh án điện tử"];
        var empty = await _site.PageAsync("/tim-kiem");
        var nothing = await _site.PageAsync("/tim-kiem?q=zzzz&loai=news");
        var found = await _site.PageAsync("/tim-kiem?q=tieu");

        foreach (var page in new[] { empty, nothing })
            Assert.Equal("/tim-kiem?q=B%E1%BB%87nh%20%C3%A1n%20%C4%91i%E1%BB%87n%20t%E1%BB%AD", page.QuerySelector(".popular-searches a")!.GetAttribute("href"));
        Assert.Null(found.QuerySelector(".popular-searches"));
        foreach (var page in new[] { empty, found })
        {
            foreach (var example in new[] { "\"bệnh án điện tử\"", "-thẩm", "headline:", " OR " })
                Assert.Contains(page.QuerySelectorAll(".search-tips code"), code => code.TextContent.Contains(example, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_the_query_as_typed_is_counted()
    {
        _site.Cms.Search = query => new SearchResponse { Query = query.Text, Total = 30, Next = "?cursor=10", Items = [new SearchHit(Sample.News("a"), "a", "b", 1)] };
        await _site.PageAsync("/tim-kiem?q=mot");
        await _site.PageAsync("/tim-kiem?q=hai&trang=3");

        var searches = _site.Cms.Requests.Where(request => request.Contains("/search?", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, searches.Count);
        Assert.DoesNotContain("counted", searches[0], StringComparison.Ordinal);
        Assert.Contains("counted=false", searches[1], StringComparison.Ordinal);
        Assert.Contains("cursor=", searches[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_empty_page_is_there_while_the_cms_is_not()
    {
        await _site.PageAsync("/tim-kiem");
        _site.Cms.Broken = System.Net.HttpStatusCode.ServiceUnavailable;

        Assert.NotNull((await _site.PageAsync("/tim-kiem")).QuerySelector("main input[type=search]"));
    }

    [Fact]
    public async Task The_readers_filters_reach_the_search()
    {
        Contracts.Client.SearchQuery? asked = null;
        _site.Cms.Search = query =>
        {
            asked = query;
            return new SearchResponse { Query = query.Text };
        };

        var page = await _site.PageAsync("/tim-kiem?q=x&loai=case-study&tru-cot=kinh-te-so&nam=2026&sap-xep=cu-nhat");

        Assert.Equal("case-study", Assert.Single(asked!.Filter.Types));
        Assert.Equal("kinh-te-so", Assert.Single(asked.Filter.Pillars));
        Assert.Equal("vi", Assert.Single(asked.Filter.Locales));
        Assert.Equal("oldest", asked.Sort);
        Assert.Contains("Không có bài nào khớp.", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".chosen").Length);
    }

    [Fact]
    public async Task A_hostile_query_is_shown_as_text()
    {
        var page = await _site.PageAsync("/tim-kiem?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal("\"><script>alert(1)</script>", page.QuerySelector("input[type=search]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Results_are_not_kept()
    {
        await _site.PageAsync("/tim-kiem?q=a");
        Assert.Equal(0, _site.Store.Count);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
