using CommsPortal.Cms.Desk.Intake;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Tests.Desk.Intake;

/// <summary>
/// Which lines of a document are its headline and lead. "#" is a title, "=" a heading, "@" a figure, "[" begins a link, else paragraphs.
/// </summary>
public sealed class DocumentOpeningTests
{
    [Theory]
    [InlineData("# Tiêu đề|Đoạn dẫn.|Thân bài.", "Tiêu đề", "Đoạn dẫn.", 1)]
    [InlineData("= Tiêu đề|Đoạn dẫn.|= Mục|Thân bài.", "Tiêu đề", "Đoạn dẫn.", 2)]
    [InlineData("ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI|= Kế hoạch|Đoạn dẫn.|Thân bài.", "Kế hoạch", "Đoạn dẫn.", 3)]
    [InlineData("Chợ nhận thanh toán số|Đoạn dẫn.|Thân bài.", "Chợ nhận thanh toán số", "Đoạn dẫn.", 1)]
    [InlineData("@|= Tiêu đề|Đoạn dẫn.|Thân bài.", "Tiêu đề", "Đoạn dẫn.", 2)]
    [InlineData("= 1. Mục tiêu|Đoạn.|= 2. Cách làm|Đoạn.", "", "", 4)]
    [InlineData("Câu đầu của bài.|Câu thứ hai.", "", "Câu đầu của bài.", 1)]
    [InlineData("# Tiêu đề|Chỉ một đoạn.", "Tiêu đề", "", 1)]
    [InlineData("# Tiêu đề|[liên kết|Thân bài.", "Tiêu đề", "", 2)]
    [InlineData("Một dòng", "", "", 1)]
    [InlineData("", "", "", 0)]
    public void The_headline_and_the_lead_are_taken_and_the_rest_stays(string text, string headline, string lead, int rest)
    {
        var blocks = text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(BlockOf).ToList();
        var opening = DocumentOpening.Of(RichDocument.Of(blocks), 200, 600);
        Assert.Equal((headline, lead, rest), (opening.Headline, opening.Lead, opening.Body.Blocks.Count));
    }

    [Fact]
    public void What_is_too_long_stays_in_the_text()
    {
        var document = RichDocument.Of([new Block.Heading(0, Line(new string('a', 201))), new Block.Paragraph(Line(new string('b', 601))), new Block.Paragraph(Line("c."))]);
        var opening = DocumentOpening.Of(document, 200, 600);
        Assert.Equal(("", "", 3), (opening.Headline, opening.Lead, opening.Body.Blocks.Count));
    }

    private static Block BlockOf(string text) => text[0] switch
    {
        '#' => new Block.Heading(0, Line(text[2..])),
        '=' => new Block.Heading(2, Line(text[2..])),
        '@' => new Block.Figure(new Picture("a", () => Stream.Null), "", ""),
        '[' => new Block.Paragraph([new Inline.Link("/a", Line(text[1..]))]),
        _ => new Block.Paragraph(Line(text)),
    };

    private static IReadOnlyList<Inline> Line(string text) => [new Inline.Text(text)];
}
