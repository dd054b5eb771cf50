using CommsPortal.Cms.Desk.Calendar;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CommsPortal.Cms.Tests.Desk.Calendar;

public sealed class CalendarPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    // Begins on a Sunday: the week before it is shown from its Monday.
    [InlineData("2026-11-22", "2026-10-26", "2026-12-07", "Tháng 11 năm 2026")]
    // Begins on a Monday and has four weeks: no day of another month.
    [InlineData("2027-02-10", "2027-02-01", "2027-03-01", "Tháng 2 năm 2027")]
    [InlineData("2028-02-29", "2028-01-31", "2028-03-06", "Tháng 2 năm 2028")]
    [InlineData("2026-12-31", "2026-11-30", "2027-01-04", "Tháng 12 năm 2026")]
    public void A_month_is_shown_in_whole_weeks_from_Monday(string day, string from, string until, string title)
    {
        var period = Read(("date", day));
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(until, null), title), (period.From, period.Until, period.Title));
        Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (period.Days.First().DayOfWeek, period.Days.Last().DayOfWeek));
    }

    [Fact]
    public void A_week_goes_from_Monday_to_Sunday_and_over_the_year()
    {
        var period = Read(("view", "week"), ("date", "2026-12-31"));
        Assert.Equal((new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 4), "Tuần 28/12 – 3/1/2027"), (period.From, period.Until, period.Title));
        Assert.Equal("/desk/calendar?view=week&date=2027-01-07", period.Next.Url);
        Assert.Equal("/desk/calendar?view=week&date=2026-12-24", period.Previous.Url);
    }

    [Fact]
    public void The_month_after_the_31st_of_January_is_February()
    {
        var period = Read(("date", "2027-01-31"));
        Assert.Equal(("Tháng 2 năm 2027", "Tháng 12 năm 2026"), (period.Next.Title, period.Previous.Title));
        Assert.Equal("Tháng 1 năm 2027", period.Next.Previous.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hôm nay")]
    [InlineData("2026-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void An_address_without_a_usable_date_means_today(string date) => Assert.Equal(Today, Read(("date", date)).Day);

    [Fact]
    public void Days_have_their_names()
    {
        Assert.Equal("Chủ Nhật, 22 tháng 11, 2026", VietnameseDate.Full(Today));
        Assert.Equal("Thứ Hai, 23/11", VietnameseDate.Brief(Today.AddDays(1)));
        Assert.Equal(
            ["Th 2", "Th 3", "Th 4", "Th 5", "Th 6", "Th 7", "CN"],
            Read(("view", "week")).Days.Select(d => VietnameseDate.ShortWeekday(d.DayOfWeek)));
    }

    private static CalendarPeriod Read(params (string Name, string Value)[] query) =>
        CalendarPeriod.Read(new QueryCollection(query.ToDictionary(q => q.Name, q => new StringValues(q.Value))), Today);
}
