using CommsPortal.Cms.Checks.PersonalData;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Gọi chị Lan, số 0903123456 nhé.", "0903123456")]
    [InlineData("Gọi 0903 123 456.", "0903 123 456")]
    [InlineData("Gọi 0903.123.456 hoặc đến tận nơi", "0903.123.456")]
    [InlineData("Gọi 0903-123-456", "0903-123-456")]
    [InlineData("Gọi +84 903 123 456", "+84 903 123 456")]
    [InlineData("Gọi +84903123456", "+84903123456")]
    [InlineData("Gọi 84903123456", "84903123456")]
    [InlineData("Máy bàn 028 3822 1234", "028 3822 1234")]
    [InlineData("Máy bàn (028) 38221234", null)]
    [InlineData("Máy bàn 0283.8221.234", "0283.8221.234")]
    [InlineData("Zalo: **0387**654321", "0387**654321")]
    [InlineData("Số 0903 123 456 2 lần không ai nhấc máy", "0903 123 456")]
    [InlineData("Có 12 0903 123 456", "0903 123 456")]
    [InlineData("| Tên | Số |\n|---|---|\n| Lan | 0765432198 |", "0765432198")]
    public void Telephone_numbers_are_found_however_they_are_written(string body, string? place)
    {
        var found = Examined.Body(new PhoneNumberCheck(), body);
        if (place is null)
        {
            Assert.Empty(found);
            return;
        }

        Assert.Equal(place, Examined.Place(Assert.Single(found), body));
    }

    [Theory]
    [InlineData("Đường dây nóng 1022, 1900 545 463, 18001234, cứu hỏa 114.")]
    [InlineData("Chỉ thị số 17-CT/TU ngày 21/11/2022, Quyết định 0903/2026/QĐ-UBND.")]
    [InlineData("Mã số thuế 0903123456, mã hồ sơ 0912345678.")]
    [InlineData("Tổng kinh phí 1.234.567.890 đồng, 912.345.678 đồng, 0,912345678 điểm.")]
    [InlineData("Ngày 02-11-2026 100 người, ngày 02.11.2026 lúc 08.30.")]
    [InlineData("Năm 2026 có 1234567890 lượt; mã 0301234567; tệp 0903123456.pdf; đơn DH0903123456.")]
    [InlineData("Toạ độ 10.7756587, 106.7004238; phiên bản 09.03.123456.7")]
    [InlineData("https://example.vn/tin/0903123456 và [đây](https://example.vn/0903123456)")]
    public void Numbers_that_are_no_persons_telephone_are_let_be(string body) => Assert.Empty(Examined.Body(new PhoneNumberCheck(), body));

    [Fact]
    public void Numbers_of_offices_are_those_of_the_list_and_the_contact_of_the_article()
    {
        var content = new CaseStudy
        {
            Body = "Gọi 028 3829 1054, 0283 829 1055, 0912 345 678 hoặc 0903 123 456.",
            Contact = new Contact { Phone = "0912.345.678" },
        };
        var found = Examined.Of(new PhoneNumberCheck(), content, "case-study", option: "028 3829*\n1022");
        Assert.Equal("090•••••56", Assert.Single(found).Quote);
    }

    [Fact]
    public void Standing_pages_give_the_numbers_of_the_office_and_of_nobody_else()
    {
        var content = new Page { Body = "Gọi 028 3829 1054 hoặc 0903 123 456." };
        Assert.Equal("090•••••56", Assert.Single(Examined.Of(new PhoneNumberCheck(), content, "page")).Quote);
    }

    [Theory]
    [InlineData("Số CCCD 079083001234.", "079083001234")]
    [InlineData("Số 079 083 001 234 bị lộ", "079 083 001 234")]
    [InlineData("079.083.001.234", "079.083.001.234")]
    [InlineData("CMND số 024123456", "024123456")]
    [InlineData("chứng minh nhân dân 301 234 567 của bà", "301 234 567")]
    public void Numbers_of_identity_papers_are_found(string body, string place) =>
        Assert.Equal(place, Examined.Place(Assert.Single(Examined.Body(new IdentityNumberCheck(), body)), body));

    [Theory]
    [InlineData("Hồ sơ 123456789012, mã 003083001234, mã 079983001234.")]
    [InlineData("Doanh thu 301.234.567 đồng. Số 301234567 không phải giấy tờ.")]
    [InlineData("CMND\n\nTổng 301234567 lượt")]
    [InlineData("Mã số thuế 079083001234")]
    [InlineData("CCCD gắn chip được cấp cho 12345678 người, tăng 1.234.567 người")]
    public void Other_long_numbers_are_no_identity_papers(string body) => Assert.Empty(Examined.Body(new IdentityNumberCheck(), body));

    [Theory]
    [InlineData("Thẻ 4111 1111 1111 1111", "4111 1111 1111 1111")]
    [InlineData("Thẻ 5555-5555-5555-4444", "5555-5555-5555-4444")]
    [InlineData("Thẻ 378282246310005", "378282246310005")]
    [InlineData("Thẻ 9704 0000 0000 0018", "9704 0000 0000 0018")]
    public void Numbers_of_bank_cards_are_found(string body, string place) =>
        Assert.Equal(place, Examined.Place(Assert.Single(Examined.Body(new CardNumberCheck(), body)), body));

    [Theory]
    [InlineData("Thẻ 4111 1111 1111 1112")]
    [InlineData("Mã 1234567812345670, 0000000000000000, 4.111.111.111.111.111 đồng")]
    [InlineData("Số tài khoản 0071000123456")]
    public void Numbers_without_issuer_or_check_digit_are_no_cards(string body) => Assert.Empty(Examined.Body(new CardNumberCheck(), body));

    [Fact]
    public void What_is_quoted_of_a_number_is_masked_and_the_fields_meant_for_the_public_are_let_be()
    {
        var content = new CaseStudy
        {
            Lead = "Liên hệ 0903123456.",
            Contact = new Contact { Name = "Chị Lan", Phone = "0903 123 456" },
            Source = "Đài 0903123456",
        };
        var finding = Assert.Single(Examined.Of(new PhoneNumberCheck(), new News { Lead = content.Lead }));
        Assert.Equal(("lead", "090•••••56"), (finding.Field, finding.Quote));
        Assert.Empty(Examined.Of(new PhoneNumberCheck(), content, "case-study"));
    }
}
