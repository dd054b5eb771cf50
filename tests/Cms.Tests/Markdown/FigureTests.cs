using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Markdown;

public sealed class FigureTests
{
    [Fact]
    public void An_image_is_a_figure_with_all_its_formats_a_caption_and_a_credit() =>
        Assert.Equal(
            "<figure class=\"figure\">\n<picture>"
            + "<source type=\"image/avif\" srcset=\"/media/1/w640.avif 640w\" sizes=\"(min-width: 48rem) 44rem, 100vw\" />"
            + "<source type=\"image/webp\" srcset=\"/media/1/w640.webp 640w, /media/1/w1280.webp 1280w\" sizes=\"(min-width: 48rem) 44rem, 100vw\" />"
            + "<img src=\"/media/1/w1280.jpg\" srcset=\"/media/1/w640.jpg 640w, /media/1/w1280.jpg 1280w, /media/1/w1920.jpg 1920w\" "
            + "sizes=\"(min-width: 48rem) 44rem, 100vw\" width=\"1280\" height=\"640\" loading=\"lazy\" decoding=\"async\" alt=\"Quầy &quot;một cửa&quot;\" /></picture>\n"
            + "<figcaption>Sáng thứ Hai <span class=\"credit\">Ảnh: Ban biên tập</span></figcaption>\n</figure>",
            Html($"![Quầy \"một cửa\"](media:{ImageId} \"Sáng thứ Hai\")"));

    [Fact]
    public void Words_that_the_text_does_not_give_come_from_the_library()
    {
        var html = Html($"![](media:{ImageId})");
        Assert.Contains("alt=\"Người dân làm thủ tục tại quầy\"", html, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Quầy một cửa phường <span", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_inside_of_a_line_stands_after_its_paragraph()
    {
        var html = Html($"Trước ![x](media:{ImageId}) sau.\n\nTiếp.");
        Assert.StartsWith("<p>Trước  sau.</p>\n<figure", html, StringComparison.Ordinal);
        Assert.EndsWith("</figure>\n<p>Tiếp.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_or_emphasis_around_an_image_alone_goes_with_it() =>
        Assert.StartsWith("<figure", Html($"**[![x](media:{ImageId})](https://example.vn)**"), StringComparison.Ordinal);

    [Fact]
    public void A_gallery_gathers_its_figures_however_they_are_written()
    {
        var html = Html($":::gallery\n![a](media:{ImageId})\n![b](media:{ImageId})\n\n- ![c](media:{ImageId})\n\n![d](media:{UnknownId})\n:::");
        Assert.StartsWith("<div class=\"gallery\">\n<figure", html, StringComparison.Ordinal);
        Assert.EndsWith("</figure>\n</div>", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<figure").Length - 1);
    }

    [Fact]
    public void A_gallery_without_known_images_leaves_no_trace() => Assert.Equal("", Html($":::gallery\n![a](media:{UnknownId})\n:::"));

    [Theory]
    [InlineData("![a](media:01934f2e-0000-7000-8000-0000000000ff)")]
    [InlineData("![a](media:khong-phai-id)")]
    [InlineData("![a](media:)")]
    [InlineData("[![a](media:khong-phai-id)](/a)")]
    public void An_unknown_image_leaves_no_trace(string markdown) => Assert.Equal("", Html(markdown));

    [Theory]
    [InlineData("![Biểu đồ](https://xau.example/a.png)", "<p><a href=\"https://xau.example/a.png\" rel=\"noopener noreferrer\">Biểu đồ</a></p>")]
    [InlineData("[![Biểu đồ](https://xau.example/a.png)](/tin-tuc)", "<p><a href=\"/tin-tuc\">Biểu đồ</a></p>")]
    [InlineData("![Biểu đồ](javascript:alert(1))", "<p>Biểu đồ</p>")]
    [InlineData("![Biểu đồ](data:image/png;base64,AAAA)", "<p>Biểu đồ</p>")]
    [InlineData("![](//xau.example/a.png)", "<p></p>")]
    public void An_image_of_another_host_is_never_loaded(string markdown, string html) => Assert.Equal(html, Html(markdown));
}
