using System.Net;
using AngleSharp.Dom;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Columns;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Figures;

public sealed class FiguresPageOnSqlite(CmsHost<Sqlite> host) : FiguresPageTests<Sqlite>(host);

public sealed class FiguresPageOnPostgres(CmsHost<Postgres> host) : FiguresPageTests<Postgres>(host);

public abstract class FiguresPageTests<TDatabase>(CmsHost<TDatabase> host) : FiguresTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_report_counts_stories_changes_and_issues_and_every_number_opens_exactly_its_articles()
    {
        var person = await Host.OnceAsync("told", ToldAsync);
        var week = $"from={Today.AddDays(-7):yyyy-MM-dd}&to={Today:yyyy-MM-dd}";
        var page = await person.GetAsync($"/desk/figures?{week}&rows=sector&columns=pillar");
        Assert.Equal(
            ["4", "1", "1", "1", "1", "0", "2"], RowsOf(page, "overview").Take(7).Select(r => CellOf(r, 0)));
        var pivot = RowsOf(page, "pivot").ToDictionary(r => r.Children[0].TextContent, r => r.Children.Skip(1).Select(TextOf).ToList());
        Assert.Equal(["Tất cả", "Tên chinh-quyen-so", "(chưa ghi)", "Tên xa-hoi-so"], HeadingsOf(page, "pivot"));
        Assert.Equal(["2", "2", "0", "0"], pivot["Tên y-te"]);
        Assert.Equal(["1", "0", "0", "1"], pivot["Tên giao-duc"]);
        Assert.Equal(["4", "2", "1", "1"], pivot["Tất cả"]);
        // Either column owed an issue a week ago, and one of them has today's.
        var issues = RowsOf(page, "columns").ToDictionary(r => r.Children[0].TextContent, r => r.Children.Skip(1).Select(TextOf).ToList());
        Assert.Equal(["2 1 0 1", "1 0 0 1", "3 1 0 2"], new[] { "Đã ra", "Bỏ trống", "Tất cả" }.Select(name => string.Join(" ", issues[name])));

        var links = page.Page.QuerySelectorAll(".figures td a[href^='/desk/figures/articles']");
        Assert.True(links.Length > 20);
        foreach (var link in links)
        {
            var list = await OpenAsync(person, link.GetAttribute("href")!);
            Assert.Equal((NumberOf(link.FirstChild!.TextContent), list.Total), (list.Headlines.Count, list.Headlines.Count));
        }

        var withdrawn = await OpenAsync(person, RowsOf(page, "overview").ElementAt(1).QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("Học bạ số", Assert.Single(withdrawn.Headlines));
    }

    [Fact]
    public async Task Periods_before_and_beyond_are_empty_and_addresses_that_make_no_sense_are_the_present_month()
    {
        var person = await Host.OnceAsync("told", ToldAsync);
        var before = await person.GetAsync("/desk/figures?from=2001-01-01&to=2001-03-31");
        Assert.Equal("Quý 1 năm 2001", before.Page.QuerySelector(".period")!.TextContent);
        Assert.Equal("0", CellOf(RowsOf(before, "overview").First(), 0));
        var odd = await person.GetAsync("/desk/figures?from=9999-99-99&to=%00&rows=zzz&columns='&after=1");
        Assert.StartsWith("Tháng ", odd.Page.QuerySelector(".period")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk/figures/articles?set=99&by=zz&is=1&by=pillar&is=%27%3B&after=99999999999999999.1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/desk/figures/articles?set=Read&after=1.x")).Status);
    }

    [Fact]
    public async Task A_report_is_exported_with_every_dimension()
    {
        var person = await Host.OnceAsync("told", ToldAsync);
        var address = $"/desk/figures?handler=Export&from={Today:yyyy-MM-dd}&to={Today:yyyy-MM-dd}&format=";
        var csv = await person.GetAsync(address + "csv");
        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment", csv.Response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var text = await csv.Response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Bài ra lần đầu,4,0,4", text, StringComparison.Ordinal);
        Assert.All(["Theo loại bài", "Theo trụ cột", "Theo lĩnh vực", "Theo địa phương", "Theo đơn vị", "Theo tác giả"], title => Assert.Contains(title, text, StringComparison.Ordinal));
        // What an author calls himself is no formula.
        Assert.Contains("'=1+1,1", text, StringComparison.Ordinal);
        var docx = await person.GetAsync(address + "docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(await docx.Response.Content.ReadAsByteArrayAsync(Cancellation)), isEditable: false);
        var words = document.MainDocumentPart!.Document.InnerText;
        Assert.All(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "có 4 bài ra lần đầu (kỳ trước 0)", "THEO TRỤ CỘT"], part => Assert.Contains(part, words, StringComparison.OrdinalIgnoreCase));
        var xlsx = await person.GetAsync(address + "xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(address + "exe")).Status);
    }

    [Fact]
    public async Task Nominations_count_on_the_days_on_which_they_came_so_far()
    {
        await using (var db = OpenDatabase())
        {
            foreach (var (state, received, decided) in new[] { (NominationState.Received, 40, (int?)null), (NominationState.Decided, 40, 45), (NominationState.Draft, -1, null) })
            {
                db.Nominations.Add(new Nomination
                {
                    Id = NewId(),
                    State = state,
                    Content = "{}",
                    CreatedByName = "Phường",
                    ReceivedAt = received < 0 ? null : DeskTime.StartOf(new DateOnly(2031, 1, 1).AddDays(received)),
                    ProposedOn = decided is { } at ? new DateOnly(2031, 1, 1).AddDays(at - 1) : null,
                    DecisionDate = decided is { } day ? new DateOnly(2031, 1, 1).AddDays(day) : null,
                });
            }

            await db.SaveChangesAsync(Cancellation);
        }

        var person = await Host.OnceAsync("told", ToldAsync);
        var page = await person.GetAsync("/desk/figures?from=2031-02-01&to=2031-02-28");
        Assert.Equal(["Đã nhận 2 0", "Bài đã đăng 0 0", "Đề nghị khen thưởng 1 0", "Có quyết định khen thưởng 1 0"], RowsOf(page, "nominations").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))));
        var after = await person.GetAsync("/desk/figures?from=2031-03-01&to=2031-03-31");
        Assert.Equal("Đã nhận 0 2", string.Join(' ', RowsOf(after, "nominations").First().Children.Select(c => c.TextContent)));
    }

    private async Task<DeskVisitor> ToldAsync()
    {
        await using (var db = OpenDatabase())
        {
            foreach (var (kind, slug) in new[] { ("pillars", "chinh-quyen-so"), ("pillars", "xa-hoi-so"), ("sectors", "y-te"), ("sectors", "giao-duc") })
                db.Terms.Add(new Taxonomies.Term { Kind = kind, Slug = slug, Name = "Tên " + slug });
            await db.SaveChangesAsync(Cancellation);
        }

        var cadence = new Cadence("weekly", [Today.DayOfWeek.ToString().ToLowerInvariant()]);
        await Host.Services.GetRequiredService<DefineColumns>().ExecuteAsync(
            [new ColumnDefinition { Slug = "da-ra", Name = "Đã ra", Cadence = cadence, Owner = "Tổ 1" }, new ColumnDefinition { Slug = "bo-trong", Name = "Bỏ trống", Cadence = cadence, Owner = "Tổ 2" }],
            Actor.CommandLine, Cancellation);
        await PublishAsync("Bệnh án điện tử", n => (n.Pillars, n.Sectors, n.Bylines) = (["chinh-quyen-so"], ["y-te"], [new BylineEntry { Author = "=1+1" }]));
        var original = await PublishAsync("Khám từ xa", n => (n.Pillars, n.Sectors, n.Column) = (["chinh-quyen-so"], ["y-te"], "da-ra"));
        await PublishAsync("Telehealth", n => (n.Pillars, n.Sectors) = (["chinh-quyen-so"], ["y-te"]), original);
        var gone = await PublishAsync("Học bạ số", n => (n.Pillars, n.Sectors) = (["xa-hoi-so"], ["giao-duc"]));
        var wrong = await PublishAsync("Tin không phân loại");
        await CorrectAsync(wrong, "Sai số", "Đúng số", Newsroom.News("Tin không phân loại", n => n.Body = "Số đúng."));
        await WithdrawAsync(gone, "Trùng bài");
        await FollowedAsync();
        return await PersonAsync(Role.StatisticsReporter);
    }

    private static IEnumerable<IElement> RowsOf(DeskAnswer page, string table) => page.Page.QuerySelectorAll($"[aria-labelledby='t-{table}'] tbody tr");

    private static IEnumerable<string> HeadingsOf(DeskAnswer page, string table) =>
        page.Page.QuerySelectorAll($"[aria-labelledby='t-{table}'] thead th").Skip(1).Select(h => h.TextContent);

    private static string CellOf(IElement row, int column) => TextOf(row.Children[column + 1]);

    // Without what only screen readers are told.
    private static string TextOf(IElement cell) => (cell.QuerySelector("a")?.FirstChild ?? cell).TextContent.Trim();
}
