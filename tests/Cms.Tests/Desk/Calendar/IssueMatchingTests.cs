using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Contracts.Columns;

namespace CommsPortal.Cms.Tests.Desk.Calendar;

public sealed class IssueMatchingTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);
    private static readonly Cadence MondayThursday = new("weekly", ["monday", "thursday"]);

    [Fact]
    public void A_weekly_column_is_due_on_its_days_and_a_monthly_one_on_the_last_day_of_a_month_that_is_too_short()
    {
        Assert.Equal(
            ["2/11", "5/11", "9/11"], IssueDates.Of(MondayThursday, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 12)).Select(d => $"{d.Day}/{d.Month}"));
        Assert.Equal(
            ["31/1", "28/2", "31/3", "30/4"],
            IssueDates.Of(new Cadence("monthly", Day: 31), new DateOnly(2027, 1, 1), new DateOnly(2027, 5, 1)).Select(d => $"{d.Day}/{d.Month}"));
        Assert.Empty(IssueDates.Of(null, Today, Today.AddDays(40)));
        Assert.Empty(IssueDates.Of(new Cadence("yearly"), Today, Today.AddDays(40)));
    }

    [Fact]
    public void The_first_article_within_an_issues_time_is_the_issue_and_one_that_follows_counts_for_the_next_if_that_has_none()
    {
        // Due on 9, 12, 16, 19 and 23 November.
        var issues = Match(Article("trễ", 10), Article("đúng kỳ", 12), Article("sớm", 15), Article("hẹn", 19, EditionState.Scheduled));
        Assert.Equal(
            ["9:Published:trễ:1", "12:Published:đúng kỳ:0", "16:Published:sớm:0", "19:Scheduled:hẹn:0", "23:Missing::0"],
            issues.Select(Describe));
        Assert.DoesNotContain(issues, i => i.IsOverdue);
    }

    [Fact]
    public void What_is_missing_after_its_day_is_overdue_and_what_has_no_time_is_for_the_earliest_issue_that_is_still_open()
    {
        var issues = Match(Article("nháp", null, EditionState.Draft), Article("đã duyệt", null, EditionState.Approved));
        Assert.Equal(
            ["9:Missing::9", "12:Missing::6", "16:Begun:đã duyệt:2", "19:Begun:nháp:0", "23:Missing::0"], issues.Select(Describe));
        Assert.Equal([true, true, true, false, false], issues.Select(i => i.IsOverdue));
    }

    [Fact]
    public void Translations_of_one_another_are_one_issue()
    {
        var group = Guid.CreateVersion7();
        var issues = Match(Article("bản tiếng Việt", 9) with { Group = group }, Article("English", 10) with { Group = group });
        Assert.Equal(["9:Published:bản tiếng Việt:0", "12:Missing::6"], issues.Take(2).Select(Describe));
    }

    [Fact]
    public void What_is_due_today_is_not_overdue_yet()
    {
        var dates = new[] { Today, Today.AddDays(7) };
        Assert.False(Assert.Single(IssueMatching.Match(dates, [], Today)).IsOverdue);
        Assert.True(Assert.Single(IssueMatching.Match(dates, [], Today.AddDays(1))).IsOverdue);
    }

    private static IReadOnlyList<ColumnIssue> Match(params ColumnArticleRow[] articles) => IssueMatching.Match(
        IssueDates.Of(MondayThursday, new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 27)).ToList(), articles, Today);

    private static ColumnArticleRow Article(string headline, int? day, EditionState state = EditionState.Published) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "cot", headline, state, state == EditionState.Published,
        day is { } d ? DeskTime.StartOf(new DateOnly(2026, 11, d)).AddHours(8) : null);

    private static string Describe(ColumnIssue issue) => $"{issue.Due.Day}:{issue.State}:{issue.Article?.Headline}:{issue.DaysLate}";
}
