using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk.Bulk;

public sealed class SavedFilterOnSqlite(CmsHost<Sqlite> host) : SavedFilterTests<Sqlite>(host);

public sealed class SavedFilterOnPostgres(CmsHost<Postgres> host) : SavedFilterTests<Postgres>(host);

/// <summary>Lists that people name, pin, share, rename and delete.</summary>
public abstract class SavedFilterTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_list_is_saved_under_a_name_and_pinned_to_the_start_of_the_list()
    {
        var editor = await PersonAsync(Role.Editor);
        var list = await editor.GetAsync("/desk/articles?state=InReview&type=news&q=" + Uri.EscapeDataString("nước sạch"));
        var saved = await editor.SubmitAsync(list.Form(".save-filter form"), Typed(("Name", "Tin chờ duyệt")));
        var back = await editor.FollowAsync(saved);
        Assert.Equal("Tin chờ duyệt", back.Page.QuerySelector(".saved-filters a.toggle[aria-current]")!.TextContent);
        Assert.Null(back.Page.QuerySelector(".save-filter"));
        var fresh = await editor.GetAsync("/desk/articles");
        var link = fresh.Page.QuerySelector(".saved-filters a.toggle")!.GetAttribute("href")!;
        Assert.Contains("nước sạch", (await editor.GetAsync(link)).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_lists_are_colleagues_too_and_only_their_person_changes_them()
    {
        var (one, other) = (await PersonAsync(Role.Editor), await PersonAsync(Role.Author));
        var name = "Dùng chung " + Guid.CreateVersion7().ToString("N")[..8];
        var list = await one.GetAsync("/desk/articles?state=Draft");
        await one.SubmitAsync(list.Form(".save-filter form"), Typed(("Name", name), ("Shared", "true"), ("Pinned", "false")));
        await one.SubmitAsync((await one.GetAsync("/desk/articles?state=Withdrawn")).Form(".save-filter form"), Typed(("Name", "Riêng " + name)));
        var theirs = await other.GetAsync("/desk/articles");
        Assert.Contains(name, theirs.Page.QuerySelector(".saved-filters")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Riêng " + name, theirs.Page.QuerySelector(".saved-filters")!.TextContent, StringComparison.Ordinal);

        var form = (await one.GetAsync("/desk/filters")).Form("form.filter-line");
        var id = ((AngleSharp.Html.Dom.IHtmlInputElement)form.QuerySelector("[name=Id]")!).Value;
        form.SetAttribute("action", "/desk/filters?handler=Delete");
        var foreign = (await other.GetAsync("/desk/articles?state=Draft&mine=true")).Form(".save-filter form");
        foreign.SetAttribute("action", "/desk/filters?handler=Delete");
        await other.SubmitAsync(foreign, Typed(("Id", id)));
        Assert.NotNull((await one.GetAsync("/desk/filters")).Page.QuerySelector($"[value='{id}']"));
        await one.SubmitAsync(form);
        Assert.Null((await one.GetAsync("/desk/filters")).Page.QuerySelector($"[value='{id}']"));
    }

    [Fact]
    public async Task A_list_is_renamed_and_two_of_one_person_cannot_have_one_name()
    {
        var editor = await PersonAsync(Role.Editor);
        foreach (var (name, state) in new[] { ("Một", "Draft"), ("Hai", "InReview") })
            await editor.SubmitAsync((await editor.GetAsync("/desk/articles?state=" + state)).Form(".save-filter form"), Typed(("Name", name)));
        var page = await editor.GetAsync("/desk/filters");
        var form = page.Form("form.filter-line");
        Assert.Contains("Bạn đã có bộ lọc tên", (await editor.SubmitAsync(form, Typed(("Name", "Một")))).Notice, StringComparison.Ordinal);
        await editor.SubmitAsync(form, Typed(("Name", "Việc hôm nay")));
        var names = (await editor.GetAsync("/desk/filters")).Page.QuerySelectorAll("form.filter-line [name=Name]").Select(n => n.GetAttribute("value"));
        Assert.Equal(["Một", "Việc hôm nay"], names.Order(StringComparer.Ordinal));
    }
}
