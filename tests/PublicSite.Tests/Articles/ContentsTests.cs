using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Tests.Articles;

public sealed class ContentsTests
{
    [Fact]
    public async Task A_long_read_has_a_table_of_contents_whose_entries_all_lead_somewhere()
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("dai") with { ReadingMinutes = 4, Body = new ArticleBody("", "<h2 id=\"mot\">Một</h2><h3 id=\"nho\">Nhỏ</h3><h2 id=\"hai\">Hai</h2><h2 id=\"ba\"><em>Ba</em> &lt;b&gt;</h2>", "") });

        var page = await site.PageAsync("/tin-tuc/dai");

        Assert.Equal(["Một", "Hai", "Ba <b>"], page.QuerySelectorAll(".contents-open a").Select(link => link.TextContent));
        Assert.Equal(page.QuerySelectorAll(".contents-open a").Select(link => link.OuterHtml), page.QuerySelectorAll("details.contents-folded:not([open]) a").Select(link => link.OuterHtml));
        Assert.All(page.QuerySelectorAll(".contents-open a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Null(page.QuerySelector(".anchor"));
    }

    [Fact]
    public async Task A_short_read_has_none()
    {
        await using var site = new Site();
        site.Cms.Publish(Sample.News("ngan") with { ReadingMinutes = 2, Body = new ArticleBody("", "<h2 id=\"mot\">Một</h2><h2 id=\"hai\">Hai</h2><h2 id=\"ba\">Ba</h2>", "") });

        Assert.Null((await site.PageAsync("/tin-tuc/ngan")).QuerySelector(".contents"));
    }

    [Fact]
    public async Task A_case_study_goes_from_problem_to_result_and_its_parts_are_listed_in_that_order()
    {
        await using var site = new Site();
        var study = Sample.CaseStudy("theo-buoc");
        site.Cms.Publish(study with
        {
            DetailsHtml = new Dictionary<string, string> { ["problem"] = "<p>Kho.</p>", ["approach"] = "<p>Quét.</p>", ["howToReplicate"] = "<p>Từ ấp.</p>" },
            Body = new ArticleBody("", "<h2 id=\"chuyen\">Chuyện</h2><h2 id=\"sai\">Sai thì sửa</h2>", ""),
        });

        var page = await site.PageAsync("/cau-chuyen/theo-buoc");

        Assert.Equal(["#_muc-problem", "#_muc-approach", "#_ket-qua", "#chuyen", "#sai", "#_lam-theo"], page.QuerySelectorAll(".contents-open a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Vấn đề", "Cách làm", "Kết quả đo được"], page.QuerySelectorAll(".method > section > h2").Select(heading => heading.TextContent));
        Assert.Equal("2,86 tỷ đồng", page.QuerySelectorAll(".case-summary dd")[1].TextContent);
        Assert.Equal("#_lam-theo", page.QuerySelector(".case-replicate a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_a_picture_is_cropped_its_centre_of_interest_stays_in_sight()
    {
        await using var site = new Site();
        site.Cms.Publish([Sample.News("lech") with { MainImage = Sample.Picture() with { FocalX = 0.9, FocalY = 0.2 } }, Sample.News("giua")]);

        Assert.Equal("focal-x4 focal-y1", (await site.PageAsync("/tin-tuc/lech")).QuerySelector(".lead-picture img")!.ClassName);
        Assert.Null((await site.PageAsync("/tin-tuc/giua")).QuerySelector(".lead-picture img")!.GetAttribute("class"));
    }
}
