using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Desk.Calendar;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>
/// The issues that columns owed in a period, matched to stories as the planner does (<see cref="IssueMatching"/>). A story that was withdrawn
/// later kept its issue.
/// </summary>
public sealed class ColumnFigures(PortalDbContext db, StoryMemory memory, TimeProvider time)
{
    // The longest time between two issues is that of a monthly column.
    private const int LongestGap = 31;

    /// <summary>The columns in their order, each with the issues whose day is over, or that appeared before it.</summary>
    public async Task<IReadOnlyList<ColumnPlan>> ReadAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var today = Clock.DayOf(time.Now());
        var (from, until) = (period.From.AddDays(-LongestGap), period.To.AddDays(LongestGap + 1));
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Slug).ToListAsync(cancellationToken);
        var stories = IssuesIn(await memory.ReadAsync(cancellationToken), new FigurePeriod(from, until.AddDays(-1)));
        var byColumn = stories.ToLookup(s => s.Column);
        return columns.ConvertAll(c => new ColumnPlan(c, IssuesOf(c, byColumn[c.Slug], from, until, today)
            .Where(i => i.Due >= period.From && i.Due <= period.To && (i.Article is not null || i.IsOverdue)).ToList()));
    }

    /// <summary>The articles that are the issues of a set.</summary>
    public async Task<IReadOnlyList<ColumnArticleRow>> ArticlesAsync(FigureSelection selection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var column = selection.First is { Dimension: FigureDimension.Column } filter ? filter.Value : null;
        var plans = await ReadAsync(selection.Period, cancellationToken);
        return plans.Where(p => column is null || p.Column.Slug == column).SelectMany(p => p.Issues).Where(i => IsIn(selection.Set, i))
            .Select(i => i.Article!).OrderByDescending(a => a.At).ThenBy(a => a.Id).ToList();
    }

    /// <param name="all">What <see cref="ReadAsync"/> read of the period.</param>
    public static FigureTable TableOf(IReadOnlyList<ColumnPlan> all, FigurePeriod period)
    {
        var plans = all.Where(p => p.Issues.Count > 0).ToList();
        var rows = plans.Select(plan => RowOf(plan, period));
        return new FigureTable("columns", "Nhịp chuyên mục", "Chuyên mục", ["Kỳ phải ra", "Đúng hẹn", "Trễ", "Lỡ"],
            plans.Count == 0 ? [] : [.. rows, TotalOf(plans, period)])
        {
            Note = "Kỳ đã đến hạn theo nhịp của chuyên mục. Đúng hẹn là ra trong ngày của kỳ hoặc sớm hơn; trễ là ra sau ngày ấy mà trước kỳ kế tiếp; lỡ là không có bài.",
            Empty = "Không có kỳ chuyên mục nào đến hạn trong thời gian này.",
        };
    }

    private static FigureRow RowOf(ColumnPlan plan, FigurePeriod period)
    {
        var filter = new FigureFilter(FigureDimension.Column, plan.Column.Slug);
        return new FigureRow(plan.Column.Slug, plan.Column.Name,
        [
            new FigureCell(plan.Issues.Count),
            FigureCell.Of(plan.Issues.Count(i => IsIn(FigureSet.IssuesInTime, i)), new FigureSelection(FigureSet.IssuesInTime, period, filter)),
            FigureCell.Of(plan.Issues.Count(i => IsIn(FigureSet.IssuesLate, i)), new FigureSelection(FigureSet.IssuesLate, period, filter)),
            new FigureCell(plan.Issues.Count(i => i.Article is null)),
        ]);
    }

    private static FigureRow TotalOf(List<ColumnPlan> plans, FigurePeriod period)
    {
        var issues = plans.SelectMany(p => p.Issues).ToList();
        return new FigureRow("", "Tất cả",
        [
            new FigureCell(issues.Count),
            FigureCell.Of(issues.Count(i => IsIn(FigureSet.IssuesInTime, i)), new FigureSelection(FigureSet.IssuesInTime, period)),
            FigureCell.Of(issues.Count(i => IsIn(FigureSet.IssuesLate, i)), new FigureSelection(FigureSet.IssuesLate, period)),
            new FigureCell(issues.Count(i => i.Article is null)),
        ])
        { IsTotal = true };
    }

    private static List<ColumnArticleRow> IssuesIn(StorySet set, FigurePeriod period)
    {
        var rows = new List<ColumnArticleRow>();
        foreach (var story in set.In(period))
        {
            foreach (var number in story.Values)
            {
                if (set.ValueOf(number) is { Dimension: FigureDimension.Column, Value: not FigureDimensions.None and var value })
                    rows.Add(new ColumnArticleRow(story.ArticleId, story.TranslationGroup, value, "", EditionState.Published, true, story.Published));
            }
        }

        return rows;
    }

    private static IReadOnlyList<ColumnIssue> IssuesOf(Column column, IEnumerable<ColumnArticleRow> stories, DateOnly from, DateOnly until, DateOnly today) =>
        IssueMatching.Match(
            IssueDates.Of(ColumnDefinition.Of(column).Cadence, from, until).Where(d => !(d < column.ValidFrom) && !(d > column.ValidTo)).ToList(),
            stories, today);

    private static bool IsIn(FigureSet set, ColumnIssue issue) => issue.Article is not null && issue.DaysLate > 0 == (set == FigureSet.IssuesLate);
}
