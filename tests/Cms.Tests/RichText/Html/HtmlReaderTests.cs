using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Html;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Writing;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Tests.RichText.Html;

public sealed class HtmlReaderTests
{
    private const string Pixel = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private readonly CleaningReport report = new();

    [Theory]
    [InlineData("word", "Insertions 1, LinkTracking 1, MergedCells 1, CellParagraphs 1, Formatting 2, Comments 1, Deletions 1, HiddenText 1, LocalPictures 1, Contents 1")]
    [InlineData("google-docs", "LinkTracking 1, Formatting 1, Comments 1, RemotePictures 1")]
    [InlineData("newspaper", "TonePlacement 3, LinkTracking 1, TrackingPixels 2, RemotePictures 1, UnsafeLinks 1, WebElements 2")]
    public void A_page_from_the_clipboard_becomes_clean_Markdown(string name, string changes)
    {
        Assert.Equal(RichSamples.Read(name + ".md").TrimEnd(), Read(RichSamples.Read(name + ".html")));
        Assert.Equal(changes.Split(", ").Order(), report.Lines.Select(l => $"{l.Kind} {l.Count}").Order());
    }

    [Fact]
    public void A_carried_picture_is_taken_once_and_its_bytes_are_there()
    {
        var bytes = new byte[3_000];
        new Random(1).NextBytes(bytes);
        var html = $"<p>Ảnh</p><img alt='Quầy' src='data:image/png;base64,{Convert.ToBase64String(bytes)}'><img src='{Pixel}'>";
        var images = Images(HtmlReader.Read(html, report)).ToList();
        using var stream = Assert.Single(images).Picture.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal("Quầy", images[0].Alt);
        Assert.Equal(1, report[CleaningKind.TrackingPixels]);
    }

    [Theory]
    [InlineData("<img src='https://a.example/x.png'>", CleaningKind.RemotePictures)]
    [InlineData("<img src='/media/x.png'>", CleaningKind.RemotePictures)]
    [InlineData("<img src='file:///C:/x.png'>", CleaningKind.LocalPictures)]
    [InlineData("<img src='cid:1'>", CleaningKind.LocalPictures)]
    [InlineData("<img src='data:image/png;base64,###'>", CleaningKind.RefusedPictures)]
    [InlineData("<img src='data:text/html,x'>", CleaningKind.RefusedPictures)]
    [InlineData("<img width=1 height=1 src='https://a.example/x.png'>", CleaningKind.TrackingPixels)]
    [InlineData("<img style='width:1px;height:1px' src='https://a.example/x.png'>", CleaningKind.TrackingPixels)]
    [InlineData("<img src='" + Pixel + "' data-src='https://a.example/x.png'>", CleaningKind.RemotePictures)]
    public void Pictures_without_bytes_are_left_out_and_counted(string html, CleaningKind kind)
    {
        Assert.Equal("a", Read($"<p>a{html}</p>"));
        Assert.Equal((kind, 1), (Assert.Single(report.Lines).Kind, report.Lines[0].Count));
    }

    [Theory]
    [InlineData("<p>a<script>x</script></p>", "a")]
    [InlineData("<p onclick='x'>a <svg onload='x'><text>b</text></svg></p>", "a")]
    [InlineData("<a href='javascript:x'>a</a> <a href=' jAvascript&#58;x'>b</a> <a href='data:text/html,x'>c</a> <a href='vbscript:x'>d</a>", "a b c d")]
    [InlineData("<style>p{color:red}</style><p style='background:url(https://a.example/)'>a</p>", "a")]
    [InlineData("<table><tr><td>a</td></tr></table>", "a")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b")]
    [InlineData("<a href='/x'><h2>a</h2><p>b</p></a>", "## [a](/x)\n\n[b](/x)")]
    [InlineData("<h2>a<p>b</p></h2>c", "## a b\n\nc")]
    [InlineData("<p>a<br><br>b</p>", "a\n\nb")]
    [InlineData("<pre>a\n  b<br>c</pre>", "```\na\n  b\nc\n```")]
    [InlineData("<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "| a | b |\n| --- | --- |\n|  | c |")]
    [InlineData("a <span style='display:none'>b</span><span hidden>c</span>", "a")]
    [InlineData("<p>Đoạn <b>đậm</p><p>tiếp</b> theo</p>", "Đoạn **đậm**\n\n**tiếp** theo")]
    [InlineData("", "")]
    [InlineData("chỉ chữ", "chỉ chữ")]
    public void Odd_and_hostile_pages_become_their_text(string html, string markdown) => Assert.Equal(markdown, Read(html));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href='#x' id='x'>")]
    [InlineData("<div></x>")]
    public void A_page_that_nests_far_is_read_and_one_that_nests_without_end_is_refused(string opening)
    {
        Assert.Contains("chữ", Read(string.Concat(Enumerable.Repeat(opening, 390)) + "chữ"), StringComparison.Ordinal);
        Assert.Throws<EditorialException>(() => Read(string.Concat(Enumerable.Repeat(opening, 90_000)) + "chữ"));
    }

    [Theory]
    [InlineData("<p>a", 150_000)]
    [InlineData("<li>a", 150_000)]
    [InlineData("<b>a</b>", 90_000)]
    [InlineData("<p style='mso-list:l0 level9'>a", 60_000)]
    public void A_long_page_is_read_to_its_end(string piece, int times) =>
        Assert.EndsWith("chữ", Read(string.Concat(Enumerable.Repeat(piece, times)) + "chữ").TrimEnd('*'), StringComparison.Ordinal);

    [Fact]
    public void Marks_that_every_paragraph_would_repeat_are_refused() =>
        Assert.Throws<EditorialException>(() => Read(string.Concat(Enumerable.Range(0, 300).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>a", 100_000))));

    [Fact]
    public void More_tags_or_more_markup_than_any_text_needs_is_refused()
    {
        Assert.Throws<EditorialException>(() => Read(string.Concat(Enumerable.Repeat("<br>", 200_001))));
        Assert.Throws<EditorialException>(() => Read(new string('a', 4 * 1024 * 1024 + 1)));
    }

    private string Read(string html) =>
        MarkdownWriter.Write(DocumentCleaner.Clean(HtmlReader.Read(html, report), report), new Dictionary<Picture, Guid>());

    private static IEnumerable<Inline.Image> Images(RichDocument document) =>
        document.Lines().SelectMany(line => line).OfType<Inline.Image>();
}
