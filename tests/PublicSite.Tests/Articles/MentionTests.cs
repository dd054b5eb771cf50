using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Tests.Articles;

public sealed class MentionTests
{
    private const string Clauses = "<h2 id=\"i-muc-dich\">I. Mục đích</h2><p>a</p><h2 id=\"ii-nhiem-vu\">II. Nhiệm vụ &amp; chỉ tiêu</h2><p>b</p><h2 id=\"iii-kinh-phi\">III. Kinh phí</h2><p>c</p>";

    [Fact]
    public async Task An_article_says_which_articles_name_it()
    {
        await using var site = new Site();
        var named = Sample.News("duoc-nhac");
        site.Cms.Publish([named, Sample.News("nhac-den", 5) with { Related = [LinkTo(named)] }]);

        var page = await site.PageAsync("/tin-tuc/duoc-nhac");

        Assert.Equal("Được nhắc đến trong", page.QuerySelector(".cited h2")!.TextContent);
        Assert.Equal(["/tin-tuc/nhac-den"], page.QuerySelectorAll(".cited a").Select(link => link.GetAttribute("href")));
        Assert.Null((await site.PageAsync("/tin-tuc/nhac-den")).QuerySelector(".cited"));
    }

    [Fact]
    public async Task The_page_of_what_is_named_is_made_anew_when_another_article_names_it()
    {
        await using var site = new Site();
        var named = Sample.News("cho-nhac");
        site.Cms.Publish(named);
        Assert.Null((await site.PageAsync("/tin-tuc/cho-nhac")).QuerySelector(".cited"));

        site.Cms.Publish(Sample.News("bai-moi", 5) with { Related = [LinkTo(named)] });
        await site.CaughtUpAsync();

        Assert.NotNull((await site.PageAsync("/tin-tuc/cho-nhac")).QuerySelector(".cited"));
    }

    [Fact]
    public async Task The_clauses_of_a_document_have_addresses_and_the_stories_that_carry_them_out()
    {
        await using var site = new Site();
        var document = Sample.Document("chi-thi") with { Body = new ArticleBody("", Clauses, "") };
        site.Cms.Publish(
        [
            document,
            Sample.News("thuc-hien", 5) with
            {
                Related = [LinkTo(document)],
                Body = new ArticleBody("", $"<p>Theo <a href=\"{document.Path}#ii-nhiem-vu\">mục II</a>.</p>", ""),
            },
            Sample.News("noi-chung", 6) with { Related = [LinkTo(document)] },
        ]);

        var page = await site.PageAsync("/van-ban/chi-thi");

        Assert.Equal(["#i-muc-dich", "#ii-nhiem-vu", "#iii-kinh-phi"], page.QuerySelectorAll(".contents-open a").Select(link => link.GetAttribute("href")));
        Assert.Equal("II. Nhiệm vụ & chỉ tiêu", page.QuerySelectorAll(".contents-open a")[1].TextContent);
        Assert.Equal("Liên kết đến mục II. Nhiệm vụ & chỉ tiêu", page.QuerySelector("#ii-nhiem-vu .anchor")!.GetAttribute("aria-label"));
        Assert.Equal("Văn bản đi vào cuộc sống", page.QuerySelector(".cited h2")!.TextContent);
        Assert.Equal(["II. Nhiệm vụ & chỉ tiêu", "Nhắc đến cả văn bản"], page.QuerySelectorAll(".cited h3").Select(heading => heading.TextContent.Trim()));
        Assert.Equal(["/tin-tuc/thuc-hien", "/tin-tuc/noi-chung"], page.QuerySelectorAll(".cited .links a").Select(link => link.GetAttribute("href")));
    }

    private static ArticleLink LinkTo(Article article) => new(article.Id, article.Type, article.Headline, article.Path);
}
