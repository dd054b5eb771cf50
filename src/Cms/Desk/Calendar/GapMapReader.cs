using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>Counts what became public first in a quarter, and lists it. Translations of one another are one story.</summary>
public sealed class GapMapReader(PortalDbContext db, ArticleList list, Vocabulary vocabulary)
{
    /// <summary>How many articles a list of one number shows at most.</summary>
    public const int MostListed = 100;

    /// <param name="kind">What stands in the rows: sectors or localities.</param>
    public async Task<GapMap> ReadAsync(Quarter quarter, string kind, CancellationToken cancellationToken)
    {
        await vocabulary.LoadAsync(cancellationToken);
        var live = LiveIn(quarter);
        List<GapCell> cells =
        [
            .. await Pairs(live, kind).ToListAsync(cancellationToken),
            .. (await Totals(live, kind).ToListAsync(cancellationToken)).Select(t => new GapCell(null, t.Pillar, t.Count)),
            .. await Totals(live, TaxonomyKind.Pillars).ToListAsync(cancellationToken),
        ];
        return new GapMap(InForce(TaxonomyKind.Pillars), InForce(kind), cells);
    }

    /// <summary>The latest articles that a number of the map counts.</summary>
    public Task<List<ArticleRow>> ListAsync(Quarter quarter, string kind, string? pillar, string? row, Actor actor, CancellationToken cancellationToken)
    {
        var live = LiveIn(quarter);
        if (pillar is not null)
            live = live.Where(l => db.LiveTerms.Any(t => t.ArticleId == l.ArticleId && t.Kind == TaxonomyKind.Pillars && t.Value == pillar));
        if (row is not null)
            live = live.Where(l => db.LiveTerms.Any(t => t.ArticleId == l.ArticleId && t.Kind == kind && t.Value == row));
        var articles = db.Articles.AsNoTracking().VisibleTo(actor)
            .Join(live, a => a.Id, l => l.ArticleId, (article, l) => new { article, l.Published })
            .OrderByDescending(a => a.Published).ThenByDescending(a => a.article.Id).Select(a => a.article);
        return list.RowsOf(articles.Take(MostListed)).ToListAsync(cancellationToken);
    }

    private IQueryable<LiveArticle> LiveIn(Quarter quarter)
    {
        var (from, until) = (DeskTime.StartOf(quarter.From), DeskTime.StartOf(quarter.Until));
        return db.LiveArticles.AsNoTracking().Where(l => l.Published >= from && l.Published < until);
    }

    private IQueryable<GapCell> Pairs(IQueryable<LiveArticle> live, string kind) =>
        from article in live
        join pillar in db.LiveTerms.Where(t => t.Kind == TaxonomyKind.Pillars) on article.ArticleId equals pillar.ArticleId
        join row in db.LiveTerms.Where(t => t.Kind == kind) on article.ArticleId equals row.ArticleId
        group article.TranslationGroup by new { Pillar = pillar.Value, Row = row.Value } into cell
        select new GapCell(cell.Key.Pillar, cell.Key.Row, cell.Distinct().Count());

    private IQueryable<GapCell> Totals(IQueryable<LiveArticle> live, string kind) =>
        from article in live
        join term in db.LiveTerms.Where(t => t.Kind == kind) on article.ArticleId equals term.ArticleId
        group article.TranslationGroup by term.Value into cell
        select new GapCell(cell.Key, null, cell.Distinct().Count());

    private List<Taxonomies.Term> InForce(string kind) => [.. vocabulary.Terms(kind).Where(vocabulary.IsInForce)];
}
