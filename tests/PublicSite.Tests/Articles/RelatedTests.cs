using System.Net;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.PublicSite.Tests.Articles;

public sealed class RelatedTests : IAsyncDisposable
{
    private readonly Site _site = new();
    private readonly Article _article = Sample.ColumnArticle("doc");
    private readonly Article _chosen = Sample.News("chon");
    private readonly Article _alike = Sample.News("giong");
    private readonly Article _sibling = Sample.ColumnArticle("cung-muc", minute: 5);

    public RelatedTests()
    {
        _site.Cms.Publish([_chosen, _alike, _sibling, _article with { Related = [LinkTo(_chosen)] }]);
        _site.Cms.Alike = id => id == _article.Id ? [_sibling.Id, _alike.Id] : [];
    }

    [Fact]
    public async Task The_editors_choice_stands_before_what_is_alike_and_nothing_stands_twice()
    {
        await _site.CaughtUpAsync();

        Assert.Equal(["/tin-tuc/chon", "/tin-tuc/giong"], await LinksAsync());
        var page = await _site.PageAsync("/chuyen-muc/guong-sang/doc");
        Assert.Equal("Bài liên quan", page.QuerySelector(".related h2")!.TextContent);
        Assert.Single(page.QuerySelectorAll("main a[href='/chuyen-muc/guong-sang/cung-muc']"));
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_the_kept_pages_that_showed_it_as_alike()
    {
        await _site.CaughtUpAsync();
        await LinksAsync();
        await _site.CaughtUpAsync(_site.Cms.Withdraw(_alike.Id, "Lý do.").Sequence);

        Assert.Equal(["/tin-tuc/chon"], await LinksAsync());
    }

    [Fact]
    public async Task A_new_headline_reaches_the_pages_that_show_it_as_alike()
    {
        await _site.CaughtUpAsync();
        await LinksAsync();
        await _site.CaughtUpAsync(_site.Cms.Publish(_alike with { Headline = "Tiêu đề đã sửa", Edition = 2 }).Sequence);

        var page = await _site.PageAsync("/chuyen-muc/guong-sang/doc");
        Assert.Equal("Tiêu đề đã sửa", page.QuerySelector(".related a[href='/tin-tuc/giong']")!.TextContent);
    }

    [Fact]
    public async Task An_article_is_shown_with_the_editors_choice_while_the_index_is_being_built_and_made_anew_after()
    {
        await _site.CaughtUpAsync();
        var alike = _site.Cms.Alike;
        _site.Cms.Alike = _ => throw new HttpRequestException("503 (stub).");
        Assert.Equal(["/tin-tuc/chon"], await LinksAsync());

        _site.Cms.Alike = alike;
        Assert.Equal(["/tin-tuc/chon", "/tin-tuc/giong"], await LinksAsync());
        var asked = _site.Cms.Requests.Count(request => request.Contains("/related", StringComparison.Ordinal));
        await LinksAsync();
        Assert.Equal(asked, _site.Cms.Requests.Count(request => request.Contains("/related", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_incomplete_page_is_still_there_when_the_cms_is_not()
    {
        await _site.CaughtUpAsync();
        _site.Cms.Alike = _ => throw new HttpRequestException("503 (stub).");
        await LinksAsync();
        _site.Cms.Unreachable = true;

        using var response = await _site.GetAsync("/chuyen-muc/guong-sang/doc");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static ArticleLink LinkTo(Article article) => new(article.Id, article.Type, article.Headline, article.Path);

    private async Task<IEnumerable<string?>> LinksAsync() =>
        (await _site.PageAsync("/chuyen-muc/guong-sang/doc")).QuerySelectorAll(".related a").Select(link => link.GetAttribute("href"));
}
