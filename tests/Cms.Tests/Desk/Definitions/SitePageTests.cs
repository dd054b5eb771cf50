using System.Net;
using System.Text.Json;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Definitions;

public sealed class SitePageOnSqlite(CmsHost<Sqlite> host) : SitePageTests<Sqlite>(host);

public sealed class SitePageOnPostgres(CmsHost<Postgres> host) : SitePageTests<Postgres>(host);

/// <summary>Settings and menus of the site are set at the desk, with versions, and delivered by the API.</summary>
public abstract class SitePageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Settings_are_delivered_followed_by_the_change_log_and_brought_back()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var page = await administrator.GetAsync("/desk/site");
        await administrator.SubmitAsync(page.Form("form.panel"), Typed(
            ("Vi.Name", "Cổng thử"), ("En.Name", "Test portal"), ("Email", "toasoan@example.vn"), ("Vi.Footer", "Một\r\nHai"),
            ("Social[0].Title", "Kênh"), ("Social[0].Url", "https://kenh.example.vn/a")));
        var site = await SiteAsync("vi");
        Assert.Equal(("Cổng thử", "toasoan@example.vn", "Một\nHai"), (Text(site, "name"), Text(site, "email"), Text(site, "footer")));
        Assert.Equal("https://kenh.example.vn/a", site.GetProperty("social")[0].GetProperty("url").GetString());
        Assert.Equal("Test portal", Text(await SiteAsync("en"), "name"));
        await using (var db = OpenDatabase())
            Assert.Contains("site", (await db.Changes.AsNoTracking().OrderByDescending(c => c.Sequence).FirstAsync(Cancellation)).Tags);

        var again = await administrator.GetAsync("/desk/site");
        await administrator.SubmitAsync(again.Form("form.panel"), Typed(("Vi.Name", "Tên khác")));
        var conflict = await administrator.SubmitAsync(again.Form("form.panel"), Typed(("Vi.Name", "Tên muộn")));
        Assert.Equal((HttpStatusCode.Conflict, "Tên muộn"), (conflict.Status, conflict.ValueOf("Vi.Name")));
        await administrator.SubmitAsync((await administrator.GetAsync("/desk/site")).Form("form[action$='handler=Restore']"));
        Assert.Equal("Cổng thử", Text(await SiteAsync("vi"), "name"));
    }

    [Theory]
    [InlineData("Email", "khong phai thu")]
    [InlineData("Phone", "gọi cho tôi")]
    [InlineData("Social[0].Url", "javascript:alert(1)")]
    [InlineData("Social[0].Url", "http://khong-ma-hoa.example.vn")]
    [InlineData("Social[0].Url", "https://ai:mat-khau@example.vn")]
    public async Task What_is_no_address_is_refused_and_stays_in_the_form(string field, string typed)
    {
        var administrator = await PersonAsync(Role.Administrator);
        var page = await administrator.GetAsync("/desk/site");
        var refused = await administrator.SubmitAsync(page.Form("form.panel"), field.StartsWith("Social", StringComparison.Ordinal) ? Typed(("Social[0].Title", "Kênh"), (field, typed)) : Typed((field, typed)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, typed), (refused.Status, refused.ValueOf(field)));
    }

    [Fact]
    public async Task Menus_lead_to_pages_articles_and_outside_in_the_order_that_was_set()
    {
        var administrator = await PersonAsync(Role.Administrator);
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        var id = await newsroom.PublishNewAsync(Newsroom.News("Bài trong menu " + Guid.CreateVersion7().ToString("N")[..8]));
        await using var db = OpenDatabase();
        var path = await db.LiveArticles.Where(l => l.ArticleId == id).Select(l => l.Path).SingleAsync(Cancellation);
        await SaveAsync(administrator, ("Main[0].Title", "Tin"), ("Main[0].Url", "/tin-tuc"), ("Main[0].Place", "3"),
            ("Main[1].Title", "Ngoài"), ("Main[1].Url", "https://ngoai.example.vn/"), ("Main[1].Place", "1"),
            ("Footer[0].Title", "Bài"), ("Footer[0].Url", path));
        var site = await SiteAsync("vi");
        Assert.Equal(["https://ngoai.example.vn/", "/tin-tuc"], site.GetProperty("mainMenu").EnumerateArray().Select(l => l.GetProperty("url").GetString()));
        Assert.Equal(path, site.GetProperty("footerMenu")[0].GetProperty("url").GetString());

        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, "Thử", Actor.CommandLine, Cancellation);
        Assert.Equal(0, (await SiteAsync("vi")).GetProperty("footerMenu").GetArrayLength());
    }

    [Theory]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("//ngoai.example.vn")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https:ngoai")]
    public async Task A_menu_entry_that_leads_nowhere_is_refused_by_name(string url)
    {
        var administrator = await PersonAsync(Role.Administrator);
        var refused = await SaveAsync(administrator, ("Main[0].Title", "Đi đâu"), ("Main[0].Url", url));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Đi đâu", refused.Notice, StringComparison.Ordinal);
    }

    private static async Task<DeskAnswer> SaveAsync(DeskVisitor person, params (string, string)[] fields) =>
        await person.SubmitAsync((await person.GetAsync("/desk/menus")).Form("form.panel"), Typed(fields));

    private async Task<JsonElement> SiteAsync(string locale) =>
        JsonDocument.Parse(await Client.GetStringAsync($"/api/v1/site/{locale}", Cancellation)).RootElement;

    private static string? Text(JsonElement site, string name) => site.GetProperty(name).GetString();
}
