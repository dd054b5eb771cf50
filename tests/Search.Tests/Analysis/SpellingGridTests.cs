using System.Text;
using CommsPortal.Search.Analysis;

namespace CommsPortal.Search.Tests.Analysis;

/// <summary>Every open oa, oe and uy with every tone, at its older and its newer place, and what writers choose freely between i and y.</summary>
public sealed class SpellingGridTests
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private static readonly string[] Onsets = ["", "h", "kh", "l", "ng", "t", "th", "x"];

    public static TheoryData<string, string> OpenRimes() =>
        new(from onset in Onsets from rime in (string[])["oa", "oe", "uy"] from tone in Tones select (Mark(onset + rime, ^1, tone), Mark(onset + rime, ^2, tone)));

    public static TheoryData<string, string> GlideOnsets() =>
        new(from word in (string[])["qua", "que", "quê", "quơ", "gia", "gie", "gio"] from tone in Tones select (Mark(word, ^1, tone), Mark(word, ^2, tone)));

    public static TheoryData<string, string> FreeFinals() =>
        new(from onset in (string[])["h", "k", "l", "m", "s", "t", "v", "qu"] from tone in Tones select (Mark(onset + "i", ^1, tone), Mark(onset + "y", ^1, tone)));

    public static TheoryData<string, string> OtherWords() =>
        new(from tone in Tones
            from pair in (string[])["i y", "ai ay", "tai tay", "thui thuy", "quit quyt"]
            let words = pair.Split(' ')
            let at = words[0].LastIndexOf('i')
            select (Mark(words[0], at, tone), Mark(words[1], at, tone)));

    [Theory]
    [MemberData(nameof(OpenRimes))]
    [MemberData(nameof(GlideOnsets))]
    [MemberData(nameof(FreeFinals))]
    [InlineData("lựơng", "lượng")]
    [InlineData("đựơc", "được")]
    [InlineData("ngừơi", "người")]
    [InlineData("chuỷên", "chuyển")]
    [InlineData("ðược", "được")]
    [InlineData("Ðược", "ĐƯỢC")]
    [InlineData("đƣợc", "được")]
    [InlineData("ĐƢỢC", "được")]
    [InlineData("tһành", "thành")]
    public void Spellings_of_one_word_are_equal_composed_decomposed_and_in_capitals(string one, string other)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            Assert.Equal(Syllable.Of(other), Syllable.Of(one.Normalize(form)));
            Assert.Equal(Syllable.Of(other), Syllable.Of(one.ToUpperInvariant().Normalize(form)));
        }
    }

    [Theory]
    [MemberData(nameof(OtherWords))]
    public void I_and_y_are_two_letters_in_a_coda_alone_and_before_a_consonant(string one, string other) =>
        Assert.NotEqual(Syllable.Of(other).Exact, Syllable.Of(one).Exact);

    [Fact]
    public void Each_tone_of_each_open_rime_is_a_word_of_its_own()
    {
        var words = from onset in Onsets from rime in (string[])["oa", "oe", "uy"] from tone in Tones select Syllable.Of(Mark(onset + rime, ^1, tone)).Exact;
        Assert.Equal(Onsets.Length * 3 * Tones.Length, words.Distinct().Count());
    }

    [Theory]
    [InlineData("Hà\u200BNội", "ha noi")]
    [InlineData("Hà\u00A0Nội", "ha noi")]
    [InlineData("\uFEFFHà Nội", "ha noi")]
    [InlineData("Đà\u00ADNẵng", "danang")]
    public void Only_invisible_characters_that_part_words_do(string text, string words) => Assert.Equal(words, Analyzer.Fold(text));

    private static string Mark(string letters, Index at, char tone) => letters.Insert(at.GetOffset(letters.Length) + 1, tone.ToString()).Normalize(NormalizationForm.FormC);
}
