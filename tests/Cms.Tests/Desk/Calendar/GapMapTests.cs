using System.Net;
using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk.Calendar;

public sealed class GapMapOnSqlite(CmsHost<Sqlite> host) : GapMapTests<Sqlite>(host);

public sealed class GapMapOnPostgres(CmsHost<Postgres> host) : GapMapTests<Postgres>(host);

public abstract class GapMapTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Stories_are_counted_by_pillar_and_row_and_every_number_opens_its_articles()
    {
        await using (var db = OpenDatabase())
        {
            foreach (var (kind, slug) in new[] { ("pillars", "chinh-quyen-so"), ("pillars", "xa-hoi-so"), ("sectors", "y-te"), ("sectors", "giao-duc"), ("localities", "phuong-ben-thanh"), ("localities", "xa-can-gio") })
                db.Terms.Add(new Taxonomies.Term { Kind = kind, Slug = slug, Name = "Tên " + slug });
            await db.SaveChangesAsync(Cancellation);
        }

        await PublishAsync("Bệnh án điện tử", "chinh-quyen-so", "y-te");
        var original = await PublishAsync("Khám từ xa", "chinh-quyen-so", "y-te");
        await PublishAsync("Telehealth", "chinh-quyen-so", "y-te", original);
        await PublishAsync("Học bạ số", "xa-hoi-so", "giao-duc");

        var author = await PersonAsync(Role.Author);
        var page = await author.GetAsync("/desk/calendar/gaps");
        var rows = page.Page.QuerySelectorAll(".gaps tbody tr, .gaps tfoot tr")
            .ToDictionary(r => r.Children[0].TextContent, r => r.Children.Skip(1).Select(c => (c.QuerySelector("a")?.FirstChild ?? c).TextContent.Trim()));
        var pillars = page.Page.QuerySelectorAll(".gaps thead th").Skip(1).Select(h => h.TextContent).ToList();
        Assert.Equal(["Tên chinh-quyen-so", "Tên xa-hoi-so", "Tất cả"], pillars);
        Assert.Equal(["2", "trống", "2"], rows["Tên y-te"]);
        Assert.Equal(["trống", "1", "1"], rows["Tên giao-duc"]);
        Assert.Equal(["2", "1", ""], rows["Tất cả"]);
        Assert.Contains("2 trên 4 cặp", page.Text, StringComparison.Ordinal);

        var opened = await author.GetAsync(page.Page.QuerySelectorAll(".gaps td a").Single(a => a.TextContent.Contains("Tên xa-hoi-so, Tên giao-duc", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal("Học bạ số", Assert.Single(opened.Page.QuerySelectorAll("#list .headline")).TextContent.Trim());
        var sector = await author.GetAsync("/desk/calendar/gaps?row=y-te");
        Assert.Equal(3, sector.Page.QuerySelectorAll("#list .headline").Length);

        var localities = await author.GetAsync("/desk/calendar/gaps?rows=localities");
        Assert.Contains("4 trên 4 cặp", localities.Text, StringComparison.Ordinal);
        Assert.Contains("2 địa phương chưa có bài nào trong quý", localities.Text, StringComparison.Ordinal);
        Assert.Contains("4 trên 4 cặp", (await author.GetAsync("/desk/calendar/gaps?quarter=2001-3")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await author.GetAsync("/desk/calendar/gaps?quarter=9999-9&rows=%00&pillar=x&row=%27")).Status);
    }

    [Fact]
    public void A_quarter_is_read_from_an_address_or_is_the_present_one()
    {
        var today = new DateOnly(2026, 11, 22);
        Assert.Equal((new Quarter(2026, 4), "Quý 4 năm 2026"), (Quarter.Read(null, today), Quarter.Of(today).Title));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2027, 1, 1)), (Quarter.Of(today).From, Quarter.Of(today).Until));
        Assert.Equal(("2027-1", "2026-3"), (Quarter.Of(today).Next.Machine, Quarter.Of(today).Previous.Machine));
        Assert.Equal(new Quarter(2025, 2), Quarter.Read("2025-2", today));
        Assert.All(["2026-0", "2026-5", "0000-1", "9999-4", "-", "2026-11", "2026--1", "٢٠٢٦-٤"], text => Assert.Equal(new Quarter(2026, 4), Quarter.Read(text, today)));
    }

    private async Task<Guid> PublishAsync(string headline, string pillar, string sector, Guid? translationOf = null)
    {
        var content = Newsroom.News(headline, news => (news.Pillars, news.Sectors) = ([pillar], [sector]));
        var origin = new ArticleOrigin(translationOf is null ? "vi" : "en", TranslationOf: translationOf);
        var id = (await Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", content, origin, Actor.CommandLine, Cancellation)).ArticleId;
        await Host.Services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        return id;
    }
}
