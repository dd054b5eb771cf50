using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Media.Cards;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Media.Cards;

public sealed partial class CardFontTests
{
    public static TheoryData<string> Faces => ["headline", "text", "strong"];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_face_has_every_letter_of_Vietnamese(string face)
    {
        // Twelve vowels and none, with six tones; small and capital.
        var letters = "aăâeêioôơuưy".SelectMany(vowel => new[] { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" }.Select(tone => (vowel + tone).Normalize()))
            .Concat("bcdđghklmnpqrstvxfjwz0123456789".Select(c => c.ToString()))
            .SelectMany(letter => new[] { letter, letter.ToUpperInvariant() })
            .Concat(".,;:!?…–—-“”‘’«»()[]/%&+=<>#@*'\"°²³₫€ ·•".Select(c => c.ToString()));

        Assert.All(letters, letter => Assert.True(letter.Length == 1 && FaceOf(face).Has(letter[0]), $"{letter} (U+{(int)letter[0]:X4})"));
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void Capitals_with_two_marks_rise_higher_than_those_without(string face)
    {
        Assert.InRange(FaceOf(face).RiseOf("E"), 0.5, 0.8);
        Assert.InRange(FaceOf(face).RiseOf("Ễ"), 0.85, 1.3);
        Assert.Equal(2 * FaceOf(face).WidthOf("Ộ"), FaceOf(face).WidthOf("ỘỘ"), 6);
        Assert.True(FaceOf(face).WidthOf("i") < FaceOf(face).WidthOf("m"));
    }

    [Theory]
    [InlineData("Tê\u0301t Tru\u031Bo\u031Bng", "Tết Trương", "composed")]
    [InlineData("Số\u0000 hóa\t\r\n  trạm\u200B y\u00A0tế\uFEFF", "Số hóa trạm y tế", "spaces and what steers")]
    [InlineData("\u202Eab\u202C مرحبا 你好 🎉 số", "ab số", "no letters for it")]
    [InlineData("a\u0335\u0336b \ud83d c", "ab c", "piled marks and half a character")]
    [InlineData("<b>A & B</b>", "<b>A & B</b>", "kept as it is")]
    [InlineData("مرحبا", "", "nothing")]
    public void What_cannot_be_shown_is_left_out(string text, string expected, string why) =>
        Assert.True(CardFonts.Headline.Clean(text) == expected, $"{why}: {CardFonts.Headline.Clean(text)}");

    [Fact]
    public void A_text_that_is_too_long_ends_with_an_ellipsis_within_the_width()
    {
        var face = CardFonts.Strong;
        Assert.Equal("Tin tức", face.Fit("Tin tức", 10));
        var cut = face.Fit("Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh", 10);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.InRange(face.WidthOf(cut), 5, 10);
    }

    [Fact]
    public void The_list_of_the_fonts_says_their_sums()
    {
        var folder = Repository.PathOf("src", "Cms", "Media", "Cards", "Fonts");
        var listed = Sums().Matches(File.ReadAllText(Path.Combine(folder, "README.md"))).ToDictionary(m => m.Groups["file"].Value, m => m.Groups["sum"].Value);

        Assert.Equal(Directory.EnumerateFiles(folder, "*.ttf").Select(Path.GetFileName).Order(), listed.Keys.Order());
        Assert.All(listed, font => Assert.Equal(font.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, font.Key))))));
        Assert.All(listed.Keys, file => Assert.Contains("SIL OPEN FONT LICENSE", File.ReadAllText(Path.Combine(folder, file.Split('-')[0] + "-OFL.txt"), Encoding.UTF8), StringComparison.Ordinal));
    }

    private static FontFace FaceOf(string name) => name switch
    {
        "headline" => CardFonts.Headline,
        "text" => CardFonts.Text,
        _ => CardFonts.Strong,
    };

    [GeneratedRegex(@"^\| `(?<file>[\w-]+\.ttf)` \|.*`(?<sum>[0-9a-f]{64})` \|$", RegexOptions.Multiline)]
    private static partial Regex Sums();
}
