using System.Text;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Tests.Slugs;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Chuyển đổi số", "chuyen-doi-so")]
    [InlineData("Đẩy mạnh công tác chuyển đổi số", "day-manh-cong-tac-chuyen-doi-so")]
    [InlineData("ĐÔ THỊ THÔNG MINH", "do-thi-thong-minh")]
    [InlineData("Thượng tướng Nguyễn Huệ; Ủy ban, Ỹ, ở Ậ", "thuong-tuong-nguyen-hue-uy-ban-y-o-a")]
    [InlineData("Sở KH&CN và R&D", "so-kh-cn-va-r-d")]
    [InlineData("Giảm 25% giấy tờ, 1.500 hồ sơ/ngày", "giam-25-giay-to-1-500-ho-so-ngay")]
    [InlineData("  -- Tin — nóng --  ", "tin-nong")]
    [InlineData("17-CT/TU", "17-ct-tu")]
    [InlineData("O'Reilly’s ﬁle Ⅳ straße", "oreillys-file-iv-strasse")]
    [InlineData("hoà\u200B bình", "hoa-binh")]
    [InlineData("!!! … ???", "")]
    [InlineData("", "")]
    [InlineData("日本", "u65e5-u672c")]
    public void A_headline_becomes_its_words_in_ascii(string headline, string slug) => Assert.Equal(slug, Slug.From(headline));

    [Theory]
    [InlineData("Hoà bình ở thành phố Thủ Đức")]
    [InlineData("Những cách làm mới, sáng tạo của Phường Bến Nghé")]
    public void Composed_and_decomposed_letters_give_the_same_slug(string headline) =>
        Assert.Equal(Slug.From(headline.Normalize(NormalizationForm.FormC)), Slug.From(headline.Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Chuyển đổi số", 13, "chuyen-doi-so")]
    [InlineData("Chuyển đổi số", 12, "chuyen-doi")]
    [InlineData("Chuyển đổi số", 10, "chuyen-doi")]
    [InlineData("Chuyển đổi số", 9, "chuyen")]
    [InlineData("Chuyển đổi số", 3, "chu")]
    public void A_long_slug_is_cut_between_words(string headline, int maxLength, string slug) =>
        Assert.Equal(slug, Slug.From(headline, maxLength));

    [Theory]
    [InlineData("chuyen-doi-so", true)]
    [InlineData("a", true)]
    [InlineData("4-0", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("đ", false)]
    [InlineData("a\n", false)]
    [InlineData("a/b", false)]
    public void A_slug_is_lower_case_ascii_with_single_hyphens(string? text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void Any_text_gives_a_valid_slug_or_none_and_a_slug_stays_as_it_is()
    {
        var random = new Random(20221);
        for (var round = 0; round < 5_000; round++)
        {
            var text = RandomText.Any(random, random.Next(1, 60));
            var length = random.Next(1, 100);
            var slug = Slug.From(text, length);
            Assert.True(slug.Length == 0 || Slug.IsValid(slug, length), $"'{slug}' of '{text}'");
            Assert.Equal(slug, Slug.From(slug, length));
            if (slug.Length == 0)
                Assert.DoesNotContain(text.EnumerateRunes(), r => Rune.IsLetter(r));
        }
    }

    [Fact]
    public void A_megabyte_is_no_slower_than_its_first_words() =>
        Assert.Equal(90, Slug.From(new string('ắ', 1_000_000)).Length);
}
