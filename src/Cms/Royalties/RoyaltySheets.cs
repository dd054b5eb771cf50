using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Royalties;

/// <summary>The monthly sheets, as far as a person's offices go.</summary>
public sealed class RoyaltySheets(PortalDbContext db)
{
    public const int PageSize = 50;

    /// <summary>People and articles of one exported sheet; more than any month has.</summary>
    private const int MostExported = 20_000;

    /// <summary>Articles that were public first in the month, in that order.</summary>
    /// <param name="after">The last article of the page before; null, or one that is not known, for the first page.</param>
    /// <returns>One row more than <see cref="PageSize"/> when there is another page.</returns>
    public async Task<IReadOnlyList<RoyaltyRow>> ListAsync(DateOnly month, Guid? after, Actor actor, CancellationToken cancellationToken)
    {
        var articles = ArticlesOf(month, actor);
        if (after is { } id && await articles.Where(a => a.Id == id).Select(a => a.FirstPublishedAt).SingleOrDefaultAsync(cancellationToken) is { } at)
            articles = articles.Where(a => a.FirstPublishedAt > at || (a.FirstPublishedAt == at && a.Id.CompareTo(id) > 0));
        return await RowsAsync(articles.OrderBy(a => a.FirstPublishedAt).ThenBy(a => a.Id).Take(PageSize + 1), cancellationToken);
    }

    /// <summary>What was approved for the month, in the order of publication.</summary>
    public Task<IReadOnlyList<RoyaltyRow>> ApprovedAsync(DateOnly month, Actor actor, CancellationToken cancellationToken)
    {
        var approved = ArticlesOf(month, actor).Where(a => db.Royalties.Any(r => r.ArticleId == a.Id && r.ApprovedAt != null));
        return RowsAsync(approved.OrderBy(a => a.FirstPublishedAt).ThenBy(a => a.Id).Take(MostExported), cancellationToken);
    }

    /// <summary>The article with what is paid for it; null when it was never public or the person may not see it.</summary>
    public async Task<RoyaltyRow?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        (await RowsAsync(Visible(actor).Where(a => a.Id == id && a.FirstPublishedAt != null), cancellationToken)).SingleOrDefault();

    public async Task<SheetTotals> TotalsAsync(DateOnly month, Actor actor, CancellationToken cancellationToken)
    {
        var articles = ArticlesOf(month, actor);
        var royalties = db.Royalties.AsNoTracking().Where(r => r.Month == month && articles.Any(a => a.Id == r.ArticleId));
        var sums = await royalties.GroupBy(r => r.ApprovedAt != null).Select(g => new { g.Key, Count = g.Count(), Amount = g.Sum(r => r.Amount) })
            .ToListAsync(cancellationToken);
        var (waiting, approved) = (sums.Find(s => !s.Key), sums.Find(s => s.Key));
        return new SheetTotals(
            await articles.CountAsync(cancellationToken), waiting?.Count ?? 0, waiting?.Amount ?? 0, approved?.Count ?? 0, approved?.Amount ?? 0);
    }

    /// <summary>What each person gets of what was approved, by name.</summary>
    public async Task<IReadOnlyList<PersonTotal>> PeopleAsync(DateOnly month, Actor actor, CancellationToken cancellationToken)
    {
        var articles = ArticlesOf(month, actor);
        var approved = db.Royalties.Where(r => r.Month == month && r.ApprovedAt != null && articles.Any(a => a.Id == r.ArticleId));
        var people = await db.RoyaltyShares.AsNoTracking().Where(s => approved.Any(r => r.ArticleId == s.ArticleId))
            .GroupBy(s => s.Person).Select(g => new { g.Key, Articles = g.Count(), Amount = g.Sum(s => s.Amount) })
            .OrderBy(g => g.Key).Take(MostExported).ToListAsync(cancellationToken);
        return [.. people.Select(p => new PersonTotal(p.Key, p.Articles, p.Amount)).OrderBy(p => p.Person, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))];
    }

    private IQueryable<Article> Visible(Actor actor)
    {
        var articles = db.Articles.AsNoTracking().Where(a => a.DeletedAt == null);
        if (actor.Organisations.Count == 0)
            return articles;
        var offices = actor.Organisations.ToList();
        return articles.Where(a => a.Office == null || offices.Contains(a.Office));
    }

    private IQueryable<Article> ArticlesOf(DateOnly month, Actor actor)
    {
        var (start, end) = (DeskTime.StartOf(month), DeskTime.StartOf(month.AddMonths(1)));
        return Visible(actor).Where(a => a.FirstPublishedAt >= start && a.FirstPublishedAt < end);
    }

    private async Task<IReadOnlyList<RoyaltyRow>> RowsAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var rows = await articles.Select(a => new { a.Id, a.Headline, a.Type, a.Locale, a.FirstPublishedAt }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(r => r.Id);
        var royalties = await db.Royalties.AsNoTracking().Where(r => ids.Contains(r.ArticleId)).ToDictionaryAsync(r => r.ArticleId, cancellationToken);
        var shares = (await db.RoyaltyShares.AsNoTracking().Where(s => ids.Contains(s.ArticleId))
            .OrderBy(s => s.ArticleId).ThenBy(s => s.Position).ToListAsync(cancellationToken)).ToLookup(s => s.ArticleId);
        return rows.ConvertAll(r => new RoyaltyRow(
            r.Id, r.Headline, r.Type, r.Locale, r.FirstPublishedAt!.Value, royalties.GetValueOrDefault(r.Id), [.. shares[r.Id]]));
    }
}
