using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Writing;

namespace CommsPortal.Cms.Tests.RichText.Writing;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void Marks_stand_at_the_edges_of_words()
    {
        Assert.Equal("a **b** c", Write(T("a"), T(" b ", Marks.Bold), T("c")));
        Assert.Equal("**số** hóa", Write(T("s", Marks.Bold), T("ố hóa")));
        Assert.Equal("“**Xin chào**”, _bạn_!", Write(T("“"), T("Xin chào", Marks.Bold), T("”, "), T("bạn", Marks.Italic), T("!")));
        Assert.Equal("*bạn!*", Write(T("bạn!", Marks.Italic)));
        Assert.Equal("**a _b_** _c_", Write(T("a ", Marks.Bold), T("b", Marks.Bold | Marks.Italic), T(" c", Marks.Italic)));
        Assert.Equal("m^2^, ~~sai~~", Write(T("m"), T("2", Marks.Superscript), T(", "), T("sai", Marks.Strike)));
        Assert.Equal("H~2~O `ma_so`", Write(T("H"), T("2", Marks.Subscript), T("O "), T("ma_so", Marks.Code)));
    }

    [Fact]
    public void What_looks_like_Markdown_is_text()
    {
        Assert.Equal(@"\# 5 \* 3 \< 20 & R&D \[1\] a_b \_c\_", Write(T("# 5 * 3 < 20 & R&D [1] a_b _c_")));
        Assert.Equal(@"1\. Một", Write(T("1. Một")));
        Assert.Equal(@"\- Một", Write(T("- Một")));
        Assert.Equal("-5 độ", Write(T("-5 độ")));
        Assert.Equal(@"\:::quote", Write(T(":::quote")));
        Assert.Equal(@"\&amp; a\|b", Write(T("&amp; a|b")));
    }

    [Fact]
    public void Links_keep_spaces_outside_and_drop_what_may_not_be_linked_to()
    {
        Assert.Equal("Xem [báo cáo](https://example.vn/a) đi.", Write(T("Xem"), new Inline.Link("https://example.vn/a", [T(" báo cáo ")]), T("đi.")));
        Assert.Equal("Xem đây", Write(T("Xem "), new Inline.Link("javascript:alert(1)", [T("đây")])));
        Assert.Equal("[a](<https://example.vn/b_(c)>)", Write(new Inline.Link("https://example.vn/b_(c)", [T("a")])));
    }

    [Fact]
    public void Headings_begin_at_the_second_level_and_keep_their_order()
    {
        var document = RichDocument.Of(Heading(1, "Một"), Heading(2, "Hai"), Heading(1, "Ba #"));
        Assert.Equal("## Một\n\n### Hai\n\n## Ba \\#", Write(document));
    }

    [Fact]
    public void Lists_nest_count_and_stay_apart()
    {
        var document = RichDocument.Of(
            new Block.List(false, 1, [[P("a"), new Block.List(true, 1, [[P("b")], [P("c")]])], [P("d")]]),
            new Block.List(false, 1, [[P("e")]]),
            new Block.List(true, 3, [[P("f"), P("g")], [P("h")]]));
        Assert.Equal("- a\n  1. b\n  2. c\n- d\n\n* e\n\n3. f\n\n   g\n\n4. h", Write(document));
    }

    [Fact]
    public void Notes_are_numbered_as_they_come_and_can_begin_anywhere()
    {
        var document = new RichDocument(
            [new Block.Paragraph([T("a"), new Inline.Note("y"), T(" b"), new Inline.Note("x"), new Inline.Note("y"), new Inline.Note("z")])],
            new Dictionary<string, IReadOnlyList<Block>> { ["x"] = [P("X"), P("XX")], ["y"] = [P("Y")], ["unused"] = [P("U")] });
        Assert.Equal("a[^4] b[^5][^4]\n\n[^4]: Y\n\n[^5]: X\n\n    XX", MarkdownWriter.Write(document, new Dictionary<Picture, Guid>(), 4));
    }

    [Fact]
    public void Tables_have_a_header_and_as_many_cells_in_every_row()
    {
        var table = new Block.Table([[[T("Quý")], [T("Hồ sơ|lượt")]], [[T("I"), new Inline.Break(), T("và II")]], [[T("---")], [], []]]);
        Assert.Equal("| Quý | Hồ sơ\\|lượt |  |\n| --- | --- | --- |\n| I và II |  |  |\n| \\--- |  |  |", Write(RichDocument.Of(table)));
    }

    [Fact]
    public void Halves_of_characters_do_no_harm() => Assert.Equal("a\uFFFD **b\uFFFD**", Write(T("a\uD800 "), T("b\uDC00", Marks.Bold)));

    [Fact]
    public void A_paragraph_of_very_many_runs_is_written_at_once()
    {
        var line = Enumerable.Range(0, 100_000).Select(i => (Inline)T("từ ", (Marks)(i % 4))).ToList();
        Assert.Equal(100_000, Write([.. line]).Split("từ").Length - 1);
    }

    private static Inline.Text T(string text, Marks marks = Marks.None) => new(text, marks);

    private static Block.Paragraph P(string text) => new([T(text)]);

    private static Block.Heading Heading(int level, string text) => new(level, [T(text)]);

    private static string Write(params Inline[] line) => Write(RichDocument.Of(new Block.Paragraph(line)));

    private static string Write(RichDocument document) => MarkdownWriter.Write(document, new Dictionary<Picture, Guid>());
}
