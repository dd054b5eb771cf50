namespace CommsPortal.Search.Tests.Querying;

/// <summary>Which reading of a query is searched when few documents match it as typed.</summary>
public sealed class ReadingTests
{
    private static TemporaryIndex Newspaper() => TemporaryIndex.With(
        ("1", "Sở Thông tin và Truyền thông khai trương trung tâm điều hành",
            "Người dân gửi phản ánh về trung tâm qua điện thoại."),
        ("2", "Nông dân Cần Giờ nuôi tôm công nghệ cao", "Cảm biến đo độ mặn từng giờ."),
        ("3", "Bệnh viện Quận 3 dùng bệnh án điện tử", "Bác sĩ xem kết quả ngay."));

    [Theory]
    [InlineData("trung taam ddieefu hafnh cuar soowr thoong tin khai truwowng khi nafo", "1")]
    [InlineData("no6ng da6n nuo6i to6m bang82 gi2 o73 ca6n2 gio72", "2")]
    public void A_question_in_raw_typing_is_decoded_though_no_document_has_all_its_words(string query, string wanted)
    {
        using var index = Newspaper();
        var result = index.Index.Search(new SearchRequest { Query = query });
        Assert.Equal(wanted, result.Hits[0].Id);
        Assert.NotNull(result.SearchedInstead);
        Assert.True(result.Interpretation.Relaxed);
    }

    [Theory]
    [InlineData("“trung tâm điều phối” khai trương", "trung tâm điều phối khai trương", "1")]
    [InlineData("\"tôm nuôi\" Cần Giờ -\"bệnh án\"", "tôm nuôi Cần Giờ -\"bệnh án\"", "2")]
    public void A_phrase_that_no_document_has_is_searched_as_words_and_the_answer_says_so(string query, string instead, string wanted)
    {
        using var index = Newspaper();
        var result = index.Index.Search(new SearchRequest { Query = query });
        Assert.Equal(instead, result.SearchedInstead);
        Assert.Equal(wanted, result.Hits[0].Id);
        Assert.Empty(index.Index.Search(new SearchRequest { Query = query, Repair = false }).Hits);
    }

    [Fact]
    public void A_phrase_that_some_document_has_is_kept()
    {
        using var index = Newspaper();
        var result = index.Index.Search(new SearchRequest { Query = "\"trung tâm điều hành\" bệnh viện" });
        Assert.Null(result.SearchedInstead);
        Assert.Equal(["1"], result.Hits.Select(h => h.Id));
    }

    [Fact]
    public void Long_queries_do_not_take_other_marks_while_enough_documents_have_the_words_as_typed()
    {
        using var index = TemporaryIndex.With(
            ("1", "má mà mã một hai ba", ""), ("2", "má mà mã một hai bốn", ""),
            ("3", "má mà mã một hai năm", ""), ("4", "ma mả mạ mốt hái bà", ""));
        Assert.Equal(["1", "2", "3"], index.Find("má mà mã một sáu").Order());
        Assert.Equal(["4"], index.Find("ma mả mạ mốt sáu").Take(1));
    }

    [Fact]
    public void A_correction_is_only_offered_when_a_document_has_the_words_as_typed()
    {
        using var index = TemporaryIndex.With(
            ("1", "Triển lảm tranh", ""), ("2", "Triển lãm ảnh", ""), ("3", "Bán bahnh mì", ""), ("4", "Làm bánh mì", ""), ("5", "Ăn bánh mì", ""));
        var result = index.Index.Search(new SearchRequest { Query = "bahnh mì" });
        Assert.Equal("3", result.Hits[0].Id);
        Assert.Null(result.SearchedInstead);
    }
}
