using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class RolesPageTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    [Fact]
    public async Task The_page_shows_the_table_that_decides_every_permission_with_a_name()
    {
        var page = await (await PersonAsync(Role.Contributor)).GetAsync("/desk/people/roles");
        var shown = page.Page.QuerySelectorAll("tr[data-permission]").ToDictionary(
            r => Enum.Parse<Permission>(r.GetAttribute("data-permission")!), r => r.QuerySelectorAll("td").Select(c => c.TextContent.Contains('✓', StringComparison.Ordinal)).ToList());
        Assert.Equal(Enum.GetValues<Permission>(), shown.Keys);
        foreach (var (permission, marks) in shown)
            Assert.Equal(Role.All.Select(role => RolePermissions.Of(role).Contains(permission)), marks);
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.NotEqual(permission.ToString(), PermissionName.Of(permission)));
    }

    [Fact]
    public async Task Columns_and_content_types_are_set_at_the_persons_page_and_hold_from_the_next_click()
    {
        await using (var db = OpenDatabase())
        {
            db.Columns.Add(new Columns.Column { Slug = "hoi-dap", Name = "Hỏi đáp", Cadence = """{"kind":"weekly","days":["monday"]}""" });
            await db.SaveChangesAsync(Cancellation);
        }

        var (administrator, user, editor) = (await PersonAsync(Role.Administrator), await AddAsync(Role.Editor), Stranger());
        await editor.SignInAsync(user.Email!, Password);
        var id = await WriteAsync(await PersonAsync(Role.Editor), "Tin ngoài phạm vi");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await editor.GetAsync($"/desk/articles/{id}")).Status);
        var page = await administrator.GetAsync($"/desk/people/{user.Id}");
        var wrong = await administrator.SubmitAsync(page.Form(".panel form"), Typed(("Columns", "khong-co")));
        Assert.Contains("chuyên mục không có", wrong.Notice, StringComparison.Ordinal);
        wrong = await administrator.SubmitAsync(page.Form(".panel form"), Typed(("Types", "khong-co")));
        Assert.Contains("loại nội dung không hợp lệ", wrong.Notice, StringComparison.Ordinal);
        Assert.NotNull((await administrator.SubmitAsync(page.Form(".panel form"), Typed(("Columns", "hoi-dap"), ("Types", "column-article")))).Location);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await editor.GetAsync($"/desk/articles/{id}")).Status);
        Assert.Equal(["/desk/articles/new/column-article"], (await editor.GetAsync("/desk/articles/new")).Page.QuerySelectorAll(".types a").Select(a => a.GetAttribute("href")));
        page = await administrator.GetAsync($"/desk/people/{user.Id}");
        Assert.Equal(["hoi-dap", "column-article"], page.Page.QuerySelectorAll("input[name='Columns'][checked], input[name='Types'][checked]").Select(i => i.GetAttribute("value")));
    }

    [Theory]
    [InlineData("Mật khẩu 2026!", "dễ đoán")]
    [InlineData("ngắn quá", "12 ký tự")]
    [InlineData("bốn từ dễ nhớ khác", "")]
    public async Task A_password_is_judged_by_length_and_by_whether_it_is_guessed_first(string password, string refusal)
    {
        var (user, person) = (await AddAsync(Role.Author), Stranger());
        await person.SignInAsync(user.Email!, Password);
        var form = (await person.GetAsync("/desk/account")).Form(".gate form");
        var answer = await person.SubmitAsync(form, Typed(("OldPassword", Password), ("Password", password), ("PasswordAgain", password)));
        Assert.Equal(refusal.Length == 0, answer.Location is not null);
        Assert.Contains(refusal, answer.Notice, StringComparison.Ordinal);
    }
}
