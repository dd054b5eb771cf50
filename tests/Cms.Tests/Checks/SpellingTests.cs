using CommsPortal.Cms.Checks.Spelling;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("qúa", "quá")]
    [InlineData("hòang", "hoàng")]
    [InlineData("Tòan", "Toàn")]
    [InlineData("gìa", "già")]
    [InlineData("cuả", "của")]
    [InlineData("muà", "mùa")]
    [InlineData("tỉêng", "tiểng")]
    [InlineData("gíao", "giáo")]
    [InlineData("khỏan", "khoản")]
    [InlineData("nghành", "ngành")]
    [InlineData("ngề", "nghề")]
    [InlineData("gế", "ghế")]
    [InlineData("đượợc", null)]
    [InlineData("ngườii", null)]
    [InlineData("chuyểnđổi", null)]
    [InlineData("thừơng", "thường")]
    [InlineData("việtt", null)]
    [InlineData("hợpt", null)]
    [InlineData("viêt", null)]
    [InlineData("tổt", null)]
    public void Slips_are_found_with_the_right_spelling_where_there_is_one(string word, string? right)
    {
        var body = $"Đây là chữ {word} trong câu.".Normalize();
        var finding = Assert.Single(Examined.Body(new ToneSpellingCheck(), body));
        Assert.Equal(word.Normalize(), Examined.Place(finding, body));
        Assert.Contains(right is null ? "Xem lại" : $"“{right}”", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hòa hoà thủy thuỷ khỏe khoẻ quý quí giếng giềng giặt gì gìn quốc quỳnh huỳnh khuỷu ngoằn ngoèo nguệch ngoạc xuềnh xoàng khoằm")]
    [InlineData("ượm ừ ưỡn ẹo ọp ẹp toòng teng boóng xoong quẹt quỵt thuở huơ bươu rượu khuya uống yểu yết ỷ ương iếc giữa nghiêng")]
    [InlineData("Café, crème brûlée, José, São Paulo, Beyoncé, Zürich, naïve, Đắk Lắk, Đăk Nông, Krông Pắc, Ê Đê, Bru Vân Kiều, H'Mông")]
    [InlineData("Microsoft Azure, VNeID, TP.HCM, PC08, ứng dụng e-Office, số 17-CT/TU, 100% hồ sơ, a@b.vn, đ/c Hải, 5.000đ, 3km²")]
    [InlineData("việc, học tập, một, cách, sách, hạnh phúc, khách, bích, thích, ếch, tất, ướt, kiệt, tuyết, luýt, tuýp, huýt")]
    [InlineData("`qúa` là ví dụ trong mã")]
    public void Right_spellings_and_foreign_words_are_let_be(string text)
    {
        var found = Examined.Body(new ToneSpellingCheck(), text).Where(f => !text.Contains('`'));
        Assert.Empty(found.Select(f => f.Quote));
    }

    [Fact]
    public void An_English_text_is_not_looked_at() => Assert.Empty(Examined.Body(new ToneSpellingCheck(), "The word qúa is wrong.", "en"));

    [Fact]
    public void One_article_keeps_to_one_style_of_tones()
    {
        var finding = Assert.Single(Examined.Body(new ToneStyleCheck(), "Hòa giải, hòa bình, thủy lợi và hoà thuận."));
        Assert.Equal("hoà", finding.Quote);
        Assert.Contains("“hòa”, “thủy” và “hoà”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hòa giải, thủy lợi, khỏe mạnh")]
    [InlineData("hoà giải, thuỷ lợi, khoẻ mạnh")]
    [InlineData("Phường Tân Hoà hòa giải; chị Thuý và thủy lợi")]
    [InlineData("quý, quý giá, hoàn thành, toán, thủy")]
    public void One_style_and_names_in_another_are_let_be(string text) => Assert.Empty(Examined.Body(new ToneStyleCheck(), text));

    [Fact]
    public void The_sample_content_has_no_slip()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("content", "articles"), "*.md", SearchOption.AllDirectories);
        var found = files.Select(File.ReadAllText).Where(t => !t.Contains("\nlocale: en", StringComparison.Ordinal))
            .SelectMany(text => Examined.Body(new ToneSpellingCheck(), text)).Select(f => f.Message);
        Assert.Empty(found);
    }
}
