using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk;

/// <summary>On a host of its own, where there is one administrator.</summary>
public sealed class LastAdministratorTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    [Fact]
    public async Task The_last_administrator_can_neither_be_locked_nor_lose_the_role()
    {
        var user = await AddAsync(Role.Administrator);
        var administrator = Stranger();
        await administrator.SignInAsync(user.Email!, Password);
        var page = await administrator.GetAsync($"/desk/people/{user.Id}");
        var demoted = await administrator.SubmitAsync(page.Form(".panel form"), Typed(("Roles", Role.Author)));
        Assert.Contains("quản trị viên cuối cùng", demoted.Notice, StringComparison.Ordinal);
        var locked = await administrator.SubmitAsync(page.Form("form[action$='handler=Lock']"));
        Assert.Contains("quản trị viên cuối cùng", locked.Notice, StringComparison.Ordinal);
        Assert.Contains("Người dùng", (await administrator.GetAsync("/desk")).Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }
}
