using System.Net;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.PublicSite.Editions;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Tests.Editions;

public sealed class EditionTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private readonly Site _site = filled.Site;

    [Fact]
    public async Task An_article_leads_to_its_history_which_leads_to_each_edition_and_to_what_changed()
    {
        var article = PublishTwo("lich-su");
        var link = (await _site.PageAsync(article.Path)).QuerySelector(".edition-line a")!.GetAttribute("href")!;
        Assert.Equal(article.Path + "/phien-ban", link);

        var history = await _site.PageAsync(link);
        Assert.Equal(["Bản 2", "Bản 1"], history.QuerySelectorAll(".edition h2").Select(h => h.TextContent));
        Assert.Equal("12 phường", history.QuerySelector(".edition-correction del")!.TextContent);
        Assert.Equal("noindex, nofollow", history.QuerySelector("meta[name=robots]")!.GetAttribute("content"));

        var old = await _site.PageAsync(history.QuerySelectorAll(".edition h2 a")[1].GetAttribute("href")!);
        Assert.Contains("phiên bản cũ", old.QuerySelector(".edition-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tiêu đề news lich-su", old.QuerySelector("h1")!.TextContent);
        Assert.Contains("Chỉ có 12 phường.", old.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Site.Address + article.Path, old.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("noindex, nofollow", old.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(old.QuerySelector(".article-tools"));

        var comparison = await _site.PageAsync(history.QuerySelector(".edition p a[href*=so-sanh]")!.GetAttribute("href")!);
        Assert.Equal("Bản 1 so với bản 2", comparison.QuerySelector("h1")!.TextContent);
        var body = comparison.QuerySelectorAll(".diff")[^1];
        Assert.Equal("Nội dung", body.QuerySelector("h2")!.TextContent);
        Assert.Equal("[bỏ: Chỉ có 12 phường. hết phần bỏ]", body.QuerySelector("del")!.TextContent);
        Assert.Equal("[thêm: Có 21 phường. hết phần thêm]", body.QuerySelector("ins")!.TextContent);
        Assert.Equal("1", comparison.QuerySelector("select[name=tu] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_pages_of_editions_follow_the_article_through_updates_moves_and_withdrawal()
    {
        var article = PublishTwo("theo-bai");
        await _site.PageAsync(article.Path + "/phien-ban");
        _site.Cms.Publish(article with { Edition = 3, Path = "/tin-tuc/theo-bai-moi", Headline = "Bản ba" });
        await _site.CaughtUpAsync();
        using (var moved = await _site.GetAsync("/tin-tuc/theo-bai/phien-ban/so-sanh?tu=1&den=2"))
        {
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal("/tin-tuc/theo-bai-moi/phien-ban/so-sanh?tu=1&den=2", moved.Headers.Location!.OriginalString);
        }

        Assert.Equal(3, (await _site.PageAsync("/tin-tuc/theo-bai-moi/phien-ban")).QuerySelectorAll(".edition").Length);
        await _site.PageAsync("/tin-tuc/theo-bai-moi/phien-ban/1");
        _site.Cms.Withdraw(article.Id, "Sai sự thật");
        await _site.CaughtUpAsync();
        foreach (var path in new[] { "", "/1", "/1.bib", "/so-sanh?tu=1&den=2" })
        {
            using var gone = await _site.GetAsync("/tin-tuc/theo-bai-moi/phien-ban" + path);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.DoesNotContain("12 phường", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/tin-tuc/khong-co/phien-ban")]
    [InlineData("/tin-tuc/a/phien-ban/9")]
    [InlineData("/tin-tuc/a/phien-ban/0")]
    [InlineData("/tin-tuc/a/phien-ban/1.exe")]
    [InlineData("/tin-tuc/a/phien-ban/so-sanh")]
    [InlineData("/tin-tuc/a/phien-ban/so-sanh?tu=1&den=x")]
    [InlineData("/tin-tuc/a/phien-ban/so-sanh?tu=1&den=7")]
    [InlineData("/tin-tuc/a/versions")]
    [InlineData("/phien-ban")]
    public async Task What_no_edition_has_is_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _site.GetAsync(path)).StatusCode);

    [Fact]
    public async Task An_article_may_itself_be_called_as_histories_are()
    {
        _site.Cms.Publish(Sample.News("phien-ban") with { Headline = "Phiên bản mới của cổng dịch vụ công" });
        Assert.Equal("Phiên bản mới của cổng dịch vụ công", (await _site.PageAsync("/tin-tuc/phien-ban")).QuerySelector("h1")!.TextContent);
        Assert.Equal("Các phiên bản", (await _site.PageAsync("/tin-tuc/phien-ban/phien-ban")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task English_articles_have_their_history_in_English()
    {
        var page = await _site.PageAsync("/en/news/g/versions");
        Assert.Equal("Versions", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/en/news/g/versions/1", page.QuerySelector(".edition h2 a")!.GetAttribute("href"));
        Assert.Equal("Version 1 is the current version.", (await _site.PageAsync("/en/news/g/versions/1")).QuerySelector(".edition-notice strong")!.TextContent);
    }

    [Fact]
    public async Task An_edition_is_cited_as_text_and_for_reference_managers_with_its_own_lasting_address()
    {
        var article = PublishTwo("trich-dan");
        var page = await _site.PageAsync(article.Path);
        Assert.Equal(
            $"Bình Nguyên. “Bản mới”. Truyền thông Chuyển đổi số, bản 2, 21/11/2026. {Site.Address}/tin-tuc/trich-dan/phien-ban/2",
            page.QuerySelector(".cite-text")!.TextContent);
        using var bib = await _site.GetAsync(article.Path + "/phien-ban/1.bib");
        Assert.Equal("application/x-bibtex", bib.Content.Headers.ContentType!.MediaType);
        Assert.Equal("trich-dan-1.bib", bib.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Contains("date = {2026-11-21}", await bib.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var ris = await (await _site.GetAsync(article.Path + "/phien-ban/1.ris")).Content.ReadAsStringAsync();
        Assert.StartsWith("TY  - ELEC\r\nAU  - Bình Nguyên\r\n", ris, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await (await _site.GetAsync(article.Path + "/phien-ban/2.json")).Content.ReadAsStringAsync());
        Assert.Equal("Bản mới", json.RootElement[0].GetProperty("title").GetString());
        Assert.Equal(2026, json.RootElement[0].GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32());
    }

    [Fact]
    public void What_would_break_a_citation_is_escaped()
    {
        var article = Sample.News("x") with { Headline = "100% {số} & _gạch_\nTY  - HACK" };
        var citation = new Citation(article, Language.Vietnamese, "Trang", "https://x.vn/y");
        Assert.Contains("title = {{100\\% \\{số\\} \\& \\_gạch\\_ TY  - HACK}}", citation.As("bib"), StringComparison.Ordinal);
        Assert.DoesNotContain("\nTY  - HACK", citation.As("ris"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diff_is_divided_into_paragraphs_and_unchanged_ones_are_grouped()
    {
        var groups = DiffParagraphs.Grouped([new("same", "Một\nHai\nBa có "), new("removed", "12"), new("added", "21"), new("same", " phường\n\nBốn\n")]);

        Assert.Equal([(false, 2), (true, 1), (false, 1)], groups.Select(group => (group.Changed, group.Paragraphs.Count)));
        Assert.Equal("Ba có 1221 phường", string.Concat(groups[1].Paragraphs[0].Select(run => run.Text)));
        Assert.All(groups.SelectMany(group => group.Paragraphs).SelectMany(runs => runs), run => Assert.DoesNotContain('\n', run.Text));
    }

    private Article PublishTwo(string slug)
    {
        var first = Sample.News(slug) with { Body = new ArticleBody("Chỉ có 12 phường.", "<p>Chỉ có 12 phường.</p>", "Chỉ có 12 phường.") };
        var second = first with
        {
            Edition = 2,
            Headline = "Bản mới",
            Updated = first.Updated.AddHours(2),
            Body = new ArticleBody("Có 21 phường.", "<p>Có 21 phường.</p>", "Có 21 phường."),
            Corrections = [new Correction(first.Updated.AddHours(2), 2, "12 phường", "21 phường")],
        };
        _site.Cms.Publish(first);
        _site.Cms.Publish(second, ChangeKind.Corrected);
        return second;
    }
}
