using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Search.Statistics;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Desk;

public abstract class SearchesPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task The_page_says_so_when_nothing_was_searched_and_then_names_what_was_asked_often_enough_with_a_link_to_try_it()
    {
        var author = await PersonAsync(Role.Author);
        var empty = await author.GetAsync("/desk/searches");
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.Contains("Chưa có lượt tìm nào", empty.Page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);

        var statistics = Host.Services.GetRequiredService<SearchStatistics>();
        foreach (var (query, times, total) in new[] { ("căn cước gắn chip", 6, 3), ("xe <b>bay</b>", 5, 0), ("hiếm khi", 4, 0) })
        {
            for (var i = 0; i < times; i++)
                statistics.Count(query, total);
        }

        await statistics.WriteAsync(Cancellation);
        foreach (var days in new[] { "", "?days=7", "?days=180", "?days=12345", "?days=x" })
        {
            var page = await author.GetAsync("/desk/searches" + days);
            var tables = page.Page.QuerySelectorAll("table").Select(t => t.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList()).ToList();
            Assert.Equal(["căn cước gắn chip|6|0", "xe b bay b|5|5"], tables[0]);
            Assert.Equal(["xe b bay b|5|5"], tables[1]);
            Assert.Contains("15 lượt tìm, trong đó 9 lượt không có kết quả", page.Text, StringComparison.Ordinal);
            Assert.Single(page.Page.QuerySelectorAll("nav [aria-current='true']"));
            var link = page.Page.QuerySelector("table a")!;
            Assert.Equal("http://127.0.0.1:5000/tim-kiem?q=" + Uri.EscapeDataString("căn cước gắn chip"), link.GetAttribute("href"));
            Assert.DoesNotContain("hiếm khi", page.Text, StringComparison.Ordinal);
        }
    }
}

public sealed class SearchesPageOnSqlite(CmsHost<Sqlite> host) : SearchesPageTests<Sqlite>(host);

public sealed class SearchesPageOnPostgres(CmsHost<Postgres> host) : SearchesPageTests<Postgres>(host);
