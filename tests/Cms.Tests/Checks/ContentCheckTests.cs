using CommsPortal.Cms.Checks.Headings;
using CommsPortal.Cms.Checks.Labels;
using CommsPortal.Cms.Checks.Links;
using CommsPortal.Cms.Checks.Metadata;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class ContentCheckTests
{
    [Theory]
    [InlineData("# Một\n\n## Hai", "# Một")]
    [InlineData("## Một\n\n#### Hai\n\n### Ba", "#### Hai")]
    [InlineData("### Một", "### Một")]
    [InlineData("## Một\n\n##\n\nChữ", "##")]
    public void Headings_that_jump_or_say_nothing_are_found(string body, string place) =>
        Assert.Equal(place, Examined.Place(Assert.Single(Examined.Body(new HeadingOrderCheck(), body)), body).TrimEnd());

    [Theory]
    [InlineData("## Một\n\n### Hai\n\n#### Ba\n\n## Bốn\n\n### Năm")]
    [InlineData("Không có đề mục, chỉ có #hashtag và `# mã`.")]
    [InlineData("")]
    public void Headings_in_order_are_let_be(string body) => Assert.Empty(Examined.Body(new HeadingOrderCheck(), body));

    [Theory]
    [InlineData("Xem [tại đây](https://example.vn).", "[tại đây](https://example.vn)")]
    [InlineData("[Xem thêm…](/tin-tuc/a)", "[Xem thêm…](/tin-tuc/a)")]
    [InlineData("[**Bấm vào đây**](/tin-tuc/a)", "[**Bấm vào đây**](/tin-tuc/a)")]
    [InlineData("[](https://example.vn)", "[](https://example.vn)")]
    [InlineData("<https://example.vn/van-ban>", "<https://example.vn/van-ban>")]
    [InlineData("[https://example.vn/van-ban](https://example.vn/van-ban)", "[https://example.vn/van-ban](https://example.vn/van-ban)")]
    [InlineData("[Click here](/tin-tuc/a)", "[Click here](/tin-tuc/a)")]
    public void Link_words_that_say_nothing_are_found(string body, string place) =>
        Assert.Equal(place, Examined.Place(Assert.Single(Examined.Body(new LinkTextCheck(), body)), body));

    [Theory]
    [InlineData("[Chỉ thị 17-CT/TU](https://example.vn)")]
    [InlineData("[xem thêm về chuyển đổi số](/tin-tuc/a)")]
    [InlineData("<lienhe@example.vn> và [1022](tel:1022)")]
    [InlineData("Tại đây không có liên kết nào; xem thêm ở dưới.")]
    public void Link_words_that_say_where_they_lead_are_let_be(string body) => Assert.Empty(Examined.Body(new LinkTextCheck(), body));

    [Theory]
    [InlineData(60, null, 0)]
    [InlineData(61, null, 1)]
    [InlineData(21, "20", 1)]
    [InlineData(20, "20", 0)]
    public void A_lead_is_too_long_from_the_first_word_beyond_the_limit(int words, string? limit, int findings)
    {
        var content = new News { Lead = string.Join(' ', Enumerable.Repeat("chữ", words)) };
        Assert.Equal(findings, Examined.Of(new LeadLengthCheck(), content, option: limit).Count);
    }

    [Theory]
    [InlineData("author", new[] { "bylines" })]
    [InlineData("author\nsectors\nmain-image\ndescription", new[] { "bylines", "sectors", "mainImage", "seo" })]
    [InlineData("", new string[0])]
    public void The_metadata_that_the_office_wants_are_asked_for(string wanted, string[] fields) =>
        Assert.Equal(fields, Examined.Of(new RequiredMetadataCheck(), new News(), option: wanted).Select(f => f.Field));

    [Fact]
    public void A_text_of_others_names_its_source_and_a_standing_page_needs_nobody()
    {
        Assert.Empty(Examined.Of(new RequiredMetadataCheck(), new News { Source = "Thông tấn xã" }));
        Assert.Empty(Examined.Of(new RequiredMetadataCheck(), new News { Bylines = [new BylineEntry { PenName = "Người quan sát" }] }));
        Assert.Empty(Examined.Of(new RequiredMetadataCheck(), new Page(), "page"));
        Assert.NotNull(new RequiredMetadataCheck().Description.Option!.Validate("author\nabc"));
        Assert.Null(new RequiredMetadataCheck().Description.Option!.Validate("author\ntags"));
    }

    [Theory]
    [InlineData("Là một mô hình ngôn ngữ, tôi không có ý kiến.", true)]
    [InlineData("Với tư cách là một mô hình ngôn ngữ lớn, tôi…", true)]
    [InlineData("As an AI language model, I cannot…", true)]
    [InlineData("Xem [bài](https://example.vn/?utm_source=chatgpt.com)", true)]
    [InlineData("Kính gửi [Tên đơn vị], dưới đây là", true)]
    [InlineData("PhởGPT là một mô hình ngôn ngữ lớn của Việt Nam, một trợ lý AI cho mọi người.", false)]
    [InlineData("Phường dùng trợ lý AI để trả lời người dân.", false)]
    public void Words_that_only_models_leave_behind_are_found_in_texts_without_a_label(string body, bool found)
    {
        Assert.Equal(found ? 1 : 0, Examined.Body(new AiLabelCheck(), body).Count);
        Assert.Equal(found ? 1 : 0, Examined.Of(new AiLabelCheck(), new News { Body = body, AiUse = AiUseKind.None }).Count);
        Assert.Empty(Examined.Of(new AiLabelCheck(), new News { Body = body, AiUse = AiUseKind.Assisted }));
        Assert.Empty(Examined.Of(new AiLabelCheck(), new News { Body = body, AiMade = true }));
    }
}
