using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Markdown;

public sealed class MarkdownRendererTests
{
    [Fact]
    public void Common_marks_become_their_elements() =>
        Assert.Equal(
            "<p><strong>Đậm</strong>, <em>nghiêng</em>, <del>bỏ</del>, H<sub>2</sub>O, m<sup>2</sup>, <code>a&lt;b</code></p>",
            Html("**Đậm**, *nghiêng*, ~~bỏ~~, H~2~O, m^2^, `a<b`"));

    [Fact]
    public void Blocks_become_their_elements() =>
        Assert.Equal(
            "<blockquote>\n<p>Trích</p>\n</blockquote>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>\n<ol start=\"3\">\n<li>ba</li>\n</ol>\n<hr />\n"
            + "<pre><code>&lt;b&gt;\n</code></pre>\n<p>dòng một<br />\ndòng hai</p>",
            Html("> Trích\n\n- một\n- hai\n\n3. ba\n\n***\n\n```html\n<b>\n```\n\ndòng một  \ndòng hai"));

    [Fact]
    public void Raw_html_is_shown_as_text() =>
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=&quot;x&quot;&gt;</p>", Html("<script>alert(1)</script> <b onclick=\"x\">"));

    [Theory]
    [InlineData("# Một\n\n## Hai\n\n## Ba", "<h2 id=\"mot\">Một</h2>\n<h3 id=\"hai\">Hai</h3>\n<h3 id=\"ba\">Ba</h3>")]
    [InlineData("### Một\n\n### Hai\n\n#### Ba", "<h2 id=\"mot\">Một</h2>\n<h2 id=\"hai\">Hai</h2>\n<h3 id=\"ba\">Ba</h3>")]
    [InlineData("## Một\n\n##### Hai\n\n# Ba", "<h2 id=\"mot\">Một</h2>\n<h3 id=\"hai\">Hai</h3>\n<h2 id=\"ba\">Ba</h2>")]
    [InlineData("## Đợt\n\n## Đợt\n\n## Đợt 2\n\n## ???", "<h2 id=\"dot\">Đợt</h2>\n<h2 id=\"dot-2\">Đợt</h2>\n<h2 id=\"dot-2-2\">Đợt 2</h2>\n<h2 id=\"muc\">???</h2>")]
    [InlineData("##\n\nChữ", "<p>Chữ</p>")]
    public void Headings_start_at_h2_without_gaps_and_have_ids_of_their_own(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Ids_take_the_prefix_of_the_context() =>
        Assert.Contains("<h2 id=\"cach-lam-mot\">", Renderer.Render("## Một", Context(idPrefix: "cach-lam-")).Html, StringComparison.Ordinal);

    [Fact]
    public void A_table_stands_in_a_region_that_scrolls() =>
        Assert.Equal(
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng 1, cuộn ngang để xem hết\">\n<table>\n<thead>\n"
            + "<tr><th scope=\"col\">Chỉ số</th><th scope=\"col\" class=\"align-right\">Kết quả</th></tr>\n</thead>\n<tbody>\n"
            + "<tr><td>Hồ sơ</td><td class=\"align-right\">1.500</td></tr>\n</tbody>\n</table>\n</div>",
            Html("| Chỉ số | Kết quả |\n|---|--:|\n| Hồ sơ | 1.500 |"));

    [Fact]
    public void An_empty_cell_of_a_tables_head_names_no_column() =>
        Assert.Contains("<tr><td></td><th scope=\"col\">Kết quả</th></tr>", Html("|  | Kết quả |\n|---|---|\n| Hồ sơ | 1.500 |"), StringComparison.Ordinal);

    [Fact]
    public void Footnotes_lead_there_and_back_with_labels_in_the_language_of_the_text()
    {
        var html = Html("Câu một[^a], câu hai[^a].\n\n[^a]: Nguồn.");
        Assert.Contains("<sup><a id=\"fnref-1\" href=\"#fn-1\" aria-label=\"Chú thích 1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("<sup><a id=\"fnref-2\" href=\"#fn-1\"", html, StringComparison.Ordinal);
        Assert.Contains("<section class=\"footnotes\" aria-label=\"Chú thích\">\n<ol>\n<li id=\"fn-1\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#fnref-1\" aria-label=\"Trở lại chỗ có chú thích 1\">↩</a>", html, StringComparison.Ordinal);
        Assert.Contains("Back to the text of note 1", Renderer.Render("A[^a].\n\n[^a]: B.", Context("en")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_embedded_as_a_card_that_links_to_it() =>
        Assert.Equal(
            "<p>Xem:</p>\n<aside class=\"article-card\"><a href=\"/tin-tuc/phuong-so-dau-tien\">Phường &lt;số&gt; đầu tiên</a></aside>\n<p>Tiếp.</p>",
            Html($"Xem:\n:::article {ArticleId}\nTiếp."));

    [Theory]
    [InlineData(":::article {0} :::")]
    [InlineData(":::article {0}\n:::")]
    public void The_card_may_be_closed_as_other_passages_are(string markdown) =>
        Assert.StartsWith("<aside", Html(string.Format(System.Globalization.CultureInfo.InvariantCulture, markdown, ArticleId)), StringComparison.Ordinal);

    [Fact]
    public void A_card_of_an_article_that_is_not_published_leaves_no_trace() => Assert.Equal("<p>Trước</p>\n<p>Sau</p>", Html($"Trước\n\n:::article {UnknownId}\n\nSau"));

    [Theory]
    [InlineData(":::quote\nHồ sơ của dân là việc của mình.\n\n— Lê Thị Mẫu, công chức phường\n:::")]
    [InlineData(":::quote\nHồ sơ của dân là việc của mình.\n— Lê Thị Mẫu, công chức phường\n:::")]
    [InlineData(":::quote Hồ sơ của dân là việc của mình. — Lê Thị Mẫu, công chức phường :::")]
    [InlineData(":::quote\nHồ sơ của dân là việc của mình. — Lê Thị Mẫu, công chức phường :::")]
    public void A_pull_quote_has_its_speaker_below(string markdown) =>
        Assert.Equal(
            "<figure class=\"pull-quote\">\n<blockquote>\n<p>Hồ sơ của dân là việc của mình.</p>\n</blockquote>\n"
            + "<figcaption>Lê Thị Mẫu, công chức phường</figcaption>\n</figure>\n<p>Sau.</p>",
            Html(markdown + "\nSau."));

    [Fact]
    public void A_pull_quote_needs_no_speaker() =>
        Assert.Equal("<figure class=\"pull-quote\">\n<blockquote>\n<p>Một câu.</p>\n</blockquote>\n</figure>", Html(":::quote\nMột câu.\n:::"));

    [Fact]
    public void A_list_of_numbers_shows_each_number_large() =>
        Assert.Equal(
            "<ul class=\"numbers\">\n<li><strong class=\"number\">25%</strong> GRDP</li>\n<li>chữ <strong>đậm</strong></li>\n</ul>",
            Html(":::numbers\n- **25%** GRDP\n- chữ **đậm**\n:::"));

    [Fact]
    public void A_passage_that_is_never_closed_ends_where_the_next_begins() =>
        Assert.Equal(
            "<figure class=\"pull-quote\">\n<blockquote>\n<p>Câu.</p>\n</blockquote>\n</figure>\n<ul class=\"numbers\">\n<li><strong class=\"number\">1</strong> hai</li>\n</ul>",
            Html(":::quote\nCâu.\n\n:::numbers\n- **1** hai"));

    [Fact]
    public void An_unknown_passage_is_ordinary_text() => Assert.Equal("<p>:::video x</p>", Html(":::video x"));

    [Fact]
    public void The_text_has_one_line_a_paragraph() =>
        Assert.Equal(
            "Tiêu đề\nĐoạn một có ghi chú.\nmột\nhai\nChỉ số Kết quả\nHồ sơ 1.500\nCâu.\nNgười nói\nChú thích riêng\nNguồn & tham khảo.",
            Text($"# Tiêu đề\n\nĐoạn **một**\ncó ghi chú[^1].\n\n- một\n- hai\n\n|Chỉ số|Kết quả|\n|-|-|\n|Hồ sơ|1.500|\n\n:::quote\nCâu.\n\n— Người nói\n:::\n\n"
                + $"![x](media:{ImageId} \"Chú thích riêng\")\n\n:::article {ArticleId}\n\n[^1]: Nguồn &amp; tham khảo."));

    [Fact]
    public void References_are_what_the_text_uses_whether_it_exists_or_not()
    {
        var references = Renderer.References(
            $"# ![a](media:{ImageId})\n\n![b](media:{UnknownId}) ![c](media:{ImageId})\n\n[d](article:{ArticleId}) [e](article:khong-phai)\n\n:::article {UnknownId}\n\n`![x](media:{ArticleId})`");
        Assert.Equal([ImageId, UnknownId], references.Media);
        Assert.Equal([ArticleId, UnknownId], references.Articles);
    }

    [Fact]
    public void Notes_in_a_row_and_a_note_before_a_link_are_each_kept()
    {
        var html = Html("Câu[^1][^2][xem](/tin-tuc) và[^1](hai) [^x].\n\n[^1]: Một.\n\n[^2]: Hai.");
        Assert.Equal(["#fn-1", "#fn-2", "#fn-1"], System.Text.RegularExpressions.Regex.Matches(html, "href=\"(#fn-\\d)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("<a href=\"/tin-tuc\">xem</a> và<sup>", html, StringComparison.Ordinal);
        Assert.Contains("(hai) [^x].", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_renders_to_nothing()
    {
        Assert.Equal("", Html(""));
        Assert.Equal("", Text(" \n\n "));
    }
}
