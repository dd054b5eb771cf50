using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Desk.Merging;

namespace CommsPortal.Cms.Tests.Desk.Merging;

/// <summary>Two people change one text: what does not overlap is merged, what does is chosen, by every kind of field.</summary>
public sealed class ContentMergeTests
{
    private static readonly ContentTypeDescriptor Type = new ContentTypeRegistry().Get("case-study");
    private static readonly Guid Picture = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly Guid OtherPicture = Guid.Parse("01900000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData("Một hai ba bốn năm.", "Một HAI ba bốn năm.", "Một hai ba bốn NĂM.", "Một HAI ba bốn NĂM.")]
    [InlineData("Đoạn một.\n\nĐoạn hai.", "Đoạn một.\n\nĐoạn hai.\n\nTôi thêm.", "Mở đầu.\n\nĐoạn một.\n\nĐoạn hai.", "Mở đầu.\n\nĐoạn một.\n\nĐoạn hai.\n\nTôi thêm.")]
    [InlineData("- một\n- hai\n- ba", "- một\n- hai mới\n- ba", "- hai\n- ba", "- hai mới\n- ba")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |", "| a | b |\n|---|---|\n| 1 | 20 |\n| 3 | 4 |\n| 5 | 6 |", "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 60 |", "| a | b |\n|---|---|\n| 1 | 20 |\n| 3 | 4 |\n| 5 | 60 |")]
    [InlineData("Câu này có một liên kết ở giữa và phần cuối.", "Câu này có [một liên kết](https://example.vn/a b) ở giữa và phần cuối.", "Câu này có một liên kết ở giữa và phần cuối mới.", "Câu này có [một liên kết](https://example.vn/a b) ở giữa và phần cuối mới.")]
    [InlineData("Cuối", "Cuối cùng", "Phần\n\nCuối", "Phần\n\nCuối cùng")]
    public void Changes_that_do_not_overlap_are_merged_without_a_question(string origin, string mine, string theirs, string merged)
    {
        var merge = Body(origin, mine, theirs);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(merged, merge.Resolve(None).Body);
    }

    [Fact]
    public void Changes_that_overlap_are_one_choice_in_their_passage_and_the_rest_of_the_text_is_merged()
    {
        var merge = Body("Chợ mở cửa lúc 6 giờ sáng hằng ngày.\n\nXe đỗ ở cổng sau.", "Chợ mở cửa lúc 7 giờ sáng hằng ngày.\n\nXe đỗ ở cổng sau.", "Chợ mở cửa lúc 8 giờ sáng hằng ngày.\n\nXe đỗ ở cổng trước.");
        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("Chợ mở cửa lúc ", "6", "7", "8", " giờ sáng hằng ngày."), (conflict.Before, conflict.Origin, conflict.Mine, conflict.Theirs, conflict.After));
        Assert.Equal("Chợ mở cửa lúc 7 giờ sáng hằng ngày.\n\nXe đỗ ở cổng trước.", Chosen(merge, MergeChoice.Mine).Body);
        Assert.Equal("Chợ mở cửa lúc 8 giờ sáng hằng ngày.\n\nXe đỗ ở cổng trước.", Chosen(merge, MergeChoice.Theirs).Body);
        Assert.Equal("Chợ mở cửa lúc 8 7 giờ sáng hằng ngày.\n\nXe đỗ ở cổng trước.", Chosen(merge, MergeChoice.Both).Body);
        Assert.Equal("body#0", Assert.Single(merge.OpenAfter(None)).Key);
    }

    [Fact]
    public void A_mark_of_Markdown_is_never_taken_by_half()
    {
        var merge = Body("Xem trang của thành phố nhé.", "Xem [trang của thành phố](/tp) nhé.", "Xem trang của Sở nhé.");
        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("[trang của thành phố](/tp)", "trang của Sở"), (conflict.Mine, conflict.Theirs));
        var both = Body("Chữ đậm ở đây trong cả câu này.", "**Chữ rất đậm** ở đây trong cả câu này.", "*Chữ đậm* ở đây trong cả câu này.");
        Assert.Equal("*Chữ đậm* **Chữ rất đậm** ở đây trong cả câu này.", Chosen(both, MergeChoice.Both).Body);
    }

