using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Tests.RichText;

/// <summary>Documents as no editor would write them: everything in everything, and text that looks like Markdown.</summary>
internal sealed class RandomDocument(Random random)
{
    public static readonly Picture Picture = new("ảnh.png", () => Stream.Null);

    private static readonly string[] Pieces =
    [
        "chuyển đổi số", "đô thị", "Ủy ban", "a", "b", "1", "2026", " ", " ", "  ", "\n", "\t", "\u00A0", ".", ",", "“", "”", "(", ")", "–", "…", "!", "?", "/", "%", "€", "°", "😀", "①",
        "#", "# ", "## ", "######", ">", "> ", "-", "- ", "+ ", "* ", "1. ", "12) ", "***", "---", "===", "**", "*", "_", "__", "~", "~~", "~~~", "^", "`", "```", "[", "]", "[]", "](", "![", "[^1]", "[^1]: ", ": ",
        "|", "| a | b |", "|---|", "\\", "\\\\", "<", "<b>", "<!--", "-->", "<https://example.vn>", "&", "&amp;", "&#65;", "&lt", ";", "\"", "'", "=", "$", "{", "}", "{#x}", "@", ":::", ":::quote", ":::article ",
        "    ", "https://example.vn/a_b_c", "a_b", "_a_", "x^2^", "\u0301", "\u0338", "\u200D", "\u0000", "\uFFFE", "\uD800", "\uDC00", "//", "<script>", "\u2028", "\u0085", "©", "+", "=)", "1.", "9)", "-1",
    ];

    private static readonly string[] Addresses =
    [
        "https://example.vn/tin?a=1&b=2&copy;=3", "http://example.vn/a_(b)", "https://example.vn/đường dẫn", "https://example.vn/duong-dan-tiếng-việt*x*_y_|z", "mailto:a@example.vn", "/tin-tuc", "javascript:alert(1)", "",
        "article:01934f2e-0000-7000-8000-000000000002", "https://example.vn/`a`",
    ];

    private int depth;

    public RichDocument Next()
    {
        depth = 0;
        var notes = Enumerable.Range(0, 3).ToDictionary(n => $"n{n}", _ => (IReadOnlyList<Block>)Blocks(random.Next(1, 3)));
        return new RichDocument(Blocks(random.Next(1, 6)), notes);
    }

    private List<Block> Blocks(int count) => [.. Enumerable.Range(0, count).Select(_ => AnyBlock())];

    private Block AnyBlock()
    {
        depth++;
        Block block = random.Next(depth > 4 ? 6 : 14) switch
        {
            0 => new Block.Heading(random.Next(1, 9), Inlines()),
            1 => new Block.Code(Text(random.Next(1, 8))),
            2 => new Block.Figure(Picture, Text(2), random.Next(2) == 0 ? "" : Text(3)),
            3 when depth > 1 => new Block.Rule(),
            < 6 => new Block.Paragraph(Inlines()),
            < 9 => new Block.List(random.Next(2) == 0, random.Next(3), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Blocks(random.Next(0, 4)))]),
            < 11 => new Block.Table([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Enumerable.Range(0, random.Next(0, 4)).Select(_ => Inlines()).ToList())]),
            < 12 => new Block.Quote(Blocks(random.Next(0, 4))),
            _ => new Block.Paragraph(Inlines()),
        };
        depth--;
        return block;
    }

    private List<Inline> Inlines() => [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ => AnyInline())];

    private Inline AnyInline() => random.Next(12) switch
    {
        0 => new Inline.Break(),
        1 => new Inline.Note($"n{random.Next(4)}"),
        2 or 3 => new Inline.Link(Addresses[random.Next(Addresses.Length)], [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => AnyText())]),
        _ => AnyText(),
    };

    // Halves of a character in two texts would be one character to one reading and two faults to another.
    private Inline.Text AnyText() =>
        new Inline.Text(VietnameseText.Normalize(Text(random.Next(0, 5))), random.Next(3) == 0 ? (Marks)random.Next(64) : Marks.None);

    private string Text(int pieces) => RandomText.Of(random, Pieces, pieces);
}
