namespace CommsPortal.Search.Tests.Querying;

/// <summary>Numbers of documents, dates and abbreviations with dots, dashes and ampersands, however they are typed.</summary>
public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("directive", "17-CT/TU", "17 CT TU", "17-ct/tu", "\"17-CT/TU\"", "Chỉ thị số 17-CT/TU")]
    [InlineData("decision", "06/QĐ-TTg", "06 QĐ TTg", "06/qd-ttg", "\"06/QĐ-TTg\"", "Quyết định 06/QĐ-TTg")]
    [InlineData("decision", "6-1-2022", "6/1/2022", "6.1.2022", "\"ngày 6-1-2022\"", "ngày 6 / 1 / 2022")]
    [InlineData("department", "TP.HCM", "TP HCM", "tp.hcm", "TP. HCM", "\"TP.HCM\"")]
    [InlineData("department", "TT&TT", "TT & TT", "tt&tt", "Sở TT&TT", "\"TT&TT\"")]
    [InlineData("network", "CNTT-TT", "CNTT TT", "cntt-tt", "CNTT - TT", "hạ tầng CNTT-TT")]
    public void Every_form_finds_the_document(string wanted, params string[] forms)
    {
        using var index = TemporaryIndex.With(
            ("directive", "Thực hiện Chỉ thị số 17-CT/TU", "Ban Thường vụ ban hành."),
            ("decision", "Triển khai Quyết định 06/QĐ-TTg", "Thủ tướng ký ngày 6-1-2022."),
            ("department", "Sở TT&TT TP.HCM họp", "Báo cáo quý."),
            ("network", "Nâng cấp hạ tầng CNTT-TT", "Các phường cùng làm."),
            ("other", "17 người và 2022 chiếc ghế, 06 bàn, 1 tủ, tầng 6", "Cuộc họp ngày hôm qua."));
        foreach (var form in forms)
        {
            var result = index.Index.Search(new SearchRequest { Query = form });
            Assert.Equal(wanted, result.Hits[0].Id);
            Assert.Null(result.SearchedInstead);
        }
    }
}
