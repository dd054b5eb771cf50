using System.Text;
using CommsPortal.PublicSite.Assets;

namespace CommsPortal.PublicSite.Tests.Assets;

public sealed class StyleSheetTests
{
    [Theory]
    [InlineData("a {\n  color: red;\n  margin: 0 1rem;\n}\n", "a{color: red;margin: 0 1rem;}")]
    [InlineData("/* what a is */\na, b { top: 0 } /* end */", "a,b{top: 0}")]
    [InlineData("a /* between */ b{top:0}", "a b{top:0}")]
    [InlineData("a/* tight */b{top:0}", "a/**/b{top:0}")]
    [InlineData("a :hover { width: calc(1px + 2px) }", "a :hover{width: calc(1px + 2px)}")]
    [InlineData("a::after { content: \" /* said */  ; { \"; }", "a::after{content: \" /* said */  ; { \";}")]
    [InlineData("a::after { content: '\\'  ' }", "a::after{content: '\\'  '}")]
    [InlineData("@media (min-width: 40rem) and (hover) {\n  a { top: 0 }\n}", "@media (min-width: 40rem) and (hover){a{top: 0}}")]
    public void Comments_and_idle_space_are_left_out_and_nothing_else(string source, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(StyleSheet.Join([Encoding.UTF8.GetBytes(source)])));

    [Fact]
    public void Parts_follow_one_another() =>
        Assert.Equal("a{}b{}", Encoding.UTF8.GetString(StyleSheet.Join(["a {}\n"u8.ToArray(), "/* second */ b {}"u8.ToArray()])));

    [Fact]
    public void What_is_served_names_only_typefaces_that_are_there()
    {
        var assets = new SiteAssets();
        var css = Encoding.UTF8.GetString(assets.Find(assets.Stylesheet)!.Bytes);
        var named = System.Text.RegularExpressions.Regex.Matches(css, @"url\((fonts/[^)]+)\)").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(6, named.Distinct().Count());
        Assert.All(named, font => Assert.NotNull(assets.Find("/assets/" + font)));
        Assert.DoesNotContain("/*", css, StringComparison.Ordinal);
    }
}
