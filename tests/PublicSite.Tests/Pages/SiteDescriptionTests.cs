using CommsPortal.Contracts.Sites;

namespace CommsPortal.PublicSite.Tests.Pages;

/// <summary>What the office says of its site and its menus stand on every page; where it says nothing the site has its own words.</summary>
public sealed class SiteDescriptionTests
{
    [Fact]
    public async Task Without_settings_the_site_has_its_own_name_and_menus()
    {
        await using var site = new Site();
        var page = await site.PageAsync("/");
        Assert.Equal("Truyền thông Chuyển đổi số", page.QuerySelector(".nameplate-name")!.TextContent);
        Assert.NotNull(page.QuerySelector(".sections a[href='/tin-tuc']"));
        Assert.NotNull(page.QuerySelector(".colophon a[href='/phong-trao']"));
    }

    [Fact]
    public async Task Settings_and_menus_stand_on_every_page_from_the_change_on_and_each_language_has_its_own()
    {
        await using var site = new Site();
        await site.PageAsync("/");
        site.Cms.Put(new SiteDescription
        {
            Locale = "vi",
            Name = "Cổng Chuyển đổi số",
            Publisher = "Sở Thông tin",
            Responsible = "Bà Nguyễn Thị Mẫu",
            Email = "toasoan@example.vn",
            Licence = "Ghi rõ nguồn khi dùng lại.",
            Footer = "Dòng một\nDòng hai",
            Social = [new SiteLink("Kênh video", "https://video.example.vn/kenh")],
            MainMenu = [new SiteLink("Tin", "/tin-tuc"), new SiteLink("Ngoài <b>", "https://ngoai.example.vn/")],
            FooterMenu = [new SiteLink("Riêng ở chân", "/linh-vuc")],
        });
        await site.CaughtUpAsync();

        var page = await site.PageAsync("/tin-tuc");
        Assert.Equal("Cổng Chuyển đổi số", page.QuerySelector(".nameplate-name")!.TextContent);
        Assert.EndsWith("– Cổng Chuyển đổi số", page.Title, StringComparison.Ordinal);
        Assert.Equal(["Tin", "Ngoài <b>"], page.QuerySelectorAll(".sections a").Select(a => a.TextContent));
        Assert.Equal("page", page.QuerySelector(".sections a[href='/tin-tuc']")!.GetAttribute("aria-current"));
        var foot = page.QuerySelector(".colophon")!;
        Assert.All(
            ["Sở Thông tin.", "Chịu trách nhiệm nội dung: Bà Nguyễn Thị Mẫu", "Ghi rõ nguồn khi dùng lại.", "Dòng một", "Dòng hai", "Kênh video"],
            text => Assert.Contains(text, foot.TextContent, StringComparison.Ordinal));
        Assert.NotNull(foot.QuerySelector("a[href='mailto:toasoan@example.vn']"));
        Assert.Null(foot.QuerySelector("a[href='/phong-trao']"));
        Assert.NotNull(foot.QuerySelector("a[href='/linh-vuc']"));

        var english = await site.PageAsync("/en");
        Assert.Equal("Digital Transformation News", english.QuerySelector(".nameplate-name")!.TextContent);
    }

    [Fact]
    public async Task The_site_stays_as_it_was_while_the_cms_is_away()
    {
        await using var site = new Site();
        site.Cms.Put(new SiteDescription { Locale = "vi", Name = "Tên đã đặt" });
        await site.PageAsync("/");
        site.Cms.Unreachable = true;
        var missing = await site.PageAsync("/khong-co", System.Net.HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Tên đã đặt", missing.QuerySelector(".nameplate-name")!.TextContent);
    }
}
