using System.Text.RegularExpressions;
using CommsPortal.EndToEnd.Infrastructure;
using CommsPortal.EndToEnd.Journeys;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Writing;

/// <summary>Two people at one article, and the site's page beside the text.</summary>
[Collection(PortalCollection.Name)]
public sealed class TogetherTests(Portal portal, Browser browser)
{
    [Fact]
    public async Task Two_browsers_that_edit_the_same_article_meet_in_the_merge_and_lose_nothing_by_keyboard_alone()
    {
        var (writer, editor, edit) = await BothAsync("ghep");
        await editor.GotoAsync(edit);
        await Assertions.Expect(editor.Locator("[data-lease]")).ToContainTextAsync("Người viết ghep đang sửa bài này");
        await FillAsync(editor, ("headline", "Bài chung của chú Tư"), ("source", "Sở Y tế"));
        await SaveAsync(editor, "Đã lưu.");
        await FillAsync(writer, ("headline", "Bài chung của cô Lan"), ("attribution", "Theo Sở Y tế"));
        await writer.Locator("[name=attribution]").PressAsync("Control+s");

        await Assertions.Expect(writer.Locator("#merge")).ToBeFocusedAsync();
        await Assertions.Expect(writer.Locator(".merge-came summary")).ToHaveTextAsync("Nguồn");
        Assert.Empty((await writer.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        await TabToAsync(writer, "document.activeElement.type === 'radio'");
        await writer.Keyboard.PressAsync("Space");
        await writer.Keyboard.PressAsync("ArrowDown");
        await writer.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(writer.Locator("input[value=Both]")).ToBeCheckedAsync();
        await TabToAsync(writer, "document.activeElement.value === 'save'");
        await writer.Keyboard.PressAsync("Enter");
        await Assertions.Expect(writer.Locator(".notice.good")).ToHaveTextAsync("Đã lưu bản ghép.");
        await Assertions.Expect(writer.Locator("[name=headline]")).ToHaveValueAsync("Bài chung của chú Tư cô Lan");
        await Assertions.Expect(writer.Locator("[name=source]")).ToHaveValueAsync("Sở Y tế");
        await Assertions.Expect(writer.Locator("[name=attribution]")).ToHaveValueAsync("Theo Sở Y tế");
        await Assertions.Expect(writer.Locator("#working-copy")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_is_taken_over_from_is_told_with_the_next_autosave_and_keeps_the_text()
    {
        var (writer, editor, edit) = await BothAsync("tiepquan");
        await editor.GotoAsync(edit);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Tiếp quản" }).ClickAsync();
        await Assertions.Expect(editor.Locator(".notice.good")).ToContainTextAsync("Bạn đã tiếp quản");
        await FillAsync(writer, ("lead", "Vẫn viết tiếp"));
        await Assertions.Expect(writer.Locator("[data-lease]")).ToContainTextAsync("Biên tập tiepquan đã tiếp quản");
        Assert.Empty((await writer.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        await writer.ReloadAsync();
        await Assertions.Expect(writer.Locator("[name=lead]")).ToHaveValueAsync("Vẫn viết tiếp");
    }

    [Fact]
    public async Task The_page_of_the_site_stands_beside_the_text_follows_what_is_typed_and_stays_where_it_was_scrolled_to()
    {
        var (writer, _, edit) = await BothAsync("xemtruoc");
        var field = await WritingField.OpenAsync(writer, edit);
        await field.FillMarkdownAsync(string.Join("\n\n", Enumerable.Range(1, 80).Select(i => $"Đoạn thứ {i} của một bài khá dài.")));
        await Assertions.Expect(writer.Locator("[data-unsaved]")).ToBeHiddenAsync();

        var open = writer.GetByRole(AriaRole.Button, new() { Name = "Xem bên cạnh" });
        await open.FocusAsync();
        await writer.Keyboard.PressAsync("Enter");
        var page = writer.FrameLocator("iframe");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bài chung của hai người");
        await Assertions.Expect(page.GetByText("Đoạn thứ 80 của một bài")).ToHaveCountAsync(1);
        Assert.Equal(390, await page.Locator("body").EvaluateAsync<int>("() => innerWidth"));
        await Assertions.Expect(writer.GetByRole(AriaRole.Button, new() { Name = "Điện thoại" })).ToBeFocusedAsync();
        // The page in the frame has landmarks of its own; the site's tests look at it.
        Assert.Empty((await writer.RunAxe(new AxeRunOptions { Iframes = false })).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));

        await page.Locator("body").EvaluateAsync("() => scrollTo(0, 400)");
        await FillAsync(writer, ("headline", "Bài chung, tiêu đề đang gõ"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Bài chung, tiêu đề đang gõ");
        await Eventually.SeeAsync(() => page.Locator("body").EvaluateAsync<int>("() => Math.round(scrollY)"), top => top == 400, "the place where one had scrolled to");

        var desktop = writer.GetByRole(AriaRole.Button, new() { Name = "Máy tính" });
        await desktop.FocusAsync();
        await writer.Keyboard.PressAsync("Enter");
        await Eventually.SeeAsync(() => page.Locator("body").EvaluateAsync<int>("() => innerWidth"), width => width == 1280, "the width of a desktop");
        await writer.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open).ToBeFocusedAsync();
        await Assertions.Expect(writer.Locator("[data-preview]")).ToBeHiddenAsync();
    }

    // The writer of a stored news item stands in its form; an editor has signed in.
    private async Task<(IPage Writer, IPage Editor, string Edit)> BothAsync(string name)
    {
        var (writerMail, editorMail) = ($"viet-{name}@example.vn", $"bientap-{name}@example.vn");
        var writer = (await Person.SignInAsync(browser, portal, writerMail, await portal.AddPersonAsync(writerMail, "Người viết " + name, "author"))).Page;
        var editor = (await Person.SignInAsync(browser, portal, editorMail, await portal.AddPersonAsync(editorMail, "Biên tập " + name, "editor"))).Page;
        await writer.GotoAsync("/desk/articles/new/news");
        await writer.Locator("[name=headline]").FillAsync("Bài chung của hai người");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" }).ClickAsync();
        await Assertions.Expect(writer).ToHaveURLAsync(new Regex("/desk/articles/[0-9a-f-]{36}/edit"));
        return (writer, editor, writer.Url.Split('?')[0]);
    }

    private static async Task FillAsync(IPage page, params (string Name, string Text)[] fields)
    {
        foreach (var (name, text) in fields)
            await page.Locator($"[name='{name}']").FillAsync(text);
    }

    private static async Task SaveAsync(IPage page, string done)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToHaveTextAsync(done);
    }

    private static async Task TabToAsync(IPage page, string there)
    {
        for (var tabs = 0; tabs < 100; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(there))
                return;
        }

        Assert.Fail($"No key Tab leads to where {there}.");
    }
}
