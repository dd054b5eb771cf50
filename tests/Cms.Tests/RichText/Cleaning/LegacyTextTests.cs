using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.Tests.RichText.Letters;

namespace CommsPortal.Cms.Tests.RichText.Cleaning;

public sealed class LegacyTextTests
{
    private const string Sentence = "Thành phố đẩy mạnh chuyển đổi số, phục vụ người dân tốt hơn.";

    public static TheoryData<string, string> Encodings => new() { { "Tcvn3", ".VnTime" }, { "Vni", "VNI-Times" } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_in_an_old_font_is_read(string encoding, string font)
    {
        var (text, report) = Clean(new Inline.Text(Encode(Sentence, encoding), Marks.None, font));
        Assert.Equal(Sentence, text);
        Assert.Equal(1, report[Enum.Parse<CleaningKind>(encoding)]);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Without_a_font_the_words_decide(string encoding, string font)
    {
        var (text, report) = Clean(new Inline.Text(Encode(Sentence, encoding)));
        Assert.Equal(Sentence, text);
        Assert.Equal(1, report[Enum.Parse<CleaningKind>(encoding)]);
        Assert.NotEmpty(font);
    }

    [Theory]
    [InlineData(".VnTime")]
    [InlineData(".VnTimeH")]
    [InlineData("VNI-Times")]
    [InlineData(null)]
    public void Unicode_is_never_converted_whatever_its_font(string? font)
    {
        foreach (var unicode in new[] { Sentence, "Tôi và bà có cà phê", "Có", "Là", "Hết.", "bà" })
            Assert.Equal(unicode, Clean([new Inline.Text(Sentence, Marks.None, font)], [new Inline.Text(unicode, Marks.None, font)]).Text[(Sentence.Length + 1)..]);
    }

    [Theory]
    [InlineData("L’été dernier, à la plage, où j’étais né, les élèves français ont déjà mangé des gâteaux.")]
    [InlineData("Über größere Straßen führt kein müder König; schöne Bäume blühen für Mädchen.")]
    [InlineData("© 2026 Công ty ® và ™, 25 °C, 10 µm, ½ lít, §5, «a»")]
    [InlineData("A coração não está à venda; amanhã é São João.")]
    public void Other_languages_and_signs_stay(string text) => Assert.Equal(text, Clean(new Inline.Text(text)).Text);

    [Fact]
    public void A_font_of_capitals_gives_capitals()
    {
        var encoded = EncodingTables.Encode("cộng hòa xã hội", EncodingTables.Tcvn3);
        Assert.Equal("CỘNG HÒA XÃ HỘI", Clean(new Inline.Text(encoded, Marks.None, ".VnTimeH")).Text);
        Assert.Equal("BAN CHI DAO", Clean(new Inline.Text("Ban chi dao", Marks.None, ".VnArialH")).Text);
    }

    [Fact]
    public void A_letter_of_VNI_that_is_split_between_two_runs_is_read()
    {
        var (text, _) = Clean(new Inline.Text("ngöô", Marks.Bold, "VNI-Times"), new Inline.Text("øi daân ñöôïc höôûng", Marks.None, "VNI-Times"));
        Assert.Equal("người dân được hưởng", text);
    }

    [Fact]
    public void Old_and_new_text_side_by_side_are_told_apart()
    {
        var (text, report) = Clean(
            [new Inline.Text("Kính gửi: ", Marks.None, "Times New Roman"), new Inline.Text(Encode("ủy ban nhân dân phường", "Tcvn3"), Marks.None, ".VnTime")],
            [new Inline.Text(Sentence, Marks.None, ".VnTime")]);
        Assert.Equal($"Kính gửi: ủy ban nhân dân phường\n{Sentence}", text);
        Assert.Equal(1, report[CleaningKind.Tcvn3]);
    }

    private static string Encode(string text, string encoding) =>
        EncodingTables.Encode(text, encoding == "Vni" ? EncodingTables.Vni : EncodingTables.Tcvn3);

    private static (string Text, CleaningReport Report) Clean(params IReadOnlyList<Inline> line) => Clean([line]);

    private static (string Text, CleaningReport Report) Clean(params IReadOnlyList<Inline>[] lines)
    {
        var report = new CleaningReport();
        var cleaned = DocumentCleaner.Clean(RichDocument.Of([.. lines.Select(line => new Block.Paragraph(line))]), report);
        return (string.Join('\n', cleaned.Lines().Select(line => Inlines.TextOf(line))), report);
    }
}
