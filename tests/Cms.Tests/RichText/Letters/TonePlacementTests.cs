using CommsPortal.Cms.RichText.Letters;

namespace CommsPortal.Cms.Tests.RichText.Letters;

public sealed class TonePlacementTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Hoá", "Hóa")]
    [InlineData("KHOẺ", "KHỎE")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("uỷ", "ủy")]
    [InlineData("Uỷ", "Ủy")]
    [InlineData("loè", "lòe")]
    [InlineData("suý", "súy")]
    [InlineData("tòan", "toàn")]
    [InlineData("hòang", "hoàng")]
    [InlineData("qúy", "quý")]
    [InlineData("qủa", "quả")]
    [InlineData("gìa", "già")]
    [InlineData("giừơng", "giường")]
    [InlineData("ngừơi", "người")]
    [InlineData("thúôc", "thuốc")]
    [InlineData("ngòai", "ngoài")]
    public void A_tone_that_stands_elsewhere_is_moved(string word, string placed)
    {
        Assert.Equal(placed, TonePlacement.Apply(word));
        Assert.Equal(placed, TonePlacement.Apply(placed));
    }

    [Theory]
    [InlineData("hòa khỏe thủy ủy tòa hóa")]
    [InlineData("hoàn toàn thoáng khoét huỳnh quý quà giá già giếng gìn gì của mía lùi dạo người được khuỷu ngoài")]
    [InlineData("cứu lựu rượu thuở tuệ yếu khuya quỹ quốc")]
    [InlineData("José café Zoë naïve Boé Angoá")]
    public void What_stands_right_or_is_not_Vietnamese_stays(string text) =>
        Assert.Equal(text.Replace("Boé", "Bóe"), TonePlacement.Apply(text));

    [Fact]
    public void Each_word_that_changes_is_told()
    {
        var told = new List<string>();
        Assert.Equal("Hòa bình, xóa đói", TonePlacement.Apply("Hoà bình, xoá đói", (before, after) => told.Add($"{before}>{after}")));
        Assert.Equal(["Hoà>Hòa", "xoá>xóa"], told);
    }
}
