namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>
/// Which article is which issue. Nobody writes it down, so it is told from the days: an issue's time goes from its day to the day before the
/// next one's, and the first article that appears in it is the issue. When another follows within the same time and the next issue gets none of
/// its own, it is that one, in advance. What has no time yet is for the earliest issues that are still open.
/// </summary>
public static class IssueMatching
{
    /// <param name="dates">The days of the issues, in order: one or more before those of interest, and one after them.</param>
    /// <param name="articles">The column's articles; each of its translations too.</param>
    /// <returns>An issue for each of <paramref name="dates"/> but the last.</returns>
    public static IReadOnlyList<ColumnIssue> Match(IReadOnlyList<DateOnly> dates, IEnumerable<ColumnArticleRow> articles, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var rows = articles.GroupBy(a => a.Group).Select(g => g.OrderBy(a => a.At is null).ThenBy(a => a.At).First()).ToList();
        var dated = rows.Where(a => a.At is not null).OrderBy(a => a.At).Select(a => (Article: a, Day: DayOf(a))).ToList();
        var undated = new Queue<ColumnArticleRow>(rows.Where(a => a.At is null).OrderByDescending(a => a.State).ThenBy(a => a.Id));
        var issues = new List<ColumnIssue>();
        ColumnArticleRow? early = null;
        var at = 0;
        foreach (var (due, next) in dates.Zip(dates.Skip(1)))
        {
            while (at < dated.Count && dated[at].Day < due)
                at++;
            var first = at;
            while (at < dated.Count && dated[at].Day < next)
                at++;
            var article = at > first ? dated[first].Article : early;
            early = at > first + 1 ? dated[at - 1].Article : null;
            if (article is null && next > today)
                undated.TryDequeue(out article);
            issues.Add(IssueOf(due, article, today));
        }

        return issues;
    }

    private static ColumnIssue IssueOf(DateOnly due, ColumnArticleRow? article, DateOnly today)
    {
        var state = article switch
        {
            null => IssueState.Missing,
            { At: null } => IssueState.Begun,
            { IsPublic: true } => IssueState.Published,
            _ => IssueState.Scheduled,
        };
        var known = article?.At is null ? today : DayOf(article);
        return new ColumnIssue(due, state, article, Math.Max(0, known.DayNumber - due.DayNumber));
    }

    private static DateOnly DayOf(ColumnArticleRow article) => Clock.DayOf(article.At!.Value);
}
