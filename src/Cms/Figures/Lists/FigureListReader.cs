using System.Globalization;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Figures.Stories;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Lists;

/// <summary>Lists exactly what a number of a report counts, the latest first.</summary>
public sealed class FigureListReader(PortalDbContext db, PublishedFigures published, ChangeFigures changes, ColumnFigures columns, ReadFigures reads)
{
    public const int PageSize = 100;

    /// <param name="after">The <see cref="FigureList.Next"/> of the page before; null, or what makes no sense, for the first.</param>
    public async Task<FigureList> ReadAsync(FigureSelection selection, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return selection.Set switch
        {
            FigureSet.Published or FigureSet.SinceWithdrawn => await StoriesAsync(await published.StoriesAsync(selection, cancellationToken), after, cancellationToken),
            FigureSet.Corrected or FigureSet.Withdrawn => await ChangesAsync(changes.Changes(selection.Set, selection.Period), after, cancellationToken),
            FigureSet.Read => await ReadsAsync(selection.Period, after, cancellationToken),
            _ => await IssuesAsync(selection, after, cancellationToken),
        };
    }

    private async Task<FigureList> StoriesAsync(IReadOnlyList<Story> stories, string? after, CancellationToken cancellationToken)
    {
        var rest = stories.AsEnumerable();
        if (TryRead(after, out var at, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            rest = stories.Where(s => s.Published.ToUnixTimeMilliseconds() is var time && (time < at || (time == at && s.Id < id)));
        var page = rest.Take(PageSize + 1).ToList();
        var titles = await TitlesAsync([.. page.Select(s => s.ArticleId)], cancellationToken);
        var next = page.Count > PageSize ? Cursor(page[PageSize - 1].Published.ToUnixTimeMilliseconds(), $"{page[PageSize - 1].Id}") : null;
        return new FigureList(stories.Count, [.. page.Take(PageSize).Select(s => titles[s.ArticleId] with
        {
            At = s.Published,
            Note = s.WithdrawnAt is { } gone ? $"Đã gỡ {Desk.DeskTime.Show(gone)}" : null,
        })], next);
    }

    private async Task<FigureList> ChangesAsync(IQueryable<ChangeRow> lines, string? after, CancellationToken cancellationToken)
    {
        var total = await lines.CountAsync(cancellationToken);
        if (TryRead(after, out var sequence, out _))
            lines = lines.Where(c => c.Sequence < sequence);
        var rows = await (
            from line in lines.OrderByDescending(c => c.Sequence).Take(PageSize + 1)
            join article in db.Articles on line.ArticleId equals article.Id
            join edition in db.Editions on new { Id = article.Id, Number = line.Edition ?? 0 } equals new { Id = edition.ArticleId, edition.Number }
            orderby line.Sequence descending
            select new { line.Sequence, line.At, article.Id, article.Headline, article.Type, article.Locale, edition.CorrectionRight })
            .ToListAsync(cancellationToken);
        var next = rows.Count > PageSize ? Cursor(rows[PageSize - 1].Sequence, "") : null;
        return new FigureList(
            total, [.. rows.Take(PageSize).Select(r => new FigureListRow(r.Id, r.Headline, r.Type, r.Locale, r.At, r.CorrectionRight))], next);
    }

    private async Task<FigureList> ReadsAsync(FigurePeriod period, string? after, CancellationToken cancellationToken)
    {
        var all = reads.Articles(period);
        var total = await all.CountAsync(cancellationToken);
        if (TryRead(after, out var least, out var text) && Guid.TryParse(text, out var id))
            all = all.Where(r => r.Reads < least || (r.Reads == least && r.ArticleId.CompareTo(id) > 0));
        var rows = await all.OrderByDescending(r => r.Reads).ThenBy(r => r.ArticleId).Take(PageSize + 1).ToListAsync(cancellationToken);
        var titles = await TitlesAsync([.. rows.Select(r => r.ArticleId)], cancellationToken);
        var next = rows.Count > PageSize ? Cursor(rows[PageSize - 1].Reads, $"{rows[PageSize - 1].ArticleId}") : null;
        return new FigureList(total, [.. rows.Take(PageSize).Select(r => titles[r.ArticleId] with { Reads = r.Reads })], next);
    }

    private async Task<FigureList> IssuesAsync(FigureSelection selection, string? after, CancellationToken cancellationToken)
    {
        var issues = await columns.ArticlesAsync(selection, cancellationToken);
        var skip = TryRead(after, out var count, out _) ? (int)Math.Min(count, issues.Count) : 0;
        var page = issues.Skip(skip).Take(PageSize).ToList();
        var titles = await TitlesAsync([.. page.Select(i => i.Id)], cancellationToken);
        return new FigureList(
            issues.Count, [.. page.Select(i => titles[i.Id] with { At = i.At })], skip + PageSize < issues.Count ? Cursor(skip + PageSize, "") : null);
    }

    private async Task<Dictionary<Guid, FigureListRow>> TitlesAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new FigureListRow(a.Id, a.Headline, a.Type, a.Locale, null, null, null))
            .ToDictionaryAsync(r => r.ArticleId, cancellationToken);

    private static string Cursor(long number, string text) => string.Create(CultureInfo.InvariantCulture, $"{number}.{text}");

    private static bool TryRead(string? cursor, out long number, out string text)
    {
        (number, text) = (0, "");
        if (cursor?.Split('.', 2) is not [var first, var second] || !long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return false;
        text = second;
        return true;
    }
}
