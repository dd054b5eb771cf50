using System.Globalization;
using System.Text;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Licences;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Desk;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Licences;

public sealed class LicenceReportOnSqlite(CmsHost<Sqlite> host) : LicenceReportTests<Sqlite>(host);

public sealed class LicenceReportOnPostgres(CmsHost<Postgres> host) : LicenceReportTests<Postgres>(host);

/// <summary>Published pages are named when the licence of what they show is over or ends soon.</summary>
public abstract class LicenceReportTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Only_public_pages_are_named_each_in_its_span_and_the_table_has_the_same_rows()
    {
        var today = CommsPortal.Cms.Clock.DayOf(Host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var expired = await PublishAsync("Tin hết hạn", today.AddDays(400));
        var ending = await PublishAsync("Tin sắp hết", today.AddDays(400));
        await PublishAsync("Tin còn lâu", today.AddDays(400));
        var withdrawn = await PublishAsync("Tin đã gỡ", today.AddDays(400));
        await Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(withdrawn.Article, null, "Sai", Actor.CommandLine, Cancellation);
        await ExpireAsync(expired.Media, today.AddDays(-1));
        await ExpireAsync(ending.Media, today.AddDays(LicenceTerm.WarningDays));
        await ExpireAsync(withdrawn.Media, today.AddDays(-1));

        var report = Host.Services.GetRequiredService<LicenceReport>();
        Assert.Equal((1, 1), await report.CountAsync(today, today.AddDays(LicenceTerm.WarningDays), Cancellation));
        var person = await PersonAsync(Role.Contributor);
        Assert.Contains("1 trang đang đăng dùng ảnh, tệp đã hết hạn giấy phép; 1 trang", (await person.GetAsync("/desk/media")).Notice, StringComparison.Ordinal);
        Assert.Contains("đã hết hạn sau ngày", (await person.GetAsync($"/desk/media/{expired.Media}")).Notice, StringComparison.Ordinal);
        foreach (var (days, headlines) in new (int, string[])[] { (0, ["Tin hết hạn"]), (30, ["Tin hết hạn", "Tin sắp hết"]), (365, ["Tin hết hạn", "Tin sắp hết"]) })
        {
            var page = await person.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/desk/media/licences?days={days}"));
            Assert.Equal(headlines, page.Page.QuerySelectorAll("tbody td:last-child a:first-child").Select(a => a.TextContent));
            var table = await person.Client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/desk/media/licences?handler=Csv&days={days}"), UriKind.Relative), Cancellation);
            var lines = Encoding.UTF8.GetString(await table.Content.ReadAsByteArrayAsync(Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(headlines.Length + 1, lines.Length);
            Assert.All(headlines.Zip(lines.Skip(1)), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
            Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        }

        await ExpireAsync(expired.Media, today.AddDays(500));
        await ExpireAsync(ending.Media, today.AddDays(500));
        Assert.Contains("Không trang đang đăng nào", (await person.GetAsync("/desk/media/licences")).Text, StringComparison.Ordinal);
    }

    private async Task<(Guid Article, Guid Media)> PublishAsync(string headline, DateOnly expires)
    {
        var media = await AddMediaAsync();
        await using (var db = OpenDatabase())
        {
            await db.MediaAssets.Where(a => a.Id == media).ExecuteUpdateAsync(
                s => s.SetProperty(a => a.Alt, "Mô tả").SetProperty(a => a.Credit, "Tư liệu").SetProperty(a => a.Licence, "CC BY").SetProperty(a => a.LicenceExpiresOn, expires), Cancellation);
        }

        var content = new Cms.Content.Types.News { Headline = headline, Lead = "Sapo", Body = headline, Source = "Thông tấn xã", MainImage = new ImageUse { Media = media } };
        var id = (await Host.Services.GetRequiredService<CreateArticle>().ExecuteAsync("news", content, new ArticleOrigin(), Actor.CommandLine, Cancellation)).ArticleId;
        await Host.Services.GetRequiredService<SubmitArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<ApproveArticle>().ExecuteAsync(id, null, null, Actor.CommandLine, Cancellation);
        await Host.Services.GetRequiredService<PublishArticle>().ExecuteAsync(id, null, Actor.CommandLine, Cancellation);
        return (id, media);
    }

    private async Task ExpireAsync(Guid media, DateOnly day)
    {
        await using var db = OpenDatabase();
        await db.MediaAssets.Where(a => a.Id == media).ExecuteUpdateAsync(s => s.SetProperty(a => a.LicenceExpiresOn, day), Cancellation);
    }
}
