using System.Net;
using System.Text;
using CommsPortal.PublicSite.Assets;
using CommsPortal.PublicSite.DesignSystem;

namespace CommsPortal.PublicSite.Tests.DesignSystem;

public sealed class DesignSystemTests(FilledSite filled) : IClassFixture<FilledSite>
{
    private static readonly string Css = Stylesheet();

    [Fact]
    public void Every_colour_keeps_its_promise_of_contrast_in_every_theme()
    {
        var broken =
            from theme in Theme.Choices(Css)
            from rule in ContrastRule.All
            from ground in rule.Grounds
            let measured = theme.ContrastOf(rule.Colour, ground)
            where measured < rule.Least
            select $"{theme.Name}: --{rule.Colour} on --{ground} is {measured:0.00}, not {rule.Least}";

        Assert.Empty(broken);
    }

    [Fact]
    public void What_the_system_chooses_is_what_a_reader_can_choose()
    {
        var chosen = Theme.Choices(Css).ToDictionary(theme => theme.Name, theme => theme.Colours);

        Assert.All(Theme.OfSystem(Css), theme => Assert.Equal(chosen[theme.Name].OrderBy(colour => colour.Key), theme.Colours.OrderBy(colour => colour.Key)));
        Assert.All(chosen.Values, colours => Assert.Equal(chosen["Sáng"].Keys.Order(), colours.Keys.Order()));
    }

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777777", "#fff", 4.48)]
    [InlineData("#1e1b17", "#1e1b17", 1)]
    public void Contrast_is_that_of_the_standard(string first, string second, double expected) =>
        Assert.Equal(expected, Contrast.Between(first, second), 0.01);

    [Fact]
    public async Task The_page_of_the_design_system_is_there_in_development_and_nowhere_else()
    {
        await using (var inService = new Site(("environment", "Production")))
            await inService.PageAsync(DesignSystemEndpoints.Path, HttpStatusCode.NotFound);

        using var answer = await filled.Site.GetAsync(DesignSystemEndpoints.Path);
        var page = await filled.Site.PageAsync(DesignSystemEndpoints.Path);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Empty(page.QuerySelectorAll(".failed, [style], style"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Contains("NGHỊ QUYẾT", page.QuerySelector(".proof-4")!.TextContent, StringComparison.Ordinal);
        Assert.All([".chart svg", ".portrait", ".document-facts", "progress", ".series", ".pager", ".search-form", ".tag", ".case-summary"], part => Assert.NotNull(page.QuerySelector(part)));
    }

    private static string Stylesheet()
    {
        var assets = new SiteAssets();
        return Encoding.UTF8.GetString(assets.Find(assets.Stylesheet)!.Bytes);
    }
}
