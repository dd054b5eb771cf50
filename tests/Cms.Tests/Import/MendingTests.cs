using System.Text;
using CommsPortal.Cms.Import;

namespace CommsPortal.Cms.Tests.Import;

public sealed class MendingTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "  \n", "\r\n", "\v", "\f", " ", "  ", "    ", "\u00A0", "\u200B", "\u00AD", "\t", "**", "****", "***", "*", "__", "-----", "- ", "+ ", "– ", "* ", "1. ", "1) ", "2.1. ",
        "a) ", "I. ", "II. ", "# ", "### ", "####", "#", "> ", "|", "|a|b|\n", "```\n", "~~~\n", ":::quote\n", ":::", "===", "***\n", "_", "![", "[^1]: ",
        "chuyển", "đổi số", "Thành phố", "CHỈ THỊ", "về đẩy mạnh", "giới", "thiệu", ".", ",", ":", ";", "”", "(", ")", "2025", "Nơi nhận:", "ạ", "a\u0323", "\uD800",
        "một dòng dài hơn sáu mươi ký tự để trông như bị ngắt bởi khổ giấy của trang",
    ];

    [Theory]
    [InlineData("xã hội; giới\n\nthiệu, nhân rộng", "xã hội; giới thiệu, nhân rộng")]
    [InlineData("- tạo sự đồng\n\nthuận trong hệ thống.", "- tạo sự đồng thuận trong hệ thống.")]
    [InlineData("kinh tế -\n\nxã hội", "kinh tế - xã hội")]
    [InlineData("kinh tế\nxã hội", "kinh tế xã hội")]
    [InlineData("Một dòng dài hơn sáu mươi ký tự mà khổ giấy đã ngắt ở giữa tên Hồ\nChí Minh.", "Một dòng dài hơn sáu mươi ký tự mà khổ giấy đã ngắt ở giữa tên Hồ Chí Minh.")]
    [InlineData("Hết câu.\n\nsau đó", "Hết câu.\n\nsau đó")]
    [InlineData("Như sau:\n\nviệc một", "Như sau:\n\nviệc một")]
    [InlineData("Chưa hết\n\na) việc một", "Chưa hết\n\na) việc một")]
    [InlineData("Chưa hết\n\n- việc một", "Chưa hết\n\n- việc một")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ", "ỦY BAN NHÂN DÂN\n\nTHÀNH PHỐ")]
    [InlineData("## Tiêu đề\n\nviết thường", "## Tiêu đề\n\nviết thường")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "|a|b|\n|-|-|\n|c|d|")]
    [InlineData("```\na\n\nb\n----\n```", "```\na\n\nb\n----\n```")]
    public void A_line_that_broke_off_is_joined_and_no_other(string raw, string mended) => Assert.Equal(mended, Mending.Mend(raw).Text);

    [Theory]
    [InlineData("**CHỈ THỊ****về đẩy mạnh  \nđô thị**", "**CHỈ THỊ**\n\n**về đẩy mạnh đô thị**")]
    [InlineData("**chuyển** **đổi****số**", "**chuyển** **đổi số**")]
    [InlineData("**Nguyễn Văn Nên", "Nguyễn Văn Nên")]
    [InlineData("a ** b **c** d", "a **b** c d")]
    [InlineData("Tin **** nóng", "Tin nóng")]
    [InlineData("** đậm **", "**đậm**")]
    [InlineData("Một.\n\n-----\n\nHai.", "Một.\n\nHai.")]
    [InlineData("**T/M BAN THƯỜNG VỤ**  \n**BÍ THƯ**", "**T/M BAN THƯỜNG VỤ**\n\n**BÍ THƯ**")]
    public void Stray_marks_and_rules_go(string raw, string mended) => Assert.Equal(mended, Mending.Mend(raw).Text);

    [Theory]
    [InlineData("### **3. Đảng ủy**", "## 3. Đảng ủy")]
    [InlineData("#### **6. Các quận ủy**", "## 6. Các quận ủy")]
    [InlineData("**1. Đảng đoàn**", "## 1. Đảng đoàn")]
    [InlineData("**2.1. Chỉ đạo**", "### 2.1. Chỉ đạo")]
    [InlineData("**I. MỤC ĐÍCH**\n\n**1. Mục tiêu**", "## I. MỤC ĐÍCH\n\n### 1. Mục tiêu")]
    [InlineData("#### Nơi nhận:", "## Nơi nhận:")]
    [InlineData("# Tên", "## Tên")]
    [InlineData("### **Tên** mục ##", "### Tên mục")]
    [InlineData("**Tên đậm**", "**Tên đậm**")]
    public void Headings_are_what_they_look_like(string raw, string mended) => Assert.Equal(mended, Mending.Mend(raw).Text);

    [Fact]
    public void Spaces_invisible_characters_and_decomposed_letters_become_common_ones() =>
        Assert.Equal("Chuyển đổi số – 2025 - hoà", Mending.Mend("\uFEFFChuyển\u00A0đổi\u200B  số\t– 2025 - hoa\u0300").Text);

    [Fact]
    public void Every_mend_is_reported_with_its_line_and_in_vietnamese()
    {
        var mends = Mending.Mend("Mở đầu\u00A0đây.\n\ngiới\n\nthiệu.\n\n-----\n\n**1. Một**\n\n**lẻ").Mends;
        Assert.Equal(
            [(MendKind.Characters, 1), (MendKind.BrokenLine, 5), (MendKind.Rule, 7), (MendKind.Heading, 9), (MendKind.BoldMarks, 11)],
            mends.Select(m => (m.Kind, m.Line)));
        Assert.Equal(("## 1. Một", "Sửa dấu tiêu đề mục"), (mends[3].After, mends[3].Description));
    }

    [Fact]
    public void The_directive_comes_out_whole()
    {
        var mended = Mending.Mend(Samples.Directive);
        Assert.Contains("trong đời sống xã hội; giới thiệu, nhân rộng các điển hình", mended.Text, StringComparison.Ordinal);
        Assert.Contains("tạo sự đồng thuận trong hệ thống chính trị", mended.Text, StringComparison.Ordinal);
        Assert.Contains("**về đẩy mạnh công tác chuyển đổi số và xây dựng Thành phố Hồ Chí Minh trở thành đô thị thông minh**", mended.Text, StringComparison.Ordinal);
        Assert.Equal(7, mended.Text.Split('\n').Count(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.DoesNotContain("****", mended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("---", mended.Text, StringComparison.Ordinal);
        Assert.Equal(Words(Samples.Directive), Words(mended.Text));
    }

    [Fact]
    public void The_news_item_keeps_its_words() => Assert.Equal(Words(Samples.News), Words(Mending.Mend(Samples.News).Text));

    [Fact]
    public void Mending_a_mended_text_changes_nothing()
    {
        foreach (var sample in (string[])[Samples.Directive, Samples.News])
            RequireSettled(sample);
        var random = new Random(2022);
        for (var round = 0; round < 20_000; round++)
            RequireSettled(RandomText.Of(random, Pieces, random.Next(1, 40)));
    }

    [Fact]
    public void Mending_never_loses_or_adds_a_letter()
    {
        var random = new Random(2023);
        for (var round = 0; round < 5_000; round++)
        {
            var raw = RandomText.Of(random, Pieces, random.Next(1, 40));
            Assert.Equal(Letters(raw), Letters(Mending.Mend(raw).Text));
        }
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("giới\n\n")]
    [InlineData("**a ")]
    [InlineData("****")]
    [InlineData("*")]
    [InlineData("# ")]
    [InlineData("- ")]
    [InlineData("_ ")]
    [InlineData("a|")]
    [InlineData("```\n")]
    public void A_megabyte_of_one_thing_is_mended(string piece) =>
        Assert.NotNull(Mending.Mend(new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString()).Text);

    [Fact]
    public void A_text_that_is_too_long_is_refused() => Assert.Throws<ArgumentException>(() => Mending.Mend(new string('a', Mending.MaxLength + 1)));

    private static void RequireSettled(string raw)
    {
        var once = Mending.Mend(raw).Text;
        var twice = Mending.Mend(once);
        Assert.True(once == twice.Text && twice.Mends.Count == 0, $"raw:\n{raw}\nonce:\n{once}\ntwice:\n{twice.Text}\n{string.Join('\n', twice.Mends)}");
    }

    private static string[] Words(string text) =>
        text.Split([' ', '\n', '\r', '*', '#', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static string Letters(string text) =>
        new([.. CommsPortal.Cms.Slugs.VietnameseText.Normalize(text).Where(char.IsLetter)]);
}
