using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Writing;

namespace CommsPortal.Cms.Tests.RichText.Cleaning;

public sealed class DocumentCleanerTests
{
    private static readonly Guid Id = Guid.Parse("01934f2e-0000-7000-8000-000000000001");
    private static readonly Picture Picture = new("anh.png", () => Stream.Null);

    private readonly CleaningReport report = new();

    [Fact]
    public void Text_is_composed_and_free_of_what_nobody_sees()
    {
        Assert.Equal("Chương trình số", Clean(Line("Chu\u031bo\u031bng\u00A0tri\u0300nh\u200B s\u00ADố\uFEFF")));
        Assert.Equal(1, report[CleaningKind.Composed]);
        Assert.Equal(1, report[CleaningKind.OddCharacters]);
    }

    [Fact]
    public void A_no_break_space_alone_is_not_worth_a_word()
    {
        Assert.Equal("98% hồ sơ", Clean(Line("98%\u00A0hồ sơ")));
        Assert.Empty(report.Lines);
    }

    [Fact]
    public void Tones_get_one_place_and_the_report_shows_which()
    {
        Assert.Equal("Hòa khỏe, thủy lợi", Clean(Line("Hoà khoẻ, thuỷ lợi")));
        Assert.Equal("Đặt lại vị trí dấu thanh ở 3 chữ: Hoà → Hòa; khoẻ → khỏe; thuỷ → thủy.", Assert.Single(report.Lines).Text);
    }

    [Fact]
    public void Emoji_made_of_several_characters_stay_whole() => Assert.Equal("Vui 👨‍👩‍👧 quá", Clean(Line("Vui 👨‍👩‍👧 quá")));

    [Fact]
    public void A_picture_gets_a_block_of_its_own_with_the_caption_below()
    {
        var image = new Inline.Image(Picture, "Quầy một cửa");
        Assert.Equal(
            $"Trước và sau.\n\n![Quầy một cửa](media:{Id} \"Ảnh: Quầy một cửa\")\n\nTiếp.",
            Clean(new Block.Paragraph([new Inline.Text("Trước "), image, new Inline.Text("và sau.")]), Line("Ảnh: Quầy một cửa"), Line("Tiếp.")));
    }

    [Fact]
    public void A_caption_is_known_by_its_style_above_or_below()
    {
        var figure = new Block.Paragraph([new Inline.Image(Picture, "")]);
        Assert.Equal($"![](media:{Id} \"Ở trên\")", Clean(new Block.Paragraph([new Inline.Text("Ở trên")], ParagraphRole.Caption), figure));
        Assert.Equal($"![](media:{Id} \"Ở dưới\")", Clean(figure, new Block.Paragraph([new Inline.Text("Ở dưới")], ParagraphRole.Caption)));
        Assert.Equal($"![](media:{Id} \"Nghiêng\")", Clean(figure, new Block.Paragraph([new Inline.Text("Nghiêng", Marks.Italic)])));
        Assert.Equal($"![](media:{Id})\n\nBình thường", Clean(figure, Line("Bình thường")));
    }

    [Fact]
    public void Pictures_in_cells_come_behind_the_table()
    {
        var table = new Block.Table([[[new Inline.Text("a")], [new Inline.Image(Picture, "x")]]]);
        Assert.Equal($"| a |  |\n| --- | --- |\n\n![x](media:{Id})", Clean(table));
    }

    [Fact]
    public void Short_bold_lines_are_headings_where_there_are_no_others()
    {
        var bold = new Block.Paragraph([new Inline.Text("1. Kết quả ", Marks.Bold), new Inline.Text("bước đầu", Marks.Bold | Marks.Italic)]);
        Assert.Equal("## 1. Kết quả *bước đầu*\n\nMột.\n\nHai.", Clean(bold, Line("Một."), Line("Hai.")));
        Assert.Equal(1, report[CleaningKind.BoldHeadings]);
        Assert.Equal("## Đã có\n\n**1. Kết quả _bước đầu_**\n\nMột.", Clean(new Block.Heading(3, [new Inline.Text("Đã có", Marks.Bold)]), bold, Line("Một.")));
    }

    [Fact]
    public void A_bold_sentence_and_a_text_that_is_bold_throughout_have_no_headings()
    {
        Assert.Equal("**Cả câu đậm.**\n\nMột.\n\nHai.", Clean(Bold("Cả câu đậm."), Line("Một."), Line("Hai.")));
        Assert.Equal("**Một**\n\n**Hai**", Clean(Bold("Một"), Bold("Hai")));
    }

    [Fact]
    public void Typed_bullets_and_numbers_in_a_row_become_lists()
    {
        Assert.Equal("- Gọn\n- Rõ\n\nHết.", Clean(Line("- Gọn"), Line("-  Rõ"), Line("Hết.")));
        Assert.Equal("3. Ba\n4. Bốn", Clean(Line("3. Ba"), Line("4. Bốn")));
        Assert.Equal(2, report[CleaningKind.TypedLists]);
    }

    [Fact]
    public void One_typed_bullet_direct_speech_and_numbers_out_of_order_stay_text()
    {
        Assert.Equal("\\- Một mình\n\nHết.", Clean(Line("- Một mình"), Line("Hết.")));
        Assert.Equal("– Chào anh.\n\n– Chào chị.", Clean(Line("– Chào anh."), Line("– Chào chị.")));
        Assert.Equal("1\\. Một\n\n3\\. Ba", Clean(Line("1. Một"), Line("3. Ba")));
    }

    [Fact]
    public void Empty_lines_divide_paragraphs_and_empty_paragraphs_go()
    {
        var paragraph = new Block.Paragraph([new Inline.Text("Một"), new Inline.Break(), new Inline.Text(" "), new Inline.Break(), new Inline.Text("Hai"), new Inline.Break(), new Inline.Text("ba")]);
        Assert.Equal("Một\n\nHai\\\nba", Clean(Line(" "), paragraph, Line("\u00A0")));
    }

    private static Block.Paragraph Line(string text) => new([new Inline.Text(text)]);

    private static Block.Paragraph Bold(string text) => new([new Inline.Text(text, Marks.Bold)]);

    private string Clean(params IReadOnlyList<Block> blocks) =>
        MarkdownWriter.Write(DocumentCleaner.Clean(RichDocument.Of(blocks), report), new Dictionary<Picture, Guid> { [Picture] = Id });
}
