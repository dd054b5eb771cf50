using System.Net;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class WritingOnSqlite(CmsHost<Sqlite> host) : WritingTests<Sqlite>(host);

public sealed class WritingOnPostgres(CmsHost<Postgres> host) : WritingTests<Postgres>(host);

public abstract class WritingTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_article_goes_from_the_first_word_to_the_public_by_forms_alone()
    {
        var (writer, approver) = (await PersonAsync(Role.Author), await PersonAsync(Role.Approver));
        var id = await WriteAsync(writer, "Chợ Bến Thành nhận thanh toán số");
        Assert.Equal($"/desk/articles/{id}", (await DecideAsync(writer, id, "Submit")).Location);
        Assert.Contains("Chợ Bến Thành", (await approver.GetAsync("/desk")).Text, StringComparison.Ordinal);
        Assert.Equal($"/desk/articles/{id}", (await DecideAsync(approver, id, "Approve", Typed(("Note", "Tốt")))).Location);
        await DecideAsync(approver, id, "Publish");
        await using var db = OpenDatabase();
        Assert.Equal("/tin-tuc/cho-ben-thanh-nhan-thanh-toan-so", (await db.LiveArticles.SingleAsync(l => l.ArticleId == id, Cancellation)).Path);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_when_a_draft_is_submitted_and_nothing_is_lost()
    {
        var writer = await PersonAsync(Role.Author);
        var id = await WriteAsync(writer, "Bản nháp dở dang", lead: "", body: "Đang viết");
        var form = (await writer.GetAsync($"/desk/articles/{id}/edit")).Form(".article-form");
        var answer = await writer.SubmitAsync(form, Typed(("body", "Viết thêm **một đoạn**")), "submit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Sapo", answer.ErrorOf("f-lead"), StringComparison.Ordinal);
        Assert.Equal("Viết thêm **một đoạn**", answer.ValueOf("body"));
        await using var db = OpenDatabase();
        Assert.Equal(EditionState.Draft, (await db.Articles.SingleAsync(a => a.Id == id, Cancellation)).State);
        Assert.Contains("Viết thêm", (await db.Editions.SingleAsync(e => e.ArticleId == id, Cancellation)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_will_not_do_stays_in_its_field()
    {
        var writer = await PersonAsync(Role.Author);
        var page = await writer.GetAsync("/desk/articles/new/official-document");
        var answer = await writer.SubmitAsync(
            page.Form(".article-form"), Typed(("headline", "Chỉ thị"), ("issuedOn", "ngày rằm"), ("slug", "Chỉ Thị")), "save");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(("ngày rằm", "Chỉ Thị", "Chỉ thị"), (answer.ValueOf("issuedOn"), answer.ValueOf("slug"), answer.ValueOf("headline")));
        Assert.Contains("21/11/2026", answer.ErrorOf("f-issuedOn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_added_moved_and_removed_by_buttons_without_scripts()
    {
        var writer = await PersonAsync(Role.Author);
        var page = await writer.GetAsync("/desk/articles/new/model-example");
        for (var i = 0; i < 3; i++)
            page = await writer.SubmitAsync(page.Form(".article-form"), button: "add:results");
        page = await writer.SubmitAsync(
            page.Form(".article-form"), Typed(("results[0].indicator", "Một"), ("results[1].indicator", "Hai"), ("results[2].indicator", "Ba")), "up:results:2");
        Assert.Equal(["Một", "Ba", "Hai"], Indicators(page));
        page = await writer.SubmitAsync(page.Form(".article-form"), button: "remove:results:0");
        Assert.Equal(["Ba", "Hai"], Indicators(page));
        page = await writer.SubmitAsync(page.Form(".article-form"), button: "down:results:0");
        Assert.Equal(["Hai", "Ba"], Indicators(page));
    }

    [Fact]
    public async Task Rows_that_a_script_added_in_any_order_are_read_in_the_order_of_the_page()
    {
        var writer = await PersonAsync(Role.Author);
        var page = await writer.GetAsync("/desk/articles/new/model-example");
        var answer = await writer.SubmitAsync(page.Form(".article-form"), new Dictionary<string, string[]>
        {
            ["headline"] = ["Gương"],
            ["results.rows"] = ["n2", "0", "n1"],
            ["results[0].indicator"] = ["Hai"],
            ["results[n1].indicator"] = ["Ba"],
            ["results[n2].indicator"] = ["Một"],
        }, "save");
        Assert.Equal(["Một", "Hai", "Ba"], Indicators(await writer.FollowAsync(answer)));
    }

    [Fact]
    public async Task Two_people_who_save_the_same_version_both_keep_their_text()
    {
        var (writer, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var id = await WriteAsync(writer, "Tin gốc", "Sapo gốc", "Nội dung gốc");
        var (mine, theirs) = (await writer.GetAsync($"/desk/articles/{id}/edit"), await editor.GetAsync($"/desk/articles/{id}/edit"));
        await editor.SubmitAsync(theirs.Form(".article-form"), Typed(("lead", "Sapo của biên tập"), ("body", "Nội dung của biên tập")), "save");
        var conflict = await writer.SubmitAsync(mine.Form(".article-form"), Typed(("lead", "Sapo của tôi"), ("body", "Nội dung của tôi")), "save");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var shown = conflict.Page.QuerySelector("#merge")!.TextContent;
        Assert.All(["biên tập", "của tôi", "Sapo", "Nội dung"], text => Assert.Contains(text, shown, StringComparison.Ordinal));

        var kept = await writer.SubmitAsync(conflict.Form("#merge"), Typed(("choice.lead", "Theirs"), ("choice.body#0", "Mine")), "save");
        var after = await writer.FollowAsync(kept);
        Assert.Equal(("Sapo của biên tập", "Nội dung của tôi"), (after.ValueOf("lead"), after.ValueOf("body")));
    }

    [Fact]
    public async Task A_headline_with_markup_is_shown_as_text_everywhere()
    {
        var editor = await PersonAsync(Role.Editor);
        const string Headline = "<script>alert(1)</script> \"><img src=x onerror=alert(1)>";
        var id = await WriteAsync(editor, Headline, Headline, Headline);
        foreach (var path in new[] { "/desk", "/desk/articles", $"/desk/articles/{id}", $"/desk/articles/{id}/edit", $"/desk/articles/{id}/history", $"/desk/articles/{id}/delete" })
        {
            var page = await editor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("alert(1)", page.Page.DocumentElement.TextContent + page.Page.QuerySelector("#f-headline")?.GetAttribute("value"), StringComparison.Ordinal);
            Assert.Empty(page.Page.QuerySelectorAll("script:not([src]), [onerror]"));
        }
    }

    [Fact]
    public async Task Articles_are_found_by_words_of_their_headlines_without_diacritics()
    {
        var editor = await PersonAsync(Role.Editor);
        await WriteAsync(editor, "Đường sách Thủ Đức mở cửa đêm");
        await WriteAsync(editor, "Xe buýt điện");
        var found = await editor.GetAsync("/desk/articles?q=duong+sach");
        Assert.Contains("Đường sách", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Xe buýt", found.Text, StringComparison.Ordinal);
        Assert.Contains("Không có bài nào khớp", (await editor.GetAsync("/desk/articles?q=khongcogi")).Text, StringComparison.Ordinal);
    }

    private static List<string> Indicators(DeskAnswer page) => page.Page.QuerySelectorAll("input[name^='results['][name$='.indicator']")
        .Select(i => i.GetAttribute("value") ?? "").Where(v => v.Length > 0).ToList();
}
