using System.Text;
using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Tests.Analysis;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("khỏe", "khoẻ")]
    [InlineData("thủy", "thuỷ")]
    [InlineData("lựơng", "lượng")]
    [InlineData("quí", "quý")]
    [InlineData("kĩ", "kỹ")]
    [InlineData("Lí", "lý")]
    [InlineData("ĐÀ", "đà")]
    [InlineData("ðường", "đường")]
    [InlineData("Ɖường", "đường")]
    [InlineData("ＴＰ", "tp")]
    public void Spellings_of_one_word_are_equal(string one, string other) =>
        Assert.Equal(Syllable.Of(other), Syllable.Of(one));

    [Theory]
    [InlineData("thúy", "thúi")]
    [InlineData("tay", "tai")]
    [InlineData("ý", "í")]
    [InlineData("bò", "bó")]
    [InlineData("đa", "da")]
    [InlineData("cân", "can")]
    public void Different_words_stay_different(string one, string other) =>
        Assert.NotEqual(Syllable.Of(other).Exact, Syllable.Of(one).Exact);

    [Theory]
    [InlineData("chuyển", "chuyen")]
    [InlineData("Đổi", "doi")]
    [InlineData("nghĩa", "nghia")]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("17", "17")]
    public void Folding_leaves_base_letters(string word, string folded) => Assert.Equal(folded, Syllable.Of(word).Folded);

    [Fact]
    public void Composed_and_decomposed_text_give_the_same_words_at_their_own_places()
    {
        const string text = "Thành phố Hồ Chí Minh đẩy mạnh chuyển đổi số";
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var tokens = Analyzer.Tokens(text);
        var others = Analyzer.Tokens(decomposed);
        Assert.Equal(tokens.Select(t => t.Syllable), others.Select(t => t.Syllable));
        Assert.Equal("chuyển", text.Substring(tokens[7].Start, tokens[7].Length));
        Assert.Equal("chuyển".Normalize(NormalizationForm.FormD), decomposed.Substring(others[7].Start, others[7].Length));
    }

    [Theory]
    [InlineData("17-CT/TU", "17 ct tu")]
    [InlineData("06/QĐ-TTg", "06 qd ttg")]
    [InlineData("TP.HCM", "tp hcm")]
    [InlineData("TT&TT", "tt tt")]
    [InlineData("CNTT-TT", "cntt tt")]
    [InlineData("25%", "25")]
    [InlineData("đẹp—quá…", "dep qua")]
    [InlineData("日本語", "日 本 語")]
    public void Compounds_are_neighbouring_words(string text, string words) => Assert.Equal(words, Analyzer.Fold(text));

    [Theory]
    [InlineData("hoa\u0300", "hoà")]
    [InlineData("chuyên\u0309", "chuyển")]
    [InlineData("đôi\u0309", "đổi")]
    [InlineData("nươc\u0301", "nước")]
    [InlineData("gia\u0301", "giá")]
    [InlineData("qua\u0323", "quạ")]
    [InlineData("mua\u0300", "mùa")]
    [InlineData("tuyên", "tuyên")]
    public void A_normal_form_is_written_with_its_tone_in_place(string exact, string written) => Assert.Equal(written, Syllable.Render(exact));

    [Fact]
    public void Broken_unicode_and_endless_words_are_taken()
    {
        Assert.Equal(["a", "b"], Analyzer.Tokens("a\uD800 \uDC00b").Select(t => t.Syllable.Folded));
        Assert.Equal(Syllable.MaxLength, Analyzer.Tokens(new string('ế', 1_000_000)).Single().Syllable.Folded.Length);
        Assert.Single(Analyzer.Tokens("e" + new string('\u0301', 100_000)));
    }
}
