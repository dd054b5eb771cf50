using System.Net;
using System.Text;
using AngleSharp.Dom;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Indicators;

namespace CommsPortal.PublicSite.Tests.Indicators;

/// <summary>Readers see what was measured, how firm it is, where it is from and what it ought to come to.</summary>
public sealed class IndicatorTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task The_list_shows_the_newest_value_its_target_the_way_so_far_and_the_sources()
    {
        _site.Cms.Put(Sample.Indicator());
        var card = (await _site.PageAsync("/chi-tieu")).QuerySelector("article.indicator")!;

        Assert.Equal("/chi-tieu/kinh-te-so", card.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal("18,66%", card.QuerySelector(".indicator-value strong")!.TextContent);
        Assert.Equal("năm 2024số liệu sơ bộ", card.QuerySelector(".indicator-when")!.TextContent.Trim());
        Assert.Equal("Chỉ tiêu: khoảng 25%, đến năm 2025", Words(card.QuerySelector(".indicator-target p")!));
        Assert.Equal(("100", "74"), (card.QuerySelector("progress")!.GetAttribute("max"), card.QuerySelector("progress")!.GetAttribute("value")));
        Assert.Equal("Đạt 74% mức chỉ tiêucòn 6,34 điểm phần trăm", Words(card.QuerySelector(".indicator-gap")!));
        Assert.Equal("https://example.vn/chi-thi", card.QuerySelector(".indicator-target .meta a")!.GetAttribute("href"));
        Assert.Equal("Kinh tế số trong GRDP: từ 15% (năm 2022) đến 18,66% (năm 2024). Chỉ tiêu: khoảng 25%, đến năm 2025.", card.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Single(card.QuerySelectorAll("circle.line-preliminary"));
        Assert.Equal(["2024", "2022"], card.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["18,66%", "số liệu sơ bộ", "Số liệu minh họa Còn điều chỉnh"], card.QuerySelectorAll("tbody tr:first-child td").Select(Words));
        Assert.Equal("/chi-tieu/kinh-te-so/so-lieu.csv", card.QuerySelector("a[download]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_English_page_says_it_in_English_and_marks_what_is_Vietnamese()
    {
        _site.Cms.Put(Sample.Indicator());
        var page = await _site.PageAsync("/en/indicators/kinh-te-so");

        Assert.Equal("Digital economy in GRDP", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("18.66%", page.QuerySelector(".indicator-value strong")!.TextContent);
        Assert.Equal("74% of the target6.34 percentage points to go", Words(page.QuerySelector(".indicator-gap")!));
        Assert.Equal("vi", page.QuerySelector(".standfirst")!.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll(".table-source > :first-child"), source => Assert.Equal("vi", source.GetAttribute("lang")));
        Assert.Equal("/chi-tieu/kinh-te-so", page.QuerySelector(".masthead-tools a[hreflang='vi']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_new_value_is_there_at_once_wherever_it_is_shown_and_other_pages_are_kept()
    {
        Sample.Fill(_site.Cms);
        var document = Sample.Document("chi-thi");
        _site.Cms.Publish(document);
        var indicator = Sample.Indicator() with { Target = new IndicatorTarget(25, new DateOnly(2025, 12, 31), new IndicatorSource("Chỉ thị", document.Path, document.Id)) };
        _site.Cms.Put(indicator);
        _site.Cms.Put(new HomePage { Locale = "vi", Version = 1, Blocks = [new HomeBlock { Kind = HomeBlockKind.Indicators }] });
        await _site.CaughtUpAsync();
        Assert.Equal("18,66%", (await _site.PageAsync(document.Path)).QuerySelector(".document-targets .indicator-value strong")!.TextContent);
        Assert.Null((await _site.PageAsync("/van-ban/e")).QuerySelector(".document-targets"));
        Assert.Equal("18,66%", (await _site.PageAsync("/")).QuerySelector(".indicator-tiles strong")!.TextContent);
        await _site.PageAsync("/chi-tieu");
        await _site.PageAsync("/chi-tieu/kinh-te-so");
        await _site.PageAsync("/tin-tuc");
        Assert.True(IsFresh("/tin-tuc"));

        _site.Cms.Put(indicator with { Observations = [.. indicator.Observations, new Observation(new DateOnly(2025, 12, 31), 26.5, new IndicatorSource("Niên giám"))] });
        await _site.CaughtUpAsync();
        Assert.True(IsFresh("/tin-tuc"));
        foreach (var path in new[] { "/", "/chi-tieu", "/chi-tieu/kinh-te-so", document.Path })
        {
            Assert.False(IsFresh(path), path);
            var page = await _site.PageAsync(path);
            Assert.Equal(("26,5%", "Đã đạt chỉ tiêu"), (page.QuerySelector(".indicator-value strong")!.TextContent, Words(page.QuerySelector(".indicator-gap")!)));
        }
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_found_and_nothing_at_all_is_said_to_be_so()
    {
        _site.Cms.Put(Sample.Indicator());
        await _site.PageAsync("/chi-tieu/kinh-te-so");
        _site.Cms.RemoveIndicator("kinh-te-so");
        await _site.CaughtUpAsync();

        await _site.PageAsync("/chi-tieu/kinh-te-so", HttpStatusCode.NotFound);
        await _site.PageAsync("/chi-tieu/kinh-te-so/so-lieu.csv", HttpStatusCode.NotFound);
        Assert.Equal("Chưa có chỉ tiêu nào được công bố.", (await _site.PageAsync("/chi-tieu")).QuerySelector(".empty")!.TextContent);
    }

    [Fact]
    public async Task The_values_can_be_had_as_a_table()
    {
        _site.Cms.Put(Sample.Indicator());
        using var answer = await _site.GetAsync("/chi-tieu/kinh-te-so/so-lieu.csv");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"kinh-te-so.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("\uFEFFdate,value\r\n2022-12-31,15\r\n2024-12-31,18.66\r\n", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Nothing_that_is_typed_gets_out_of_its_place()
    {
        const string Nasty = "</text></svg><script>x</script>\"><b>";
        _site.Cms.Put(Sample.Indicator("xau") with { Name = Nasty, NameEn = Nasty, Unit = Nasty, Description = Nasty });
        foreach (var path in new[] { "/chi-tieu", "/chi-tieu/xau", "/en/indicators/xau" })
        {
            var page = await _site.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("main script, main b"));
            Assert.Contains(Nasty, page.QuerySelector("svg.line-chart")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task They_are_in_the_sitemap_and_led_to_from_the_pillars_and_every_foot()
    {
        Sample.Fill(_site.Cms);
        _site.Cms.Put(Sample.Indicator());
        using var answer = await _site.GetAsync("/sitemap-pages.xml");
        var map = await answer.Content.ReadAsStringAsync();
        foreach (var path in new[] { "/chi-tieu", "/en/indicators", "/chi-tieu/kinh-te-so", "/en/indicators/kinh-te-so" })
            Assert.Contains($"<loc>{Site.Address}{path}</loc>", map, StringComparison.Ordinal);
        var pillars = await _site.PageAsync("/tru-cot");
        Assert.NotNull(pillars.QuerySelector("main a[href='/chi-tieu']"));
        Assert.NotNull(pillars.QuerySelector("footer a[href='/chi-tieu']"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool IsFresh(string path) => _site.Store.TryGet(path, out var kept) && _site.Store.IsFresh(kept);
}
