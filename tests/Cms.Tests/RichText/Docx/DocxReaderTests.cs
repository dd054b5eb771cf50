using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Docx;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Writing;
using static CommsPortal.Cms.Tests.RichText.Docx.WordFile;

namespace CommsPortal.Cms.Tests.RichText.Docx;

/// <summary>What Word writes and LibreOffice does not.</summary>
public sealed class DocxReaderTests : IDisposable
{
    private static readonly Guid Id = Guid.Parse("01934f2e-0000-7000-8000-000000000001");
    private static readonly byte[] Pixels = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 64, 0, 0, 0, 48, 8, 2, 0, 0, 0];

    private readonly string path = Path.GetTempFileName();
    private readonly CleaningReport report = new();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Fields_give_their_results_and_links_their_addresses()
    {
        var body = "<w:p>" + Field(" HYPERLINK \"https://example.vn/a\" ", R("xem")) + R(" ngày ") + Field(" DATE \\@ \"d/M\" ", R("1/10"))
            + "<w:fldSimple w:instr=\" REF x \">" + R(" mục 2") + "</w:fldSimple><w:hyperlink r:id=\"rId9\">" + R(" tại ", "<w:b/>") + R("đây") + "</w:hyperlink><w:hyperlink w:anchor=\"x\">" + R(" trên") + "</w:hyperlink></w:p>";
        Assert.Equal("[xem](https://example.vn/a) ngày 1/10 mục 2 [**tại** đây](https://example.vn/b) trên", Read(new WordFile(body).Link("rId9", "https://example.vn/b?fbclid=1")));
        Assert.Equal(2, report[CleaningKind.Fields]);
        Assert.Equal(1, report[CleaningKind.LinkTracking]);
    }

    [Fact]
    public void A_table_of_contents_goes_whether_it_is_a_field_or_a_content_control()
    {
        var field = "<w:p>" + Begin(" TOC \\o ") + R("Một 1") + "</w:p>" + P("Hai 2") + "<w:p>" + End + "</w:p>";
        var control = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + P("Mục lục") + "</w:sdtContent></w:sdt>";
        Assert.Equal("Hết.", Read(new WordFile(field + control + P("Hết."))));
        Assert.Equal(1, report[CleaningKind.Contents]);
    }

    [Fact]
    public void Changes_are_accepted_moves_and_paragraph_ends_too()
    {
        const string Change = "w:id=\"1\" w:author=\"Lan\" w:date=\"2026-10-01T00:00:00Z\"";
        var body = $"<w:p><w:pPr><w:rPr><w:del {Change}/></w:rPr></w:pPr>{R("Nửa ")}<w:del {Change}><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p><w:p><w:ins {Change}>{R("câu.")}</w:ins></w:p>"
            + $"<w:p><w:moveFrom {Change}>{R("Chỗ cũ")}</w:moveFrom></w:p><w:p><w:moveTo {Change}>{R("Chỗ mới")}</w:moveTo></w:p>"
            + $"<w:tbl><w:tr><w:trPr><w:del {Change}/></w:trPr><w:tc>{P("xóa")}</w:tc><w:tc>{P("xóa")}</w:tc></w:tr><w:tr><w:tc>{P("a")}</w:tc><w:tc>{P("b")}</w:tc></w:tr><w:tr><w:tc>{P("c")}</w:tc><w:tc>{P("d")}</w:tc></w:tr></w:tbl>";
        Assert.Equal("Nửa câu.\n\nChỗ mới\n\n| a | b |\n| --- | --- |\n| c | d |", Read(new WordFile(body)));
        Assert.Equal((3, 2), (report[CleaningKind.Deletions], report[CleaningKind.Insertions]));
    }

    [Fact]
    public void Numbers_of_headings_are_kept_and_lists_count_as_Word_does()
    {
        const string Levels = """
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
            """;
        var file = new WordFile(Heading(1, "Một") + Heading(2, "Một một") + Heading(2, "Một hai") + Heading(1, "Hai") + Item(2, 0, "ba") + Item(2, 0, "bốn") + Item(2, 1, "chấm") + P("Giữa") + Item(2, 0, "năm") + Item(3, 0, "một"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"H1\"/></w:style>")
            .Numbering($"<w:abstractNum w:abstractNumId=\"1\">{Levels}</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        Assert.Equal("## I. Một\n\n### I.1. Một một\n\n### I.2. Một hai\n\n## II. Hai\n\n3. ba\n4. bốn\n   - chấm\n\nGiữa\n\n5. năm\n\n1) một", Read(file));
    }

    [Fact]
    public void Pictures_come_with_their_descriptions_from_drawings_text_boxes_and_old_markup()
    {
        var box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p>" + Drawing("rId1", alt: "Trong khung")
            + "</w:p>" + P("Ảnh 2. Trong khung") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        var old = "<w:p><w:r><w:pict><v:shape alt=\"Kiểu cũ\"><v:imagedata r:id=\"rId1\"/></v:shape></w:pict></w:r></w:p>";
        var file = new WordFile("<w:p>" + Drawing("rId1", alt: "Quầy. Description automatically generated") + "</w:p>" + box + old + "<w:p>" + Drawing("rId1", alt: "IMG_01.png") + "</w:p>").Media("rId1", "a.png", Pixels);
        Assert.Equal($"![Quầy.](media:{Id})\n\n![Trong khung](media:{Id} \"Ảnh 2. Trong khung\")\n\n![Kiểu cũ](media:{Id})\n\n![](media:{Id})", Read(file));
    }

    [Fact]
    public void Pictures_of_other_hosts_pixels_and_drawings_are_left_out()
    {
        var chart = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic></wp:inline></w:drawing></w:r>";
        var body = "<w:p>" + Drawing("rId1", 1, 1) + Drawing("rId2", link: "link") + Drawing("rId3", 1, 1, link: "link") + Drawing("rId4") + chart + R("Chữ") + "</w:p>";
        var file = new WordFile(body).Media("rId1", "a.png", Pixels).Relate("rId2", "image", "https://a.example/x.png", true).Relate("rId3", "image", "https://a.example/p.gif", true);
        Assert.Equal("Chữ", Read(file));
        Assert.Equal("TrackingPixels 2, RemotePictures 1, RefusedPictures 1, Drawings 1", string.Join(", ", report.Lines.Select(l => $"{l.Kind} {l.Count}")));
    }

    [Fact]
    public void Cells_that_are_merged_downwards_stay_empty_below()
    {
        var body = $"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{P("a")}</w:tc><w:tc>{P("b")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{P("")}</w:tc><w:tc>{P("c")}</w:tc></w:tr></w:tbl>";
        Assert.Equal("| a | b |\n| --- | --- |\n|  | c |", Read(new WordFile(body)));
        Assert.Equal(1, report[CleaningKind.MergedCells]);
    }

    [Fact]
    public void Notes_comments_symbols_formulas_and_hidden_text()
    {
        var body = "<w:p>" + R("Câu") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>" + R(" ẩn", "<w:vanish/>") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings\" w:char=\"F001\"/></w:r>"
            + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:noBreakHyphen/><w:tab/><w:br/></w:r>" + R("hai") + "</w:p>";
        var file = new WordFile(body).Footnotes("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">" + P("Nguồn") + P("Thêm") + "</w:footnote>").Comments("<w:comment w:id=\"0\">" + P("Sửa") + "</w:comment>");
        Assert.Equal("Câu[^1]✓x=1-\\\nhai\n\n[^1]: Nguồn\n\n    Thêm", Read(file));
        Assert.Equal("Formulas 1, Comments 1, HiddenText 1, Symbols 1", string.Join(", ", report.Lines.Select(l => $"{l.Kind} {l.Count}")));
    }

    [Fact]
    public void An_address_that_is_none_costs_its_link_and_nothing_else()
    {
        Assert.Equal("thư", Read(new WordFile("<w:p><w:hyperlink r:id=\"rId9\">" + R("thư") + "</w:hyperlink></w:p>").Link("rId9", "mailto:a@b.vn; c@d.vn <x>")));
        Assert.Equal(1, report[CleaningKind.UnsafeLinks]);
    }

    private static string Heading(int level, string text) =>
        P(text, $"<w:pStyle w:val=\"H{level}\"/>" + (level == 2 ? "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>" : ""));

    private static string Item(int list, int level, string text) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Begin(string code) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";

    private static string End => "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Field(string code, string result) => Begin(code) + result + End;

    private string Read(WordFile file)
    {
        File.WriteAllBytes(path, file.ToBytes());
        var document = DocumentCleaner.Clean(DocxReader.Read(path, report), report);
        var pictures = document.Blocks.OfType<Block.Figure>().Select(f => f.Picture).Distinct().ToDictionary(p => p, _ => Id);
        return MarkdownWriter.Write(document, pictures);
    }
}