    [Fact]
    public void A_table_whose_same_row_both_changed_is_chosen_whole_and_both_stand_apart()
    {
        const string Table = "| a | b |\n|---|---|\n| 1 | 2 |";
        var merge = Body($"Mở.\n\n{Table}\n\nKết.", $"Mở.\n\n{Table.Replace("2", "3", StringComparison.Ordinal)}\n\nKết.", $"Mở.\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 9 |\n\nKết.");
        Assert.Single(merge.Conflicts);
        Assert.Equal("Mở.\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 9 |\n\n| a | b |\n|---|---|\n| 1 | 3 |\n\nKết.", Chosen(merge, MergeChoice.Both).Body);
    }

    [Fact]
    public void Directives_and_code_with_empty_lines_are_one_passage()
    {
        const string Origin = ":::quote\nCâu một.\n\n— Bà Sáu\n:::\n\n```\na\n\nb\n```\n\nKết.";
        var merge = Body(Origin, Origin.Replace("Câu một.", "Câu khác.", StringComparison.Ordinal), Origin.Replace("Kết.", "Hết.", StringComparison.Ordinal));
        Assert.Equal(Origin.Replace("Câu một.", "Câu khác.", StringComparison.Ordinal).Replace("Kết.", "Hết.", StringComparison.Ordinal), merge.Resolve(None).Body);
        var conflict = Assert.Single(Body(Origin, Origin.Replace("quote", "numbers", StringComparison.Ordinal), Origin.Replace("Câu một", "Câu hai", StringComparison.Ordinal)).Conflicts);
        Assert.StartsWith(":::numbers", (string)conflict.Mine!, StringComparison.Ordinal);
        Assert.EndsWith(":::", (string)conflict.Theirs!, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_new_footnotes_of_one_label_are_both_kept()
    {
        var merge = Body("Đoạn một đây.\n\nĐoạn hai đây.", "Đoạn một đây.[^1]\n\nĐoạn hai đây.\n\n[^1]: Ghi chú của tôi.", "Đoạn một đây.\n\nĐoạn hai đây.[^1]\n\n[^1]: Ghi chú khác.");
        Assert.Equal("Đoạn một đây.[^1-2]\n\nĐoạn hai đây.[^1]\n\n[^1]: Ghi chú khác.\n\n[^1-2]: Ghi chú của tôi.", Chosen(merge, MergeChoice.Both).Body);
    }

    [Fact]
    public void A_passage_that_one_removed_and_the_other_changed_is_a_choice()
    {
        var merge = Body("Một.\n\nĐoạn hai có nhiều chữ.\n\nBa.", "Một.\n\nBa.", "Một.\n\nĐoạn hai có rất nhiều chữ.\n\nBa.");
        Assert.Equal(("", "Đoạn hai có rất nhiều chữ."), (Assert.Single(merge.Conflicts).Mine, merge.Conflicts[0].Theirs));
        Assert.Equal("Một.\n\nBa.", Chosen(merge, MergeChoice.Mine).Body);
    }

    [Fact]
    public void Lists_of_terms_tags_and_articles_keep_what_either_added_and_drop_what_either_removed()
    {
        var (kept, added, alsoAdded) = (Picture, OtherPicture, Guid.Parse("01900000-0000-7000-8000-000000000003"));
        var merge = Merge(
            new CaseStudy { Pillars = ["a", "b", "c"], Tags = ["x", "y"], Related = [kept] },
            new CaseStudy { Pillars = ["b", "c", "mine"], Tags = ["y", "x"], Related = [kept, added] },
            new CaseStudy { Pillars = ["a", "b", "theirs"], Tags = ["x", "y", "z"], Related = [alsoAdded, kept] });
        var content = merge.Resolve(None);
        Assert.Equal(["b", "mine", "theirs"], content.Pillars);
        Assert.Equal(["y", "x", "z"], content.Tags);
        Assert.Equal([kept, added, alsoAdded], content.Related);
    }

    [Fact]
    public void A_picture_and_what_is_said_of_it_belong_together()
    {
        static CaseStudy Of(Guid picture, string alt, string? credit = null) => new() { MainImage = new ImageUse { Media = picture, Alt = alt, Credit = credit } };
        var texts = Merge(Of(Picture, "Chợ"), Of(Picture, "Chợ Bến Thành"), Of(Picture, "Chợ", "Báo ảnh")).Resolve(None).MainImage!;
        Assert.Equal((Picture, "Chợ Bến Thành", "Báo ảnh"), (texts.Media, texts.Alt, texts.Credit));
        var replaced = Merge(Of(Picture, "Chợ"), Of(OtherPicture, "Bến xe"), Of(Picture, "Chợ sáng sớm"));
        Assert.Equal("Ảnh chính", Assert.Single(replaced.Conflicts).Title);
        Assert.Equal((OtherPicture, "Bến xe"), (Chosen(replaced, MergeChoice.Mine).MainImage!.Media, Chosen(replaced, MergeChoice.Mine).MainImage!.Alt));
        Assert.Equal("Chợ sáng sớm", Chosen(replaced, MergeChoice.Theirs).MainImage!.Alt);
    }

    [Fact]
    public void Rows_are_merged_row_by_row_and_field_by_field()
    {
        static MeasuredResult Row(string indicator, string after) => new() { Indicator = indicator, After = after };
        var merge = Merge(
            new CaseStudy { Results = [Row("Thời gian chờ của người dân", "10"), Row("Số hồ sơ trực tuyến", "80")] },
            new CaseStudy { Results = [Row("Thời gian chờ của người dân", "5"), Row("Số hồ sơ trực tuyến", "80"), Row("Tiền tiết kiệm được", "2")] },
            new CaseStudy { Results = [Row("Thời gian chờ bình quân của người dân", "10"), Row("Số hồ sơ trực tuyến", "81")] });
        Assert.Empty(merge.Conflicts);
        Assert.Equal(
            [("Thời gian chờ bình quân của người dân", "5"), ("Số hồ sơ trực tuyến", "81"), ("Tiền tiết kiệm được", "2")],
            ((CaseStudy)merge.Resolve(None)).Results.Select(r => (r.Indicator, r.After)));
    }

    [Fact]
    public void Rows_that_both_added_in_one_place_are_chosen_and_both_can_stay()
    {
        static BylineEntry By(string author) => new() { Author = author };
        var merge = Merge(
            new CaseStudy { Bylines = [By("An")] }, new CaseStudy { Bylines = [By("An"), By("Bình")] }, new CaseStudy { Bylines = [By("An"), By("Cúc")] });
        Assert.Equal(["An", "Cúc", "Bình"], Chosen(merge, MergeChoice.Both).Bylines.Select(b => b.Author));
        Assert.Equal(["An", "Bình"], Chosen(merge, MergeChoice.Mine).Bylines.Select(b => b.Author));
    }

    [Fact]
    public void What_has_no_parts_is_one_of_the_two()
    {
        var merge = Merge(new CaseStudy { Slug = "mot" }, new CaseStudy { Slug = "hai" }, new CaseStudy { Slug = "ba" });
        Assert.False(Assert.Single(merge.Conflicts).MayTakeBoth);
        Assert.Single(merge.OpenAfter(new Dictionary<string, MergeChoice> { ["slug"] = MergeChoice.Both }));
        Assert.Equal(("hai", "ba"), (Chosen(merge, MergeChoice.Mine).Slug, Chosen(merge, MergeChoice.Theirs).Slug));
    }

    [Fact]
    public void When_the_common_origin_is_not_kept_whatever_differs_is_chosen()
    {
        var merge = MergedContent.Of(Type, null, new CaseStudy { Headline = "A", Lead = "Chung", Body = "Của tôi", Tags = ["x"] }, new CaseStudy { Headline = "A", Lead = "Chung", Body = "Đang lưu", Tags = ["y"] });
        Assert.Equal(["body", "tags"], merge.Conflicts.Select(c => c.Key));
        var both = Chosen(merge, MergeChoice.Both);
        Assert.Equal(("Đang lưu\n\nCủa tôi", "y,x"), (both.Body, string.Join(',', both.Tags)));
    }

    private static IReadOnlyDictionary<string, MergeChoice> None { get; } = new Dictionary<string, MergeChoice>();

    private static MergedContent Merge(CaseStudy origin, CaseStudy mine, CaseStudy theirs) => MergedContent.Of(Type, origin, mine, theirs);

    private static MergedContent Body(string origin, string mine, string theirs) =>
        Merge(new CaseStudy { Body = origin }, new CaseStudy { Body = mine }, new CaseStudy { Body = theirs });

    private static ArticleContent Chosen(MergedContent merge, MergeChoice choice) => merge.Resolve(merge.Conflicts.ToDictionary(c => c.Key, _ => choice));
}
