using System.Text.Json;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Columns;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>What each column's cadence asks for in a period, and how far it has come, as far as a person may see it.</summary>
public sealed class ColumnPlanner(PortalDbContext db, TimeProvider time)
{
    private const int MostPublished = 2_000;
    private const int MostScheduled = 500;
    private const int MostBegun = 200;

    // The longest time between two issues is that of a monthly column.
    private const int LongestGap = 31;

    // The canonical JSON writes the member just so, and quotation marks within texts are escaped.
    private const string HasColumn = "\"column\":\"";

    /// <summary>The columns in their order.</summary>
    public async Task<IReadOnlyList<ColumnPlan>> ReadAsync(CalendarPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(actor);
        var today = Clock.DayOf(time.Now());
        var (first, last) = period.Shown;
        var (from, until) = (first.AddDays(-LongestGap), last.AddDays(LongestGap + 1));
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Slug).ToListAsync(cancellationToken);
        var visible = db.Articles.AsNoTracking().VisibleTo(actor);
        List<ColumnArticleRow> articles =
        [
            .. await PublishedAsync(DeskTime.StartOf(from), DeskTime.StartOf(until), cancellationToken),
            .. await ScheduledAsync(visible, DeskTime.StartOf(from), DeskTime.StartOf(until), cancellationToken),
            .. await BegunAsync(visible, cancellationToken),
        ];
        var byColumn = articles.ToLookup(a => a.Column);
        return columns.ConvertAll(c => new ColumnPlan(c, IssuesOf(c, byColumn[c.Slug], from, until, today).Where(i => i.Due >= first && i.Due < last).ToList()));
    }

    private static IReadOnlyList<ColumnIssue> IssuesOf(Column column, IEnumerable<ColumnArticleRow> articles, DateOnly from, DateOnly until, DateOnly today) =>
        IssueMatching.Match(
            IssueDates.Of(ColumnDefinition.Of(column).Cadence, from, until).Where(d => !(d < column.ValidFrom) && !(d > column.ValidTo)).ToList(),
            articles, today);

    private async Task<List<ColumnArticleRow>> PublishedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        await (
            from live in db.LiveArticles.AsNoTracking()
            where live.Column != null && live.Published >= @from && live.Published < until
            join article in db.Articles on live.ArticleId equals article.Id
            orderby live.Published descending, live.ArticleId
            select new ColumnArticleRow(article.Id, live.TranslationGroup, live.Column!, article.Headline, EditionState.Published, true, live.Published))
            .Take(MostPublished).ToListAsync(cancellationToken);

    private async Task<IEnumerable<ColumnArticleRow>> ScheduledAsync(
        IQueryable<Article> visible, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rows = await (
            from action in db.ScheduledActions.AsNoTracking()
            where action.DoneAt == null && action.DueAt >= @from && action.DueAt < until && action.Kind == ScheduledActionKind.Publish
            join article in visible.Where(a => a.PublicEdition == null) on action.ArticleId equals article.Id
            join edition in db.Editions on new { action.ArticleId, Number = action.Edition } equals new { edition.ArticleId, edition.Number }
            where edition.Content.Contains(HasColumn)
            orderby action.DueAt, action.Id
            select new { article.Id, article.TranslationGroup, article.Headline, article.State, action.DueAt, edition.Content })
            .Take(MostScheduled).ToListAsync(cancellationToken);
        return rows.Select(r => new ColumnArticleRow(r.Id, r.TranslationGroup, ColumnOf(r.Content), r.Headline, r.State, false, r.DueAt));
    }

    // What was public once was an issue then; its new text is none.
    private async Task<IEnumerable<ColumnArticleRow>> BegunAsync(IQueryable<Article> visible, CancellationToken cancellationToken)
    {
        var rows = await (
            from article in visible
            where (article.State == EditionState.Draft || article.State == EditionState.InReview || article.State == EditionState.Approved)
                && article.FirstPublishedAt == null
            join edition in db.Editions on new { ArticleId = article.Id, Number = article.LatestEdition } equals new { edition.ArticleId, edition.Number }
            where edition.Content.Contains(HasColumn)
            orderby article.UpdatedAt descending, article.Id
            select new { article.Id, article.TranslationGroup, article.Headline, article.State, edition.Content })
            .Take(MostBegun).ToListAsync(cancellationToken);
        return rows.Select(r => new ColumnArticleRow(r.Id, r.TranslationGroup, ColumnOf(r.Content), r.Headline, r.State, false, null));
    }

    private static string ColumnOf(string content)
    {
        using var json = JsonDocument.Parse(content);
        return json.RootElement.TryGetProperty("column", out var column) ? column.GetString() ?? "" : "";
    }
}
