using System.Text;
using CommsPortal.Cms.Markdown;
using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Markdown;

/// <summary>
/// Texts made to exhaust a parser, each about a megabyte. That each ends at all is the point;
/// the limit below is hundreds of times what they take, and only keeps a hang from hanging the suite.
/// </summary>
public sealed class HostileInputTests
{
    private const int Length = 1_000_000;
    private const int LimitMilliseconds = 600_000;

    public static TheoryData<string, string> Repeated => new()
    {
        { ">", "" }, { "> ", "" }, { "[", "" }, { "![", "" }, { "[a](", "" }, { "![[](", "" }, { "[a](b \"", "" }, { "[a][b]", "" }, { "[a]", "\n\n[a]: /b" },
        { "[a][a]\n\n", "[a]: /b" }, { "*a ", "" }, { "**a *b ", "" }, { "a_a*", "" }, { "a~b~~", "" }, { "**a", "" }, { "a***", "" }, { "^a", "" }, { "*", "" }, { "`a``", "" },
        { "- ", "" }, { "- a\n", "" }, { "1. ", "" }, { "|", "" }, { "| a ", "\n|-" }, { "a | b\n", "" }, { "[^1]", "\n\n[^1]: x" }, { "[^1]\n\n", "[^1]: x" },
        { "<", "" }, { "<a:", "" }, { "<a@", "" }, { "<!--", "" }, { "&", "" }, { "&amp;", "" }, { "\\", "" }, { "a", "" }, { "a ", "" }, { "a\n", "===" }, { "# a\n", "" },
        { "`", "" }, { "\t", "" }, { "\r\n", "" }, { "~~~\n", "" }, { "- - -\n", "" }, { ":::", "" }, { ":::\n", "" }, { ":::quote\n", "" }, { ":::quote a :::\n", "" },
        { ":::gallery\n- ![](media:01934f2e-0000-7000-8000-000000000001)\n", "" }, { "![](media:01934f2e-0000-7000-8000-000000000001)", "" }, { ">>>>>>>>>>a\n", "" },
        { "## a\n", "" }, { "\u0000", "" }, { "\uD800", "" }, { "\u0301", "" }, { "😀", "" }, { " ", "" }, { "\u00A0", "" }, { "— ", "" },
    };

    [Theory(Timeout = LimitMilliseconds)]
    [MemberData(nameof(Repeated))]
    public Task Any_repetition_is_rendered_or_refused_with_a_reason(string piece, string end) =>
        RenderOrRefuse(new StringBuilder().Insert(0, piece, (Length / piece.Length) - end.Length).Append(end).ToString());

    [Theory(Timeout = LimitMilliseconds)]
    [InlineData("[", "]")]
    [InlineData("*a", "a*")]
    [InlineData("**", "**")]
    [InlineData("[", "](b)")]
    [InlineData("(", ")")]
    [InlineData("[^1]\n[^1]: ", "")]
    public Task Any_nesting_is_rendered_or_refused_with_a_reason(string open, string close) =>
        RenderOrRefuse(Repeat(open, Length / 2 / open.Length) + "a" + Repeat(close, close.Length == 0 ? 0 : Length / 2 / close.Length));

    [Fact(Timeout = LimitMilliseconds)]
    public Task Runs_of_back_quotes_of_every_length_are_rendered_or_refused() =>
        RenderOrRefuse(string.Concat(Enumerable.Range(1, 1_990).Select(i => "e" + new string('`', i))));

    [Fact(Timeout = LimitMilliseconds)]
    public Task Many_definitions_are_rendered_or_refused() =>
        RenderOrRefuse(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a{i}]: /b\n")));

    [Fact(Timeout = LimitMilliseconds)]
    public Task Many_footnotes_are_rendered_or_refused() =>
        RenderOrRefuse(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[^{i}]: a\n\n[^{i}]\n\n")));

    [Fact(Timeout = LimitMilliseconds)]
    public Task Many_headings_of_one_name_are_rendered_or_refused() => RenderOrRefuse(Repeat("## a 2\n## a\n", 100_000));

    [Fact(Timeout = LimitMilliseconds)]
    public Task A_table_far_wider_than_its_rows_is_rendered_or_refused() =>
        RenderOrRefuse($"{Repeat("|a", 5_000)}|\n{Repeat("|-", 5_000)}|\n{Repeat("|a|\n", 100_000)}");

    [Fact(Timeout = LimitMilliseconds)]
    public Task Lists_that_go_deeper_with_each_line_are_rendered_or_refused() =>
        RenderOrRefuse(string.Concat(Enumerable.Range(0, 1_900).Select(i => new string(' ', 2 * i % 2_000) + "- a\n")));

    [Fact]
    public void Deep_nesting_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<MarkdownRejectedException>(() => Html(Repeat("> ", 1_000) + "a"));
        Assert.Contains("lồng nhau quá 40 cấp", refused.Message, StringComparison.Ordinal);
        Assert.Contains("<li>sáu", Html("- một\n  - hai\n    - ba\n      - bốn\n        - năm\n          - sáu"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_its_length()
    {
        var renderer = new MarkdownRenderer(new MarkdownOptions { MaxLength = 10 });
        Assert.Equal("<p>1234567890</p>", renderer.Render("1234567890", Context()).Html);
        Assert.Contains("11", Assert.Throws<MarkdownRejectedException>(() => renderer.Render("12345678901", Context())).Message, StringComparison.Ordinal);
        Assert.Throws<MarkdownRejectedException>(() => renderer.References("12345678901"));
    }

    [Fact]
    public void References_that_expand_without_end_are_refused()
    {
        var text = Repeat("[a]\n\n", 20_000) + "[a]: /" + new string('b', 2_000);
        Assert.Contains("quá", Assert.Throws<MarkdownRejectedException>(() => Html(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Halves_of_characters_and_controls_become_the_replacement_character()
    {
        Assert.Equal("<p>a\uFFFDb\uFFFDc😀</p>", Html("a\uD800b\u0000c😀"));
        Assert.Equal("<p>a\uFFFD \uFFFD</p>", Html("a&#1; &#xD800;"));
        Assert.Equal("a\uFFFD", Text("a\uDC00"));
    }

    [Fact]
    public void Decomposed_letters_are_composed() => Assert.Equal("<p>hoà</p>", Html("hoa\u0300"));

    // Rendering has no awaits of its own; on another thread xunit can give up on it.
    private static Task RenderOrRefuse(string markdown) => Task.Run(() =>
    {
        try
        {
            Assert.NotNull(Renderer.Render(markdown, Context()).Html);
            Assert.NotNull(Renderer.References(markdown));
        }
        catch (MarkdownRejectedException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    });

    private static string Repeat(string piece, int count) => new StringBuilder().Insert(0, piece, count).ToString();
}
