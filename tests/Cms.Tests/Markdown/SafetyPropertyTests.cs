using System.Xml.Linq;
using CommsPortal.Cms.Markdown;
using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Markdown;

public sealed class SafetyPropertyTests
{
    internal static readonly string[] Pieces =
    [
        "\n", "\n\n", "\n\n\n", " ", "  \n", "    ", "\t", "# ", "## ", "###### ", "> ", "- ", "1. ", "***", "**", "*", "_", "__", "~", "~~", "^", "`", "```\n",
        "[", "]", "(", ")", "![", "](", "\"", "'", "<", ">", "&", ";", "&#106;", "&#x0;", "&#xD800;", "&Tab;", "&colon;", "&lt;", "&quot;", "\\", "|", "\n|-|-|\n", "|a|b|\n",
        "[^1]", "[^1]: ", "[^x]: ", "[a]: ", "[a]", "\n:::\n", "\n:::quote\n", "\n:::gallery\n", "\n:::numbers\n- **1** ", ":::", " — ", "\n— ",
        "javascript:", "JAVASCRIPT:alert(1)", "data:text/html,", "vbscript:", "//xau.example", "https://example.vn/", "http://", "mailto:", "tel:1", "/a", "#b", "article:", "media:",
        "media:01934f2e-0000-7000-8000-000000000001", "article:01934f2e-0000-7000-8000-000000000002", "\n:::article 01934f2e-0000-7000-8000-000000000002\n",
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "</article>", "</p>", "<a href=", "onclick=", "style=",
        "{#id .class onclick=x}", "$x$", "==", "<https://example.vn>", "<javascript:x>", "chuyển đổi số", "đô thị", "a", "1", "\u0000", "\uFFFE", "\u200B", "\u202E", "\uD800", "\uDC00", "😀",
    ];

    [Fact]
    public void Whatever_the_text_the_html_holds_only_what_is_allowed_and_is_well_formed()
    {
        var random = new Random(17);
        var rejected = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var markdown = RandomText.Of(random, Pieces, random.Next(1, 60));
            if (!TryRender(markdown, out var rendered))
            {
                rejected++;
                continue;
            }
            Assert.True(AllowedHtml.FirstFault(rendered.Html) is not { } fault, $"{AllowedHtml.FirstFault(rendered.Html)} in\n{rendered.Html}\nof\n{markdown}");
            // Feeds carry the HTML inside of XML, so it must be well-formed XML too.
            var xml = XElement.Parse($"<body>{rendered.Html}</body>");
            Assert.True(!xml.Descendants("a").Any(a => a.Descendants("a").Any()), $"a link within a link in {rendered.Html}");
            Assert.DoesNotContain("\n\n", rendered.Text, StringComparison.Ordinal);
        }
        Assert.InRange(rejected, 0, 200);
    }

    [Theory]
    [InlineData("<script>1</script>", "element script")]
    [InlineData("<p onclick=\"x\">a</p>", "attribute onclick of p")]
    [InlineData("<a href=\"javascript:x\">a</a>", "address javascript:x")]
    [InlineData("<a href=\"//a\">a</a>", "address //a")]
    [InlineData("<a href=\"https://a\">a</a>", "rel of https://a")]
    [InlineData("<img src=\"https://a/b\">", "image https://a/b")]
    [InlineData("<h2 id=\"a\">b</h2><h2 id=\"a\">b</h2>", "id a twice")]
    [InlineData("</article><p>a</p>", "leaves its container")]
    public void The_judge_of_these_tests_sees_what_is_not_allowed(string html, string fault) => Assert.Equal(fault, AllowedHtml.FirstFault(html));

    [Fact]
    public void Whatever_the_text_its_references_are_those_that_rendering_asks_for()
    {
        var random = new Random(18);
        for (var round = 0; round < 2_000; round++)
        {
            var markdown = RandomText.Of(random, Pieces, random.Next(1, 60));
            if (!TryRender(markdown, out _))
                continue;
            var asked = new HashSet<Guid>();
            Renderer.Render(markdown, new RenderContext("vi", id => Ask(asked, id) ? Picture : null, id => Ask(asked, id) ? Other : null));
            var references = Renderer.References(markdown);
            Assert.Empty(asked.Except(references.Media).Except(references.Articles));
        }
    }

    private static bool Ask(HashSet<Guid> asked, Guid id) => asked.Add(id) || true;

    private static bool TryRender(string markdown, out RenderedMarkdown rendered)
    {
        try
        {
            rendered = Renderer.Render(markdown, Context());
            return true;
        }
        catch (MarkdownRejectedException)
        {
            rendered = new RenderedMarkdown("", "");
            return false;
        }
    }
}
