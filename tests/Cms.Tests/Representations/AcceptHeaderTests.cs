using CommsPortal.Cms.Delivery.Cache;
using CommsPortal.Cms.Representations.Negotiation;

namespace CommsPortal.Cms.Tests.Representations;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData(null, "json")]
    [InlineData("*/*", "json")]
    [InlineData("application/json", "json")]
    [InlineData("application/*", "json")]
    [InlineData("không phải kiểu nào", "json")]
    [InlineData("application/json; profile=ninjs", "ninjs")]
    [InlineData("application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#\"", "ninjs")]
    [InlineData("APPLICATION/JSON;PROFILE=NINJS", "ninjs")]
    [InlineData("application/json; profile=khac", null)]
    [InlineData("application/json;q=0, */*", "html")]
    [InlineData("application/json;q=0.5, application/json;profile=ninjs;q=0.9", "ninjs")]
    [InlineData("application/json;q=0.9, application/json;profile=ninjs;q=0.5", "json")]
    [InlineData("text/*", "html")]
    [InlineData("text/*;q=0.5, text/plain", "txt")]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "html")]
    [InlineData("text/markdown, text/html;q=0.9", "md")]
    [InlineData("application/feed+json, application/json;q=0.5", "jsonfeed")]
    [InlineData("image/png", null)]
    [InlineData("text/html;q=0", null)]
    public void The_most_specific_range_decides_and_the_best_quality_wins(string? accept, string? expected) =>
        Assert.Equal(expected, AcceptHeader.Choose(accept)?.Suffix);

    [Theory]
    [InlineData("/api/v1/articles/x", "text/html", "/api/v1/articles/x html")]
    [InlineData("/api/v1/articles/x", "application/json", "/api/v1/articles/x")]
    [InlineData("/api/v1/articles/x", null, "/api/v1/articles/x")]
    [InlineData("/api/v1/articles/x", "image/png", null)]
    [InlineData("/api/v1/articles?a=1", "text/html", "/api/v1/articles?a=1")]
    [InlineData("/api/v1/search?q=a", "text/html", null)]
    public void An_answer_is_kept_under_its_target_and_its_form(string target, string? accept, string? key) =>
        Assert.Equal(key, RequestTarget.KeyOf(target, accept));
}
