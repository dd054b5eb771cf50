using System.Buffers.Binary;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Tests.Pages;

/// <summary>Large pictures lie over a blur of themselves; nothing but a tiny WebP gets there.</summary>
public sealed class PlaceholderTests
{
    private const string Prefix = "data:image/webp;base64,";

    private static readonly string Good = Sample.Picture().Placeholder!;

    [Fact]
    public async Task Large_pictures_lie_over_a_silent_blur_that_comes_after_them_and_small_ones_do_not()
    {
        await using var site = new Site();
        site.Cms.Publish(
        [
            Sample.News("mo") with { MainImage = Sample.Picture() with { FocalX = 0.9 } }, Sample.News("khong") with { MainImage = Sample.Picture() with { Placeholder = null } },
            Sample.ModelExample("guong"),
        ]);

        var page = await site.PageAsync("/tin-tuc/mo");
        var frame = page.QuerySelector(".lead-picture > .blur-up")!;
        Assert.Equal(["PICTURE", "IMG"], frame.Children.Select(child => child.TagName));
        var (shown, blur) = (frame.QuerySelector("picture > img")!, frame.QuerySelector("picture + img.blur")!);
        Assert.Equal((Good, "", "blur focal-x4"), (blur.GetAttribute("src"), blur.GetAttribute("alt"), blur.ClassName));
        foreach (var side in new[] { "width", "height" })
            Assert.Equal(shown.GetAttribute(side), blur.GetAttribute(side));
        Assert.Equal(("Quầy một cửa", "focal-x4"), (shown.GetAttribute("alt"), shown.ClassName));
        Assert.DoesNotContain("data:", page.Head!.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull((await site.PageAsync("/guong-dien-hinh/guong")).QuerySelector(".portrait-picture .blur"));
        var without = await site.PageAsync("/tin-tuc/khong");
        Assert.NotNull(without.QuerySelector(".lead-picture > picture > img"));
        Assert.Null(without.QuerySelector(".lead-picture .blur, .lead-picture .blur-up"));
    }

    [Fact]
    public async Task Cards_have_a_blur_but_for_those_beside_rows()
    {
        await using var site = new Site();
        site.Cms.Publish([.. Enumerable.Range(0, 12).Select(i => Sample.News($"anh-{i}", i))]);
        var cards = new[] { await site.PageAsync("/"), await site.PageAsync("/tin-tuc") }.SelectMany(page => page.QuerySelectorAll(".card:not(.card-plain)")).ToList();
        var small = cards.Where(card => card.ClassList.Contains("card-row")).ToList();
        Assert.NotEmpty(small);
        Assert.Empty(small.SelectMany(card => card.QuerySelectorAll(".blur")));
        var large = cards.Except(small).ToList();
        Assert.NotEmpty(large);
        Assert.All(large.Where(card => card.QuerySelector(".card-picture") is not null), card => Assert.NotNull(card.QuerySelector(".card-picture > .blur-up > .blur")));
    }

    [Fact]
    public async Task A_hostile_placeholder_is_not_shown()
    {
        await using var site = new Site();
        string[] hostile =
        [
            "", "javascript:alert(1)", "https://a.example/x.webp", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml;base64,PHN2Zy8+", Prefix, Prefix + "####",
            Good + "\" onload=\"alert(1)", Good.Replace("image/webp", "image/png", StringComparison.Ordinal), Good.ToUpperInvariant(), Good + Good, " " + Good, Good[..^8],
            Prefix + new string('A', 540), Prefix + new string('A', 1_000_000), With(26, 16_383), With(28, 16_383), With(26, 0), With(4, 9), With(16, 1), With(14, 0x4C38), With(23, 0),
        ];
        site.Cms.Publish([.. hostile.Select((uri, i) => Sample.News($"doc-{i}") with { MainImage = Sample.Picture() with { Placeholder = uri } })]);
        for (var i = 0; i < hostile.Length; i++)
        {
            Assert.Null(Placeholder.Of(Sample.Picture() with { Placeholder = hostile[i] }));
            var page = await site.PageAsync($"/tin-tuc/doc-{i}");
            Assert.NotNull(page.QuerySelector(".lead-picture > picture > img"));
            Assert.Empty(page.QuerySelectorAll("[src^='data:'], .blur, [onload]"));
        }

        Assert.Equal(Good, Placeholder.Of(Sample.Picture()));
        Assert.Equal(Good, Placeholder.Of(Sample.Picture() with { Placeholder = Good.Insert(60, "\n ") }));
    }

    private static string With(int at, ushort value)
    {
        var bytes = Convert.FromBase64String(Good[Prefix.Length..]);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);
        return Prefix + Convert.ToBase64String(bytes);
    }
}
