using CommsPortal.Contracts.Columns;

namespace CommsPortal.PublicSite.Tests.Articles;

public sealed class SeriesTests
{
    [Fact]
    public async Task An_article_of_a_column_says_its_rhythm_and_issue_and_leads_to_the_ones_before_and_after()
    {
        await using var site = new Site();
        Column(site);
        site.Cms.Publish([Sample.ColumnArticle("mot", 1), Sample.ColumnArticle("hai", 2), Sample.ColumnArticle("ba", 3), Sample.ColumnArticle("bon", 4)]);

        var page = await site.PageAsync("/chuyen-muc/guong-sang/hai");

        Assert.Equal("Gương sáng", page.QuerySelector(".series-name")!.TextContent);
        Assert.Equal("/chuyen-muc/guong-sang", page.QuerySelector(".series-name")!.GetAttribute("href"));
        Assert.Equal("Kỳ 2", page.QuerySelector(".series-issue")!.TextContent);
        Assert.Equal("Thứ Hai và Thứ Năm hằng tuần", page.QuerySelector(".series-cadence")!.TextContent);
        Assert.Equal("/chuyen-muc/guong-sang/mot", page.QuerySelector(".series a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/chuyen-muc/guong-sang/ba", page.QuerySelector(".series a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Xem cả 4 kỳ", page.QuerySelector(".series-archive a")!.TextContent);
        Assert.Equal(["/chuyen-muc/guong-sang/bon"], page.QuerySelectorAll(".article-aside .links a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_first_and_the_last_issue_have_one_neighbour_and_an_old_one_both()
    {
        await using var site = new Site();
        Column(site);
        site.Cms.Publish(Enumerable.Range(1, 30).Select(n => Sample.ColumnArticle($"ky-{n}", n)));

        Assert.Equal(("1", null, "ky-2"), await NeighboursAsync(site, "ky-1"));
        Assert.Equal(("8", "ky-7", "ky-9"), await NeighboursAsync(site, "ky-8"));
        Assert.Equal(("21", "ky-20", "ky-22"), await NeighboursAsync(site, "ky-21"));
        Assert.Equal(("30", "ky-29", null), await NeighboursAsync(site, "ky-30"));
    }

    private static void Column(Site site) => site.Cms.Put(new Column
    {
        Slug = "guong-sang",
        Name = "Gương sáng",
        Cadence = new Cadence("weekly", ["monday", "thursday"]),
        Path = "/chuyen-muc/guong-sang",
    });

    private static async Task<(string Issue, string? Previous, string? Next)> NeighboursAsync(Site site, string slug)
    {
        var page = await site.PageAsync("/chuyen-muc/guong-sang/" + slug);
        return (
            page.QuerySelector(".series-issue")!.TextContent["Kỳ ".Length..],
            page.QuerySelector(".series a[rel=prev]")?.GetAttribute("href")!.Split('/')[^1],
            page.QuerySelector(".series a[rel=next]")?.GetAttribute("href")!.Split('/')[^1]);
    }
}
