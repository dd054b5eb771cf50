namespace CommsPortal.Search.Tests.Repair;

/// <summary>What the answer tells of a query that was not searched as typed.</summary>
public sealed class AnswerTests
{
    private static TemporaryIndex Newspaper() => TemporaryIndex.With(
        ("1", "Đắk Lắk đẩy mạnh chuyển đổi số", "Nông dân Krông Búk bán sầu riêng trên sàn."),
        ("2", "U23 Việt Nam thắng Thái Lan", "Đội tuyển bay sang USA tập huấn, hoặc ở lại Bình Dương."),
        ("3", "Khai thác quặng sắt ở Thạch Khê", "Thuở nhỏ, ông sống gần mỏ."),
        ("4", "Nền kinh tế ổn định", "Ủa, lạ thế."));

    [Theory]
    [InlineData("chuyeenr ddooir soos", "chuyển đổi số", "1")]
    [InlineData("chuye6n3 d9o6i3 so61", "chuyển đổi số", "1")]
    [InlineData("DDawks Lawks", "đắk lắk", "1")]
    [InlineData("Kroong Busk", "krông búk", "1")]
    [InlineData("U23 Vieejt Nam thawngs", "U23 việt Nam thắng", "2")]
    [InlineData("U23 Vie6t5 Nam tha8ng1", "U23 việt nam thắng", "2")]
    [InlineData("taapj huaans USA", "tập huấn USA", "2")]
    [InlineData("khai thasc quawngj", "khai thác quặng", "3")]
    [InlineData("thuowr nhor", "thuở nhỏ", "3")]
    [InlineData("day manh chuyeenr doi so", "day manh chuyen doi so", "1")]
    [InlineData("chuyendoiso", "chuyen doi so", "1")]
    [InlineData("chuyển đổii số", "chuyển đổi số", "1")]
    public void It_says_what_was_searched_instead(string query, string instead, string wanted)
    {
        using var index = Newspaper();
        var result = index.Index.Search(new SearchRequest { Query = query });
        Assert.Equal(instead, result.SearchedInstead, ignoreCase: true);
        Assert.Null(result.DidYouMean);
        Assert.Equal(wanted, result.Hits[0].Id);
    }

    [Theory]
    [InlineData("chuyển đổi số")]
    [InlineData("chuyen doi so")]
    [InlineData("U23")]
    [InlineData("usa")]
    public void What_is_found_as_typed_is_neither_replaced_nor_doubted(string query)
    {
        using var index = Newspaper();
        var result = index.Index.Search(new SearchRequest { Query = query });
        Assert.NotEmpty(result.Hits);
        Assert.Null(result.SearchedInstead);
        Assert.Null(result.DidYouMean);
    }
}
