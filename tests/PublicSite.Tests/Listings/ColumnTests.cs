using System.Net;
using CommsPortal.Contracts.Columns;
using CommsPortal.PublicSite.Listings.Columns;

namespace CommsPortal.PublicSite.Tests.Listings;

public sealed class ColumnTests : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task A_columns_archive_is_by_year_and_month_and_leaves_nothing_out()
    {
        Sample.Fill(_site.Cms);
        var old = new DateTimeOffset(2025, 10, 31, 16, 59, 0, TimeSpan.Zero); // One minute before November in the city.
        _site.Cms.Publish(Sample.ColumnArticle("cu") with { Published = old, Updated = old });

        var front = await _site.PageAsync("/chuyen-muc/guong-sang");
        var year = await _site.PageAsync("/chuyen-muc/guong-sang?nam=2025");
        var month = await _site.PageAsync("/chuyen-muc/guong-sang?nam=2025&thang=10");

        Assert.Equal(["Tất cả", "2026", "2025"], front.QuerySelectorAll(".archive a").Select(link => link.TextContent));
        Assert.Equal(["Tháng 10", "Tháng 11", "Tháng 12"], year.QuerySelectorAll(".archive")[1].QuerySelectorAll("a").Select(link => link.TextContent));
        Assert.Equal("/chuyen-muc/guong-sang/cu", Assert.Single(month.QuerySelectorAll(".card h2 a")).GetAttribute("href"));
        Assert.Equal($"{Site.Address}/chuyen-muc/guong-sang?nam=2025&thang=10", month.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty((await _site.PageAsync("/chuyen-muc/guong-sang?nam=2025&thang=11")).QuerySelectorAll(".card"));
        foreach (var wrong in new[] { "nam=25", "nam=2025&thang=13", "thang=3", "nam=x" })
        {
            using var answer = await _site.GetAsync("/chuyen-muc/guong-sang?" + wrong);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("2026-11-21", null, "2026-11-23")] // Saturday: Monday is next.
    [InlineData("2026-11-23", "2026-11-19", "2026-11-23")] // Monday, nothing yet.
    [InlineData("2026-11-23", "2026-11-23", "2026-11-26")] // Monday's has appeared: Thursday.
    public void A_weekly_column_is_due_on_its_days(string today, string? last, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), Rhythm.Next(new Cadence("weekly", ["monday", "thursday"]), DateOnly.Parse(today, null), last is null ? null : DateOnly.Parse(last, null)));

    [Theory]
    [InlineData("2026-02-10", 31, "2026-02-28")]
    [InlineData("2026-11-16", 15, "2026-12-15")]
    [InlineData("2026-11-15", 15, "2026-11-15")]
    public void A_monthly_column_is_due_on_its_day_or_on_the_last_of_a_shorter_month(string today, int day, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), Rhythm.Next(new Cadence("monthly", Day: day), DateOnly.Parse(today, null), null));

    [Fact]
    public void A_column_without_a_day_promises_none() => Assert.Null(Rhythm.Next(new Cadence("weekly"), new DateOnly(2026, 11, 22), null));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
