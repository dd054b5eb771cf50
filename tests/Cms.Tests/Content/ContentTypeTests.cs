using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Tests.Content;

public sealed class ContentTypeTests
{
    private static readonly ContentTypeRegistry Types = new(typeof(Workshop).Assembly);

    [Fact]
    public void Adding_a_class_adds_a_type()
    {
        var type = Types.Get("workshop");
        Assert.Equal("/hoi-thao/tap-huan", type.PathOf("vi", "tap-huan", null));
        Assert.Equal(["seats", "place", "topic"], type.OwnFields.Select(f => f.Name));
        var schema = JsonSchema.Of(type).ToJsonString();
        Assert.Contains("\"seats\":{\"type\":\"integer\"", schema, StringComparison.Ordinal);
        Assert.Contains("\"enum\":[\"ai\",\"data\"]", schema, StringComparison.Ordinal);
        var errors = ContentValidator.Validate(type, new Workshop { Headline = "H", Topic = "khác" }, complete: true);
        Assert.Contains("place", errors.ByPath.Keys);
        Assert.Contains("topic", errors.ByPath.Keys);
    }

    [Fact]
    public void The_seven_types_are_there() => Assert.Equal(
        ["campaign", "case-study", "column-article", "model-example", "news", "official-document", "page"],
        new ContentTypeRegistry().All.Select(t => t.Name));

    [Theory]
    [InlineData("case-study", "vi", null, "/cau-chuyen/x")]
    [InlineData("case-study", "en", null, "/en/case-studies/x")]
    [InlineData("column-article", "vi", "guong-sang", "/chuyen-muc/guong-sang/x")]
    [InlineData("page", "vi", null, "/x")]
    [InlineData("page", "en", null, "/en/x")]
    public void Paths_follow_section_locale_and_column(string type, string locale, string? column, string path) =>
        Assert.Equal(path, Types.Get(type).PathOf(locale, "x", column));

    [Fact]
    public void Content_survives_json_and_equal_content_has_equal_hashes()
    {
        var type = Types.Get("model-example");
        var content = new ModelExample
        {
            Headline = "Gương",
            Category = "individual",
            Results = [new MeasuredResult { Indicator = "Hồ sơ", Before = "3,5", After = "1", Unit = "ngày" }],
            Cost = new Cost { Amount = 1_500_000 },
        };
        var json = ContentJson.Serialize(content);
        var again = ContentJson.Serialize(ContentJson.Deserialize(type, json));
        Assert.Equal(json, again);
        Assert.Equal(ContentJson.Hash(json), ContentJson.Hash(again));
    }

    [Fact]
    public void Text_in_NFD_and_NFC_is_the_same_content()
    {
        const string Headline = "Chuyển đổi số";
        var decomposed = ContentJson.Serialize(new News { Headline = Headline.Normalize(System.Text.NormalizationForm.FormD) });
        Assert.Equal(ContentJson.Serialize(new News { Headline = Headline }), decomposed);
    }

    [Fact]
    public void An_unknown_member_is_refused_by_name()
    {
        var error = Assert.Throws<JsonException>(() => ContentJson.Deserialize(Types.Get("news"), """{"headlin": "x"}"""));
        Assert.Contains("headlin", error.Message, StringComparison.Ordinal);
    }

    // Not a theory: test runners cannot write a lone surrogate into their reports.
    [Fact]
    public void Control_characters_and_lone_surrogates_are_refused()
    {
        foreach (var headline in new[] { "a\u0001b", "a\ud800b", "a\udc00" })
            Assert.Contains("headline", ContentValidator.Validate(Types.Get("news"), new News { Headline = headline }, complete: false).ByPath.Keys);
    }
}
