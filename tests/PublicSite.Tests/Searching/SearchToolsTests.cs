using System.Net;
using System.Text.Json;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Search;

namespace CommsPortal.PublicSite.Tests.Searching;

/// <summary>Days, suggestions, help when nothing is found, and the same query in every form.</summary>
public sealed class SearchToolsTests : IAsyncDisposable
{
    private readonly Site _site = new();
    private SearchQuery? _asked;

    public SearchToolsTests()
    {
        Sample.Fill(_site.Cms);
        _site.Cms.Search = query =>
        {
            _asked = query;
            return new SearchResponse { Query = query.Text, Total = 1, Items = [new SearchHit(Sample.News("a"), "a", "b", 1)], SearchedInstead = "chuyển đổi" };
        };
    }

    [Fact]
    public async Task Results_are_narrowed_to_whole_days_of_the_city_and_widened_again()
    {
        var page = await _site.PageAsync("/tim-kiem?q=so&loai=news&tu=2026-01-01&den=2026-06-30&sap-xep=moi-nhat");

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)), _asked!.Filter.From);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.FromHours(7)).AddTicks(-1), _asked.Filter.To);
        var form = page.QuerySelector("form.days")!;
        Assert.Equal("2026-01-01", form.QuerySelector("input[name=tu]")!.GetAttribute("value"));
        Assert.Equal(
            [("q", "so"), ("loai", "news"), ("sap-xep", "moi-nhat")],
            form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)));
        var days = page.QuerySelectorAll(".chosen a")[^1];
        Assert.StartsWith("Đăng từ 01/01/2026 đến 30/06/2026", days.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tim-kiem?q=so&loai=news&sap-xep=moi-nhat", days.GetAttribute("href"));
    }

    [Theory]
    [InlineData("tu=hom-qua")]
    [InlineData("tu=2026-13-01")]
    [InlineData("den=0001-01-01")]
    [InlineData("den=9999-12-31")]
    public async Task Days_that_are_none_narrow_nothing(string query)
    {
        await _site.PageAsync("/tim-kiem?q=so&" + query);
        Assert.Null(_asked!.Filter.From);
        Assert.Null(_asked.Filter.To);
    }

    [Fact]
    public async Task What_was_searched_instead_can_be_refused()
    {
        var note = (await _site.PageAsync("/tim-kiem?q=chuyem+doi")).QuerySelector(".search-note")!;

        Assert.StartsWith("Kết quả cho chuyển đổi thay cho chuyem doi.", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tim-kiem?q=%22chuyem%20doi%22", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_is_followed_by_feed_letter_and_api_with_the_same_query()
    {
        var page = await _site.PageAsync("/tim-kiem?q=%C4%91%C3%B4%20th%E1%BB%8B%20%26%20x&loai=news");

        var links = page.QuerySelectorAll(".save-search a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal("/dang-ky-tin?q=%C4%91%C3%B4%20th%E1%BB%8B%20%26%20x", links[0]);
        Assert.Equal("/tim-kiem/rss.xml?q=%C4%91%C3%B4%20th%E1%BB%8B%20%26%20x&loai=news", links[1]);
        var api = new Uri(links[^1]);
        Assert.Equal("/api/v1/search", api.AbsolutePath);
        using var client = new HttpClient(_site.Cms, disposeHandler: false) { BaseAddress = new Uri("http://portal.stub/") };
        using var answer = await client.GetAsync(new Uri(api.PathAndQuery, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("đô thị & x", _asked!.Text);
        Assert.Equal("news", Assert.Single(_asked.Filter.Types));
    }

    [Fact]
    public async Task Nothing_found_offers_to_remove_the_filters()
    {
        _site.Cms.Search = query => new SearchResponse { Query = query.Text };

        Assert.Equal("/tim-kiem?q=zz", (await _site.PageAsync("/tim-kiem?q=zz&nam=2026&tu=2026-01-01")).QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.DoesNotContain("Bỏ hết bộ lọc", (await _site.PageAsync("/tim-kiem?q=zz")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_typed_is_not_counted_and_no_link_says_that_it_is()
    {
        var page = await _site.PageAsync("/tim-kiem?q=chuy&dang-go=1");

        Assert.False(_asked!.Counted);
        Assert.DoesNotContain("dang-go", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await _site.PageAsync("/tim-kiem?q=chuy");
        Assert.True(_asked.Counted);
    }

    [Fact]
    public async Task Suggestions_are_those_of_the_api_and_are_kept_by_nobody()
    {
        using var answer = await _site.GetAsync("/tim-kiem/goi-y?q=tieu+de+news");

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("private, no-cache", answer.Headers.CacheControl!.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var first = json.RootElement.GetProperty("items")[0];
        Assert.Equal(("headline", "/tin-tuc/a"), (first.GetProperty("kind").GetString(), first.GetProperty("path").GetString()));
        Assert.Equal(0, _site.Store.Count);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
