using System.Text;
using CommsPortal.Cms.OfficialDocuments;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.Tests.OfficialDocuments;

/// <summary>Official documents as Word files: appendix I of Decree 30/2020/NĐ-CP.</summary>
public sealed class OfficialDocumentWriterTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    [Fact]
    public void A_document_is_valid_and_says_everything_in_the_order_of_the_decree()
    {
        using var file = Open(Report());

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken).Select(e => e.Description));
        Assert.Equal(
            [
                "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "SỞ VĂN HÓA VÀ THỂ THAO", "Số: 15/TTr-SVHTT",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Thành phố Hồ Chí Minh, ngày 05 tháng 02 năm 2026",
                "TỜ TRÌNH", "Về việc tuyên dương gương điển hình", "Kính gửi: Ủy ban nhân dân Thành phố.",
                "I. KẾT QUẢ", "Trong quý I có 2 gương.", "- Tập thể: 1", "- Cá nhân: 1", "Bảng 1. Danh sách",
                "TT", "Tên", "Số bài", "1", "Tổ công nghệ số", "12", "2", "Bà Lê Thị B", "1.204", "Tổng cộng", "1.216",
                "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn A",
            ],
            Texts(file).Where(text => text.Length > 0));
    }

    [Fact]
    public void Paper_margins_and_font_are_those_of_the_decree()
    {
        using var file = Open(Report());
        var section = file.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        var text = file.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        Assert.Equal((210, 297), (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)));
        Assert.Equal((20, 20, 30, 15), (Millimetres(margin.Top!.Value), Millimetres(margin.Bottom!.Value), Millimetres(margin.Left!.Value), Millimetres(margin.Right!.Value)));
        Assert.Equal(("Times New Roman", "28"), (text.RunFonts!.Ascii!.Value, text.FontSize!.Val!.Value));
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Contains("PAGE", file.MainDocumentPart.HeaderParts.Single().Header.InnerXml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wide_table_lies_on_its_side_and_repeats_its_head()
    {
        using var file = Open(Report() with { Landscape = true });
        var page = file.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!;
        var table = file.MainDocumentPart.Document.Body.Elements<Table>().Single(t => t.InnerText.Contains("Tổng cộng", StringComparison.Ordinal));

        Assert.Equal((297, 210), (Millimetres(page.Width!.Value), Millimetres(page.Height!.Value)));
        Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_the_clerk_fills_in_is_left_open()
    {
        using var file = Open(new OfficialDocument(new DocumentHead(null, "Thành đoàn", "Thành phố Hồ Chí Minh"), "Danh sách", "gương", []));

        Assert.Contains("Số:          /", Texts(file));
        Assert.Contains(Texts(file), text => text.StartsWith("Thành phố Hồ Chí Minh, ngày  ", StringComparison.Ordinal));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Letters_that_a_Word_file_cannot_hold_are_left_out()
    {
        using var file = Open(Report() with { Subject = "a\0b\u0008c\uD800d\uFFFEe 😀 <w:p/> & hết", Body = [new DocumentParagraph("một\r\nhai")] });

        Assert.Contains("abcde 😀 <w:p/> & hết", Texts(file));
        Assert.Single(file.MainDocumentPart!.Document.Descendants<Break>());
    }

    [Fact]
    public async Task A_word_processor_opens_and_prints_it()
    {
        var rows = Enumerable.Range(1, 120).Select(i => (IReadOnlyList<string>)[$"{i}", $"Gương điển hình số {i}", "1"]).ToList();
        var path = await office.PdfOfAsync(OfficialDocumentWriter.Write(Report() with { Body = [Table() with { Rows = rows }] }));
        var pdf = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.InRange(Encoding.Latin1.GetString(pdf).Split("/Type/Page/").Length - 1, 3, 6);
    }

    private static OfficialDocument Report() => new(
        new DocumentHead("Ủy ban nhân dân Thành phố Hồ Chí Minh", "Sở Văn hóa và Thể thao", "Thành phố Hồ Chí Minh") { Number = "15/TTr-SVHTT", Date = new DateOnly(2026, 2, 5) },
        "Tờ trình", "Về việc tuyên dương gương điển hình",
        [new DocumentHeading("I. KẾT QUẢ"), new DocumentParagraph("Trong quý I có 2 gương."), new DocumentList(["Tập thể: 1", "Cá nhân: 1"]), Table()])
    {
        Addressees = ["Ủy ban nhân dân Thành phố"],
        Recipients = ["Như trên", "Lưu: VT"],
        Signature = new DocumentSignature("KT. Giám đốc", "Phó Giám đốc", "Nguyễn Văn A"),
    };

    private static DocumentTable Table() => new(
        [new DocumentColumn("TT", 1, ColumnAlignment.Centre), new DocumentColumn("Tên", 6), new DocumentColumn("Số bài", 2, ColumnAlignment.Right)],
        [["1", "Tổ công nghệ số", "12"], ["2", "Bà Lê Thị B", "1.204"]])
    {
        Caption = "Bảng 1. Danh sách",
        Total = ["", "Tổng cộng", "1.216"],
    };

    private static WordprocessingDocument Open(OfficialDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(OfficialDocumentWriter.Write(document)), isEditable: false);

    private static List<string> Texts(WordprocessingDocument file) =>
        file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText).ToList();

    private static int Millimetres(long twentiethsOfAPoint) => (int)Math.Round(twentiethsOfAPoint / 1440.0 * 25.4);
}
