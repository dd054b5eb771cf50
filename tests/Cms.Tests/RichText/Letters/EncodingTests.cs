using CommsPortal.Cms.RichText.Letters;

namespace CommsPortal.Cms.Tests.RichText.Letters;

public sealed class EncodingTests
{
    private const string Lower = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    [Fact]
    public void The_tables_have_every_letter()
    {
        Assert.Equal(67, Lower.Length);
        Assert.Equal(Lower.Concat("ĂÂÊÔƠƯĐ").Order(), EncodingTables.Tcvn3.Keys.Select(k => k[0]).Order());
        Assert.Equal(Lower.Concat(Lower.ToUpperInvariant()).Order(), EncodingTables.Vni.Keys.Select(k => k[0]).Order());
        Assert.Equal(EncodingTables.Tcvn3.Count, EncodingTables.Tcvn3.Values.Distinct().Count());
        Assert.Equal(EncodingTables.Vni.Count, EncodingTables.Vni.Values.Distinct().Count());
    }

    [Fact]
    public void Every_letter_of_TCVN3_is_read_alone_and_within_a_word()
    {
        foreach (var (letter, code) in EncodingTables.Tcvn3)
        {
            Assert.Equal(letter, Tcvn3.Decode(code));
            Assert.Equal($"th{letter}ng", Tcvn3.Decode($"th{code}ng"));
            Assert.True(Tcvn3.IsCode(code[0]));
        }
    }

    [Fact]
    public void Every_letter_of_VNI_is_read_alone_and_within_a_word()
    {
        foreach (var (letter, code) in EncodingTables.Vni)
        {
            Assert.Equal(letter, Vni.Decode(code));
            Assert.Equal($"Th{letter}ng", Vni.Decode($"Th{code}ng"));
        }
    }

    [Fact]
    public void Marks_of_VNI_may_be_in_the_other_case_than_their_letter() => Assert.Equal("Ánh sáng ĐẤT", Vni.Decode("Aùnh saÙng ÑAáT"));

    [Theory]
    [InlineData("Cộng hòa xã hội chủ nghĩa việt nam, độc lập – tự do – hạnh phúc")]
    [InlineData("Người dân được hưởng, 100% hồ sơ khuỷu tay ngoằn ngoèo quỹ đất")]
    public void Whole_sentences_come_back(string sentence)
    {
        var words = sentence.Replace('–', '-');
        Assert.Equal(words, Tcvn3.Decode(EncodingTables.Encode(words, EncodingTables.Tcvn3)));
        Assert.Equal(words, Vni.Decode(EncodingTables.Encode(words, EncodingTables.Vni)));
    }

    [Theory]
    [InlineData(".VnTime", LegacyEncoding.Tcvn3, false)]
    [InlineData("'.VnTimeH'", LegacyEncoding.Tcvn3, true)]
    [InlineData(".VnArial NarrowH", LegacyEncoding.Tcvn3, true)]
    [InlineData("VNI-Times", LegacyEncoding.Vni, false)]
    public void Fonts_of_old_encodings_are_known_by_their_names(string font, LegacyEncoding encoding, bool capitals) =>
        Assert.Equal(new LegacyFont(encoding, capitals), LegacyFont.Of(font));

    [Theory]
    [InlineData("Times New Roman")]
    [InlineData("Vni")]
    [InlineData("Vinhan")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_fonts_say_nothing(string? font) => Assert.Null(LegacyFont.Of(font));
}
