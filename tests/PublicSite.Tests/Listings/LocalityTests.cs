using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Listings.Localities;

namespace CommsPortal.PublicSite.Tests.Listings;

public sealed class LocalityTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task Every_unit_of_today_is_a_tile_and_a_row_and_those_of_before_say_what_took_their_place()
    {
        Put("phuong-sai-gon", "Phường Sài Gòn");
        Put("phuong-an-dong", "Phường An Đông");
        Put("phuong-la", "Phường Lạ");
        _site.Cms.Put(new Term { Kind = TaxonomyKind.Localities, Slug = "quan-1", Name = "Quận 1", ValidTo = new DateOnly(2025, 6, 30), Successors = [new TermLink("phuong-sai-gon", "Phường Sài Gòn")] });
        _site.Cms.Publish(Sample.News("a") with { Localities = [new TermLink("phuong-sai-gon", "Phường Sài Gòn")] });

        var page = await _site.PageAsync("/dia-phuong");

        Assert.Equal(["/dia-phuong/phuong-sai-gon", "/dia-phuong/phuong-an-dong"], page.QuerySelectorAll(".tiles a").Select(tile => tile.GetAttribute("href")));
        var tile = page.QuerySelector(".tiles a")!;
        Assert.Equal("Phường Sài Gòn", tile.QuerySelector(".tile-name")!.TextContent);
        Assert.Equal("1", tile.QuerySelector("[aria-hidden]")!.TextContent);
        Assert.Equal("1 bài", tile.QuerySelector("a > .visually-hidden")!.TextContent);
        Assert.True(tile.ParentElement!.ClassList.Contains("shade-1"));
        Assert.Equal(["Phường An Đông", "Phường Lạ", "Phường Sài Gòn"], Names(page));
        Assert.Contains("30/06/2025", page.QuerySelector(".retired")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/dia-phuong/phuong-sai-gon", page.QuerySelector(".retired td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_is_in_the_order_of_vietnamese_or_of_the_numbers()
    {
        foreach (var name in new[] { "Đông Hoà", "Diên Hồng", "Ân Hội", "An Lạc", "Ba Tơ", "Ấn Độ", "Quận 10", "Quận 3" })
            Put("phuong-" + name.Length + name[^1], "Phường " + name);
        _site.Cms.Publish(Sample.News("a") with { Localities = [new TermLink("phuong-7n", "Phường Quận 3")] });
        Put("phuong-7n", "Phường Quận 3");

        Assert.Equal(
            ["Phường An Lạc", "Phường Ấn Độ", "Phường Ân Hội", "Phường Ba Tơ", "Phường Diên Hồng", "Phường Đông Hoà", "Phường Quận 3", "Phường Quận 10"],
            Names(await _site.PageAsync("/dia-phuong")).Distinct());
        var byNumber = await _site.PageAsync("/dia-phuong?xep=so-bai");
        Assert.Equal("Phường Quận 3", Names(byNumber)[0]);
        Assert.Equal($"{Site.Address}/dia-phuong", byNumber.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Numbers_count_the_articles_that_the_pages_of_the_language_list()
    {
        Put("phuong-sai-gon", "Phường Sài Gòn");
        _site.Cms.Publish(Sample.News("a") with { Localities = [new TermLink("phuong-sai-gon", "Phường Sài Gòn")] });

        Assert.Equal("1", (await _site.PageAsync("/dia-phuong")).QuerySelector("td.numeric")!.TextContent);
        Assert.Equal("0", (await _site.PageAsync("/en/localities")).QuerySelector("td.numeric")!.TextContent);
    }

    [Fact]
    public void No_two_units_share_a_tile_and_none_lies_beside_the_map()
    {
        Assert.Equal(168, TilePositions.All.Count);
        Assert.Equal(168, TilePositions.All.Values.Distinct().Count());
        Assert.All(TilePositions.All.Values, place => Assert.True(place is { Column: >= 1 and <= TilePositions.Columns, Row: >= 1 and <= TilePositions.Rows }));
    }

    [Fact]
    public void Every_unit_of_the_city_has_a_tile()
    {
        var slugs = File.ReadLines(Path.Combine(Judges.Folder, "../../content/taxonomies/localities.yaml")).Where(line => line.StartsWith("- slug: ", StringComparison.Ordinal))
            .Select(line => line["- slug: ".Length..].Trim()).Where(slug => slug.Split('-')[0] is "phuong" or "xa" or "dac");
        Assert.Empty(slugs.Except(TilePositions.All.Keys));
    }

    [Theory]
    [InlineData(0, new[] { 0, 1, 2, 3 })]
    [InlineData(1, new[] { 0, 1, 2, 3 })]
    [InlineData(8, new[] { 0, 1, 2, 4 })]
    [InlineData(1000, new[] { 0, 1, 10, 100 })]
    public void Shades_leave_no_count_out(int highest, int[] least)
    {
        var shades = new Shades(highest);
        Assert.Equal(least, Enumerable.Range(0, 4).Select(shade => shades.Bounds(shade).Least));
        Assert.All(Enumerable.Range(0, highest + 5), count =>
        {
            var (lower, upper) = shades.Bounds(shades.Of(count));
            Assert.InRange(count, lower, upper ?? int.MaxValue);
        });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static List<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll(".unit-table th[scope=row]").Select(name => name.TextContent)];

    private void Put(string slug, string name) => _site.Cms.Put(new Term { Kind = TaxonomyKind.Localities, Slug = slug, Name = name, ValidFrom = new DateOnly(2025, 7, 1) });
}
