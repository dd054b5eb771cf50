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

        Assert.Empty(page.QuerySelectorAll("script"));
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
