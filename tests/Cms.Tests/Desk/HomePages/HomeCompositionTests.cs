using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.HomePages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.HomePages;

public sealed class HomeCompositionOnSqlite(CmsHost<Sqlite> host) : HomeCompositionTests<Sqlite>(host);

public sealed class HomeCompositionOnPostgres(CmsHost<Postgres> host) : HomeCompositionTests<Postgres>(host);

/// <summary>Editors compose the front page at the desk without scripts, see it before readers do, and the API delivers it.</summary>
public abstract class HomeCompositionTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    private static string Unique(string headline) => $"{headline} {Guid.CreateVersion7().ToString("N")[20..]}";

    [Fact]
    public async Task A_composition_is_delivered_with_its_change_and_what_is_withdrawn_is_left_out_and_said()
    {
        var editor = await PersonAsync(Role.Editor);
        var (lead, second) = (await PublishAsync(Unique("Bài dẫn")), await PublishAsync(Unique("Bài hai")));
        var saved = await SubmitAsync(editor, "", ("Lead", $"{lead}"), ("Secondary", $"{second}"));
        Assert.True(saved.Location == "/desk/home", saved.Notice);
        var home = await HomeAsync();
        Assert.Equal((lead, second), (home.Lead?.Id, Assert.Single(home.Secondary).Id));
        Assert.Equal(HomePage.StandardBlocks.Select(b => b.Kind), home.Blocks.Select(b => b.Kind));
        await using (var db = OpenDatabase())
            Assert.Equal(["home:vi"], (await db.Changes.AsNoTracking().OrderByDescending(c => c.Sequence).FirstAsync(Cancellation)).Tags);

        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(lead, null, "Thử", Actor.CommandLine, Cancellation);
        Assert.Null((await HomeAsync()).Lead);
        var page = await editor.GetAsync("/desk/home");
        Assert.Contains("1 bài đã chọn hiện không đăng", page.Notice, StringComparison.Ordinal);
        await SubmitAsync(editor, "", ("Secondary", ""));
    }

    [Fact]
    public async Task A_later_save_meets_the_other_one_keeps_what_was_typed_and_versions_are_brought_back()
    {
        var editor = await PersonAsync(Role.Editor);
        var first = await editor.GetAsync("/desk/home/en");
        var form = first.Form("form[data-home]");
        await editor.SubmitAsync(form, Typed(("Blocks[0].Heading", "Numbers")));
        var conflict = await editor.SubmitAsync(form, Typed(("Blocks[0].Heading", "Too late")));
        Assert.Equal((HttpStatusCode.Conflict, "Too late"), (conflict.Status, conflict.ValueOf("Blocks[0].Heading")));
        await editor.SubmitAsync(conflict.Form("form[data-home]"));
        Assert.Equal("Too late", (await HomeAsync("en")).Blocks[0].Heading);
        await editor.SubmitAsync((await editor.GetAsync("/desk/home/en")).Form("form[action$='handler=Restore']"));
        Assert.Equal("Numbers", (await HomeAsync("en")).Blocks[0].Heading);
    }

    [Fact]
    public async Task Blocks_are_moved_added_and_taken_out_and_articles_found_without_saving_anything()
    {
        var editor = await PersonAsync(Role.Editor);
        var headline = Unique("Chợ số hóa");
        var id = await PublishAsync(headline);
        var before = await HomeAsync();
        var page = await SubmitAsync(editor, "Arrange", "down:0");
        Assert.Equal((before.Blocks[1].Kind, before.Blocks[0].Kind), (page.ValueOf("Blocks[0].Kind"), page.ValueOf("Blocks[1].Kind")));
        Assert.Equal("down:1", page.Page.QuerySelector("[autofocus]")!.GetAttribute("value"));
        page = await SubmitAsync(editor, page, "Arrange", "remove:1");
        Assert.Equal(before.Blocks.Count - 1, page.Page.QuerySelectorAll(".home-block").Length);
        page = await SubmitAsync(editor, page, "Arrange", "add", ("NewKind", "articles"));
        var added = before.Blocks.Count - 1;
        page = await SubmitAsync(editor, page, "Arrange", "find", ($"Blocks[{added}].Find", headline.Replace("Chợ", "cho", StringComparison.Ordinal)));
        Assert.Equal(id.ToString(), ((IHtmlInputElement)page.Page.QuerySelector(".found input")!).Value);
        Assert.Contains("Chưa lưu", page.Notice, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await HomeAsync()).Version);
    }

    [Theory]
    [InlineData("Blocks[0].Heading", "dài")]
    [InlineData("Blocks[0].Kind", "khong-co")]
    [InlineData("Blocks[0].Count", "13")]
    [InlineData("Blocks[1].Source", "column:khong-co")]
    [InlineData("Lead", "0198c2a0-0000-7000-8000-00000000dead")]
    public async Task What_cannot_be_shown_is_refused_with_its_reason(string field, string typed)
    {
        var editor = await PersonAsync(Role.Editor);
        var refused = await SubmitAsync(editor, "", (field, typed == "dài" ? new string('x', 81) : typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Notice);
    }

    [Fact]
    public async Task No_article_stands_twice_and_none_of_another_language()
    {
        var editor = await PersonAsync(Role.Editor);
        var id = await PublishAsync(Unique("Chỉ một lần"));
        var twice = await SubmitAsync(editor, "", ("Lead", $"{id}"), ("Secondary", $"{id}"));
        Assert.Contains("chọn ở hai chỗ", twice.Notice, StringComparison.Ordinal);
        var page = await editor.GetAsync("/desk/home/en");
        var foreign = await editor.SubmitAsync(page.Form("form[data-home]"), Typed(("Lead", $"{id}")));
        Assert.Contains("ngôn ngữ khác", foreign.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_shows_what_is_typed_by_a_signed_address_and_saves_nothing()
    {
        var editor = await PersonAsync(Role.Editor);
        var id = await PublishAsync(Unique("Xem thử"));
        var before = await HomeAsync();
        var page = await SubmitAsync(editor, "Preview", ("Lead", $"{id}"));
        var address = page.Page.QuerySelector("iframe")!.GetAttribute("src")!;
        var token = address[(address.LastIndexOf('/') + 1)..];
        using var answer = await Client.GetAsync($"/api/v1/preview/home/{token}", Cancellation);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(id, (await answer.Content.ReadFromJsonAsync<HomePage>(PortalJson.Options, Cancellation))!.Lead!.Id);
        Assert.Equal(before.Version, (await HomeAsync()).Version);
        using var forged = await Client.GetAsync($"/api/v1/preview/home/{token[..^2]}AA", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task An_appointed_page_waits_in_the_list_is_previewed_and_taken_back()
    {
        var editor = await PersonAsync(Role.Editor);
        var day = DeskDay(3);
        var appointed = await SubmitAsync(editor, "Schedule", ("From", $"{day}T06:00"), ("Note", "Ngày Chuyển đổi số"));
        Assert.True(appointed.Location == "/desk/home", appointed.Notice);
        var page = await editor.FollowAsync(appointed);
        Assert.Contains("Ngày Chuyển đổi số", page.Text, StringComparison.Ordinal);
        var preview = page.Page.QuerySelector(".waiting a[target]")!.GetAttribute("href")!;
        using var answer = await Client.GetAsync("/api/v1/preview/home" + preview[preview.LastIndexOf('/')..], Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var past = await SubmitAsync(editor, "Schedule", ("From", "2020-01-01T06:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.Status);
        await editor.SubmitAsync(page.Form("form[action$='handler=Cancel']"));
        Assert.DoesNotContain("Ngày Chuyển đổi số", (await editor.GetAsync("/desk/home")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/home?locale=fr")]
    [InlineData("/api/v1/home?ngon-ngu=vi")]
    public async Task The_api_refuses_what_it_does_not_know(string address)
    {
        using var answer = await Client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private string DeskDay(int days) => Clock.DayOf(Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(days)).ToString("yyyy-MM-dd", null);

    private static async Task<DeskAnswer> SubmitAsync(DeskVisitor person, string handler, params (string, string)[] fields) =>
        await SubmitAsync(person, await person.GetAsync("/desk/home"), handler, null, fields);

    private static async Task<DeskAnswer> SubmitAsync(DeskVisitor person, string handler, string button) =>
        await SubmitAsync(person, await person.GetAsync("/desk/home"), handler, button);

    private static Task<DeskAnswer> SubmitAsync(DeskVisitor person, DeskAnswer page, string handler, string? button, params (string, string)[] fields)
    {
        var form = page.Form("form[data-home]");
        if (handler.Length > 0)
            form.SetAttribute("action", "/desk/home?handler=" + handler);
        return person.SubmitAsync(form, Typed(fields), button);
    }

    private async Task<Guid> PublishAsync(string headline) =>
        await ActivatorUtilities.CreateInstance<Newsroom>(Host.Services).PublishNewAsync(Newsroom.News(headline));

    private async Task<HomePage> HomeAsync(string locale = "vi") =>
        (await Client.GetFromJsonAsync<HomePage>($"/api/v1/home?locale={locale}", PortalJson.Options, Cancellation))!;
}
