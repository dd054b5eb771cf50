using System.Net;
using System.Text;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Redirects;

public sealed class RedirectOnSqlite(CmsHost<Sqlite> host) : RedirectTests<Sqlite>(host);

public sealed class RedirectOnPostgres(CmsHost<Postgres> host) : RedirectTests<Postgres>(host);

/// <summary>Addresses that never were pages lead to pages; the ones that lead nowhere are counted and made into redirects in one step.</summary>
public abstract class RedirectTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_redirect_leads_its_address_and_an_asterisk_everything_below_and_removing_ends_it()
    {
        var (administrator, root) = (await PersonAsync(Role.Administrator), NewRoot());
        await AddAsync(administrator, root + "/bai", "/tin-tuc");
        await AddAsync(administrator, root + "/*", "/tin-tuc/*");
        Assert.Equal("/tin-tuc", await LocationAsync(root + "/bai"));
        Assert.Equal("/tin-tuc/mot/hai", await LocationAsync(root + "/mot/hai"));
        Assert.Equal("/tin-tuc", await LocationAsync(root));

        var page = await administrator.GetAsync("/desk/redirects?q=" + root);
        await administrator.SubmitAsync(page.Form("td form"));
        await administrator.SubmitAsync((await administrator.GetAsync("/desk/redirects?q=" + root)).Form("td form"));
        Assert.Null(await LocationAsync(root + "/bai"));
        var back = (await administrator.GetAsync("/desk/redirects")).Page.QuerySelectorAll("form[action$='handler=Restore']")
            .OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.QuerySelector($"[value='{root}/bai']") is not null);
        await administrator.SubmitAsync(back);
        Assert.Equal("/tin-tuc", await LocationAsync(root + "/bai"));
    }

    [Theory]
    [InlineData("/tin-tuc", "/", "đang là một trang")]
    [InlineData("/cu-{0}", "https://ngoai.example.vn/", "không phải đường dẫn của site")]
    [InlineData("/cu-{0}", "//ngoai.example.vn", "không phải đường dẫn của site")]
    [InlineData("/cu-{0}", "/khong-co-trang-nay", "không phải trang nào đang có")]
    [InlineData("/desk/x", "/tin-tuc", "địa chỉ của hệ thống")]
    [InlineData("/cu-{0}/*", "/cu-{0}/moi/*", "lại chuyển hướng tiếp")]
    [InlineData("khong-co-gach", "/tin-tuc", "không phải đường dẫn của site")]
    public async Task What_would_lead_astray_is_refused_and_says_why(string from, string to, string why)
    {
        var administrator = await PersonAsync(Role.Administrator);
        var unique = Guid.CreateVersion7().ToString("N");
        var refused = await AddAsync(administrator, from.Replace("{0}", unique, StringComparison.Ordinal), to.Replace("{0}", unique, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(why, refused.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_make_neither_chains_nor_circles_and_never_hide_an_article()
    {
        var (administrator, root) = (await PersonAsync(Role.Administrator), NewRoot());
        await AddAsync(administrator, root + "/a/*", root + "/b/*");
        Assert.Contains("chuyển hướng tiếp", (await AddAsync(administrator, root + "/c/*", root + "/a/*")).Notice, StringComparison.Ordinal);
        Assert.Contains("đang chuyển hướng đến đó", (await AddAsync(administrator, root + "/b/*", "/tin-tuc")).Notice, StringComparison.Ordinal);
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        var id = await newsroom.PublishNewAsync(Newsroom.News("Bài không bị che " + root[1..]));
        await using var db = OpenDatabase();
        var path = await db.LiveArticles.Where(l => l.ArticleId == id).Select(l => l.Path).SingleAsync(Cancellation);
        Assert.Contains("địa chỉ của một bài", (await AddAsync(administrator, path, "/van-ban")).Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync("/api/v1/articles/by-path?path=" + path, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_taken_whole_or_not_at_all_and_comes_back_as_it_was()
    {
        var (administrator, root) = (await PersonAsync(Role.Administrator), NewRoot());
        var wrong = await ImportAsync(administrator, $"from,to\n{root}/1,/tin-tuc\n{root}/2,/khong-co-dau");
        Assert.Contains("/khong-co-dau", wrong.Notice, StringComparison.Ordinal);
        Assert.Null(await LocationAsync(root + "/1"));
        await ImportAsync(administrator, $"from,to\n{root}/1,/tin-tuc\n\"{root}/2\";/van-ban\n");
        Assert.Equal("/van-ban", await LocationAsync(root + "/2"));
        var file = await administrator.Client.GetStringAsync("/desk/redirects?handler=Export", Cancellation);
        Assert.Contains($"{root}/1,/tin-tuc\r\n{root}/2,/van-ban\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_asked_for_in_vain_are_counted_by_day_and_become_redirects_in_one_step()
    {
        var (administrator, root) = (await PersonAsync(Role.Administrator), NewRoot());
        var newsroom = ActivatorUtilities.CreateInstance<Newsroom>(Host.Services);
        var words = "vuờn ươm " + root[1..];
        await newsroom.PublishNewAsync(Newsroom.News("Khai trương " + words));
        for (var n = 0; n < 3; n++)
            await Client.GetAsync($"/api/v1/articles/by-path?path=/bai-cu/{root[1..]}", Cancellation);
        await Client.GetAsync($"/api/v1/articles/by-path?path=/{root[1..]}/ai-do@example.vn", Cancellation);
        await Client.GetAsync($"/api/v1/articles/by-path?path=/{root[1..]}/0912345678", Cancellation);
        await Host.Services.GetRequiredService<MissingPaths>().WriteAsync(Cancellation);

        await using var db = OpenDatabase();
        var counted = await db.MissingPaths.AsNoTracking().Where(m => m.Path.Contains(root.Substring(1))).ToListAsync(Cancellation);
        Assert.Equal([("/bai-cu" + root, 3)], counted.Select(m => (m.Path, m.Count)));

        var form = await Eventually.SeeAsync(
            async () => (await administrator.GetAsync("/desk/redirects/missing")).Page.QuerySelectorAll("form.missing-line")
                .OfType<AngleSharp.Html.Dom.IHtmlFormElement>().FirstOrDefault(f => f.QuerySelector($"[value='/bai-cu{root}']") is not null && f.QuerySelector("[name=To]")!.GetAttribute("value")?.Length > 0),
            f => f is not null, "the address with a suggestion");
        await administrator.SubmitAsync(form!);
        Assert.EndsWith(root[1..], await LocationAsync("/bai-cu" + root), StringComparison.Ordinal);
        Assert.Null((await administrator.GetAsync("/desk/redirects/missing")).Page.QuerySelector($"form.missing-line [value='/bai-cu{root}']"));
    }

    private static string NewRoot() => "/cu" + string.Concat(Guid.CreateVersion7().ToString("N").Select(c => (char)('a' + (c % 26))));

    private static async Task<DeskAnswer> AddAsync(DeskVisitor person, string from, string to) =>
        await person.SubmitAsync((await person.GetAsync("/desk/redirects")).Form("#add"), Typed(("From", from), ("To", to)));

    private static async Task<DeskAnswer> ImportAsync(DeskVisitor person, string csv) => await person.SubmitAsync(
        (await person.GetAsync("/desk/redirects")).Form("form[action$='handler=Import']"), null, null, ("file", "a.csv", Encoding.UTF8.GetBytes(csv)));

    private async Task<string?> LocationAsync(string path)
    {
        var json = await Client.GetStringAsync("/api/v1/redirects/resolve?path=" + path, Cancellation);
        var resolution = System.Text.Json.JsonDocument.Parse(json).RootElement;
        return resolution.GetProperty("status").GetInt32() == 301 ? resolution.GetProperty("location").GetString() : null;
    }
}
