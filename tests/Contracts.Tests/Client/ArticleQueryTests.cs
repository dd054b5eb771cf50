using CommsPortal.Contracts.Client;

namespace CommsPortal.Contracts.Tests.Client;

public sealed class ArticleQueryTests
{
    [Fact]
    public void An_empty_query_is_an_empty_string() => Assert.Equal("", new ArticleQuery().ToQueryString());

    [Fact]
    public void Values_are_escaped_repeated_and_always_in_the_same_order()
    {
        var query = new ArticleQuery
        {
            Limit = 5,
            Tags = ["chuyển đổi số", "a&b=c"],
            Types = ["news", "campaign"],
            From = new DateTimeOffset(2026, 1, 1, 7, 0, 0, TimeSpan.FromHours(7)),
        };
        Assert.Equal(
            "type=news&type=campaign&tag=chuy%E1%BB%83n%20%C4%91%E1%BB%95i%20s%E1%BB%91&tag=a%26b%3Dc&from=2026-01-01T00%3A00%3A00Z&limit=5",
            query.ToQueryString());
    }
}
