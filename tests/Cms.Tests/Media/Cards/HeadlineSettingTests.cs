using CommsPortal.Cms.Media.Cards;

namespace CommsPortal.Cms.Tests.Media.Cards;

public sealed class HeadlineSettingTests
{
    private const int Width = 980;
    private const int Narrow = 606;
    private const int Height = 328;

    private static readonly FontFace Face = CardFonts.Headline;

    [Theory]
    [InlineData("Trạm y tế không giấy", Width)]
    [InlineData("Trạm y tế không giấy", Narrow)]
    [InlineData("TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG PHƯỜNG AN HỘI TÂY: NHỮNG BUỔI TỐI GÕ CỬA TỪNG HỘ ĐỂ DẠY NỘP HỒ SƠ TRỰC TUYẾN", Narrow)]
    [InlineData("Bốn mươi giây thay cho gần ba ngày: xã vùng ven số hóa kho hồ sơ đất đai, người dân thôi đi lại nhiều lần và cán bộ thôi lục tìm trong kho", Width)]
    [InlineData("Bốn mươi giây thay cho gần ba ngày: xã vùng ven số hóa kho hồ sơ đất đai, người dân thôi đi lại nhiều lần và cán bộ thôi lục tìm trong kho", Narrow)]
    public void A_headline_is_whole_in_at_most_five_lines_within_its_box(string headline, int width)
    {
        var setting = HeadlineSetting.Of(headline, Face, width, Height);

        Assert.Equal(headline, string.Join(' ', setting.Lines));
        Assert.InRange(setting.Lines.Count, 1, 5);
        Assert.InRange(setting.HeightIn(Face), 1, Height);
        Assert.All(setting.Lines, line => Assert.InRange(Face.WidthOf(line) * setting.Size, 1, width));
    }

    [Fact]
    public void A_short_headline_is_larger_than_a_long_one()
    {
        var sizes = new[] { 20, 70, 140 }.Select(length => HeadlineSetting.Of(Words(length), Face, Narrow, Height).Size).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Equal(3, sizes.Distinct().Count());
    }

    [Fact]
    public void Lines_are_even_and_nothing_is_left_alone_on_the_last()
    {
        var setting = HeadlineSetting.Of("Khám bệnh không giấy tờ ở trạm y tế phường xã trên toàn thành phố từ tháng này", Face, Width, Height);
        var widths = setting.Lines.Select(Face.WidthOf).ToList();
        Assert.True(setting.Lines.Count > 1);
        Assert.True(widths.Min() > 0.6 * widths.Max(), string.Join(" | ", setting.Lines));
    }

    [Fact]
    public void A_word_wider_than_a_line_is_broken_and_keeps_all_its_letters()
    {
        var word = new string('Ộ', 60);
        var setting = HeadlineSetting.Of(word, Face, Narrow, Height);
        Assert.Equal(word, string.Concat(setting.Lines));
        Assert.All(setting.Lines, line => Assert.InRange(Face.WidthOf(line) * setting.Size, 1, Narrow));
    }

    [Fact]
    public void Beyond_reason_a_headline_is_cut_with_an_ellipsis()
    {
        var setting = HeadlineSetting.Of(string.Join(' ', Enumerable.Repeat("NGHIÊNG", 60)), Face, Narrow, Height);
        Assert.Equal(5, setting.Lines.Count);
        Assert.EndsWith("…", setting.Lines[^1], StringComparison.Ordinal);
        Assert.All(setting.Lines, line => Assert.InRange(Face.WidthOf(line) * setting.Size, 1, Narrow));
    }

    private static string Words(int length) => string.Join(' ', Enumerable.Repeat("thành phố", 40))[..length].Trim();
}
