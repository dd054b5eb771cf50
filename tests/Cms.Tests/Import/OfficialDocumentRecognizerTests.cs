using CommsPortal.Cms.Import;

namespace CommsPortal.Cms.Tests.Import;

public sealed class OfficialDocumentRecognizerTests
{
    [Fact]
    public void The_directive_is_recognised_whole()
    {
        var directive = Recognize("directive-17-ct-tu.txt");
        Assert.Equal("17-CT/TU", directive.Number);
        Assert.Equal("Chỉ thị", directive.Kind);
        Assert.Equal("về đẩy mạnh công tác chuyển đổi số và xây dựng Thành phố Hồ Chí Minh trở thành đô thị thông minh", directive.Subject);
        Assert.Equal("Chỉ thị 17-CT/TU " + directive.Subject, directive.Headline);
        Assert.StartsWith("Về đẩy mạnh", directive.Summary, StringComparison.Ordinal);
        Assert.Equal("Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh", directive.Issuer);
        Assert.Equal(("Nguyễn Văn Nên", "Bí thư"), (directive.Signer, directive.SignerTitle));
        Assert.Null(directive.IssuedOn);
        Assert.Equal(13, directive.Recipients.Count);
        Assert.Equal("Thường trực Ban Bí thư (để báo cáo)", directive.Recipients[0]);
        Assert.Equal("Văn phòng Thành ủy (Lãnh đạo, P. TH/Hung)", directive.Recipients[11]);
        Assert.Equal("Lưu VPTU", directive.Recipients[12]);
        Assert.Equal(6, directive.Sections.Count);
        Assert.Equal("5. Ban Tuyên giáo Thành ủy", directive.Sections[4]);
        Assert.StartsWith("Thực hiện Nghị quyết Đại hội", directive.Body, StringComparison.Ordinal);
        Assert.EndsWith("Chỉ thị này được phổ biến đến chi bộ.", directive.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_a_peoples_committee_is_recognised()
    {
        var plan = Recognize("plan-people-s-committee.txt");
        Assert.Equal(("9901/KH-UBND", "Kế hoạch"), (plan.Number, plan.Kind));
        Assert.Equal("Triển khai ngày hội chuyển đổi số mẫu năm 2024", plan.Subject);
        Assert.Equal("Ủy ban nhân dân Thành phố Hồ Chí Minh", plan.Issuer);
        Assert.Equal(new DateOnly(2024, 3, 5), plan.IssuedOn);
        Assert.Equal(("Trần Thị Văn Mẫu", "Phó chủ tịch"), (plan.Signer, plan.SignerTitle));
        Assert.Equal(["Như trên", "Các sở, ban, ngành", "Lưu: VT, (mẫu)"], plan.Recipients);
        Assert.Equal(["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "II. TỔ CHỨC THỰC HIỆN"], plan.Sections);
        Assert.StartsWith("Căn cứ chương trình mẫu", plan.Body, StringComparison.Ordinal);
        Assert.Contains("tạo sự đồng thuận trong khu phố.", plan.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_of_the_prime_minister_is_recognised()
    {
        var decision = Recognize("decision-prime-minister.txt");
        Assert.Equal(("9906/QĐ-TTg", "Quyết định"), (decision.Number, decision.Kind));
        Assert.Equal("Phê duyệt Đề án mẫu về dữ liệu dân cư", decision.Subject);
        Assert.Equal("Thủ tướng Chính phủ", decision.Issuer);
        Assert.Equal(new DateOnly(2022, 1, 6), decision.IssuedOn);
        Assert.Equal(("Lê Văn Thử", "Phó thủ tướng"), (decision.Signer, decision.SignerTitle));
        Assert.Equal(["Ban Bí thư", "Các bộ, cơ quan ngang bộ", "Lưu: VT"], decision.Recipients);
        Assert.StartsWith("Căn cứ Luật", decision.Body, StringComparison.Ordinal);
        Assert.EndsWith("có hiệu lực từ ngày ký.", decision.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_of_a_department_is_recognised()
    {
        var letter = Recognize("letter-department.txt");
        Assert.Equal(("9912/STTTT-CĐS", "Công văn"), (letter.Number, letter.Kind));
        Assert.Equal("về mời giới thiệu điển hình mẫu", letter.Subject);
        Assert.Equal("Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh", letter.Issuer);
        Assert.Equal(new DateOnly(2023, 10, 15), letter.IssuedOn);
        Assert.Equal(("Phạm Thị Thử Nghiệm", "Giám đốc"), (letter.Signer, letter.SignerTitle));
        Assert.Equal(["Như trên", "Lưu: VT"], letter.Recipients);
        Assert.StartsWith("Kính gửi", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_of_a_district_party_committee_is_recognised()
    {
        var notice = Recognize("notice-district-party.txt");
        Assert.Equal(("9921-TB/QU", "Thông báo"), (notice.Number, notice.Kind));
        Assert.Equal("về kết quả phong trào thi đua mẫu", notice.Subject);
        Assert.Equal("Ban Thường vụ Quận ủy", notice.Issuer);
        Assert.Equal(("Đỗ Thử Văn", "Phó bí thư"), (notice.Signer, notice.SignerTitle));
        Assert.Equal(["Thường trực Thành ủy", "Lưu Văn phòng"], notice.Recipients);
        Assert.Equal(["1. Kết quả"], notice.Sections);
    }

    [Fact]
    public void An_export_that_repeats_the_head_is_read_once()
    {
        var document = OfficialDocumentRecognizer.Recognize(Mending.Mend(
            "Số 9930-CT/TU\n\n**CHỈ THỊ****về đẩy mạnh công tác  \n\n\nSố 9930-CT/TU\n\n**CHỈ THỊ****về đẩy mạnh công tác  \nchuyển đổi số**\n\n-----\n\nNội dung chỉ thị.").Text)!;
        Assert.Equal(("9930-CT/TU", "về đẩy mạnh công tác chuyển đổi số", "Nội dung chỉ thị."), (document.Number, document.Subject, document.Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Một bài viết nhắc Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022.\n\nNơi nhận: ai đó")]
    [InlineData("CHỈ THỊ")]
    public void Other_texts_are_not_documents(string text) => Assert.Null(OfficialDocumentRecognizer.Recognize(text));

    [Fact]
    public void The_news_item_is_not_a_document() => Assert.Null(OfficialDocumentRecognizer.Recognize(Mending.Mend(Samples.News).Text));

    [Fact]
    public void Whatever_the_text_reading_it_ends()
    {
        string[] pieces = ["\n", "\n\n", "Số ", "17-CT/TU", "CHỈ THỊ", " về ", "ngày 31 tháng 2 năm 2022", "T/M ", "BAN THƯỜNG VỤ", "BÍ THƯ", "Nơi nhận:", "- ", ";", "Nguyễn Văn A", " / ", "**", "## 1. ", "."];
        var random = new Random(3);
        for (var round = 0; round < 5_000; round++)
            OfficialDocumentRecognizer.Recognize(Mending.Mend(RandomText.Of(random, pieces, random.Next(1, 40))).Text);
        OfficialDocumentRecognizer.Recognize(string.Join('\n', Enumerable.Repeat("BÍ THƯ", 100_000)));
        OfficialDocumentRecognizer.Recognize("Số 1" + new string('/', 500_000));
        OfficialDocumentRecognizer.Recognize("Số 1/A\n\nHai\n\nNơi nhận: " + new string('-', 500_000));
    }

    private static OfficialDocumentText Recognize(string sample) =>
        OfficialDocumentRecognizer.Recognize(Mending.Mend(Samples.Read(sample)).Text)!;
}
