using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Markdown;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[a](/tin-tuc/b)", "<a href=\"/tin-tuc/b\">a</a>")]
    [InlineData("[a](#muc-1)", "<a href=\"#muc-1\">a</a>")]
    [InlineData("[a](mailto:bbt@example.vn)", "<a href=\"mailto:bbt@example.vn\">a</a>")]
    [InlineData("[a](tel:+842838291000)", "<a href=\"tel:+842838291000\">a</a>")]
    [InlineData("[a](https://example.vn/?a=1&b=2)", "<a href=\"https://example.vn/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("[a](HTTP://example.vn)", "<a href=\"http://example.vn/\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("[a](/tìm?q=số)", "<a href=\"/t%C3%ACm?q=s%E1%BB%91\">a</a>")]
    [InlineData("<https://example.vn/a>", "<a href=\"https://example.vn/a\" rel=\"noopener noreferrer\">https://example.vn/a</a>")]
    [InlineData("<bbt@example.vn>", "<a href=\"mailto:bbt@example.vn\">bbt@example.vn</a>")]
    [InlineData("[a][b]\n\n[b]: /c \"tiêu đề\"", "<a href=\"/c\">a</a>")]
    public void A_safe_address_is_a_link(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Html(markdown));

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](javascript&#58;alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](java&Tab;script:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](\\javascript:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](data:text/html;base64,PHN2Zz4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](blob:https://example.vn/x)")]
    [InlineData("[a](ftp://example.vn)")]
    [InlineData("[a](//xau.example)")]
    [InlineData("[a](/\\xau.example)")]
    [InlineData("[a](\\\\xau.example)")]
    [InlineData("[a](/&#9;/xau.example)")]
    [InlineData("[a](https://example.vn@xau.example/)")]
    [InlineData("[a](https://)")]
    [InlineData("[a](https:///x)")]
    [InlineData("[a](</b c>)")]
    [InlineData("[a](tuong-doi)")]
    [InlineData("[a](../len)")]
    [InlineData("[a](?q=1)")]
    [InlineData("[a]()")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("[a](media:01934f2e-0000-7000-8000-000000000001)")]
    [InlineData("[a](article:01934f2e-0000-7000-8000-0000000000ff)")]
    [InlineData("[a](article:khong)")]
    public void Any_other_address_leaves_only_its_text(string markdown) => Assert.Equal("<p>a</p>", Html(markdown));

    [Theory]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("<data:text/html,x>", "<p>data:text/html,x</p>")]
    public void An_unsafe_address_in_angle_brackets_is_text(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void A_link_to_an_article_follows_it_to_its_path() =>
        Assert.Equal("<p><a href=\"/tin-tuc/phuong-so-dau-tien\">đọc</a></p>", Html($"[đọc](article:{ArticleId})"));

    [Fact]
    public void An_address_that_is_too_long_leaves_only_its_text() => Assert.Equal("<p>a</p>", Html($"[a](/{new string('b', 3_000)})"));
}
