using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public sealed class EmbargoPagesOnSqlite(CmsHost<Sqlite> host) : EmbargoPagesTests<Sqlite>(host);

public sealed class EmbargoPagesOnPostgres(CmsHost<Postgres> host) : EmbargoPagesTests<Postgres>(host);

/// <summary>A press officer gives an article before its moment, sees who reads it, and takes it back.</summary>
public abstract class EmbargoPagesTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task An_article_is_given_its_readers_are_seen_and_it_is_taken_back_after_asking_again()
    {
        var officer = await PersonAsync(Role.PressOfficer);
        var id = await OthersWork.ArticleAsync(Host.Services, "approved", "Nội dung", Cancellation);
        Assert.Contains("phải ở tương lai", (await DecideAsync(officer, id, "GiveUnderEmbargo", Typed(("PublishAt", "2020-01-01T08:00")))).Text, StringComparison.Ordinal);
        await DecideAsync(officer, id, "GiveUnderEmbargo", Typed(("PublishAt", "2098-03-01T08:00")));
        var page = await officer.GetAsync($"/desk/articles/{id}");
        Assert.Contains("Cấm phát đến 08:00 ngày 1/3/2098", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form[action$='GiveUnderEmbargo']"));
        Assert.Contains("Chưa tòa soạn nào đọc", (await officer.GetAsync("/desk/embargoes")).Text, StringComparison.Ordinal);

        var caller = new PressCaller(Guid.CreateVersion7(), Guid.CreateVersion7(), "Báo Sớm", true, false, null);
        var reader = Host.Services.GetRequiredService<EmbargoReader>();
        await reader.ReadAsync(caller, id, "article", Cancellation);
        await reader.ReadAsync(caller, id, "kit", Cancellation);
        var row = (await officer.GetAsync("/desk/embargoes")).Page.QuerySelectorAll($"#a-{id} tbody tr").Single();
        Assert.Equal(("Báo Sớm", "2"), (row.QuerySelector("th")!.TextContent, row.QuerySelector("td:last-child")!.TextContent));

        await DecideAsync(officer, id, "Schedule", Typed(("PublishAt", "2098-03-02T09:30")));
        Assert.Contains("Cấm phát đến 09:30 ngày 2/3/2098", (await officer.GetAsync("/desk/embargoes")).Text, StringComparison.Ordinal);

        var confirm = await officer.GetAsync($"/desk/articles/{id}/embargo");
        Assert.Equal("Báo Sớm", confirm.Page.QuerySelector("tbody th")!.TextContent);
        var done = await officer.SubmitAsync(confirm.Form($"form[action='/desk/articles/{id}/embargo']"));
        Assert.Equal($"/desk/articles/{id}", done.Location);
        await using var db = OpenDatabase();
        Assert.False(await db.Embargoes.AnyAsync(e => e.ArticleId == id, Cancellation));
        Assert.DoesNotContain("Cấm phát đến 09:30", (await officer.GetAsync($"/desk/articles/{id}")).Text, StringComparison.Ordinal);
        var over = await officer.GetAsync($"/desk/articles/{id}/embargo");
        Assert.Contains("Bài này không ở chế độ cấm phát", over.Text, StringComparison.Ordinal);
        Assert.Equal("Báo Sớm", over.Page.QuerySelector("tbody th")!.TextContent);
        var ended = (await officer.GetAsync("/desk/embargoes")).Page.QuerySelector($".ended a[href$='/{id}/embargo']")!;
        Assert.Contains("đã thu lại", ended.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thu lại bài gửi báo chí", (await officer.GetAsync($"/desk/articles/{id}/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_see_it_who_see_the_article()
    {
        var id = await OthersWork.ArticleAsync(Host.Services, "embargoed", "Nội dung", Cancellation);
        await using (var db = OpenDatabase())
        {
            db.Terms.Add(new Taxonomies.Term { Kind = "organisations", Slug = "so-khac", Name = "Sở Khác" });
            await db.SaveChangesAsync(Cancellation);
            await db.Articles.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Office, "so-nay"), Cancellation);
        }

        Assert.NotNull((await (await PersonAsync(Role.PressOfficer)).GetAsync("/desk/embargoes")).Page.QuerySelector($"#a-{id}"));
        // What another test gave belongs to everybody, and has been taken back.
        Assert.Contains("Không bài nào đang cấm phát", (await (await PersonAsync(Role.PressOfficer, "so-khac")).GetAsync("/desk/embargoes")).Text, StringComparison.Ordinal);
    }
}
