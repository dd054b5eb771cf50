using System.Linq.Expressions;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What waits for one person.</summary>
public sealed class MyWork(PortalDbContext db, ArticleList list)
{
    private const int Most = 8;

    public async Task<MyWorkLists> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var visible = db.Articles.AsNoTracking().VisibleTo(actor);
        var mine = visible.Where(a => a.CreatedBy == actor.Id && a.State == EditionState.Draft);
        return new MyWorkLists(
            actor.May(Permission.Approve) || actor.May(Permission.SendBack) ? await ReadAsync(ToReview(visible, actor), cancellationToken) : [],
            actor.May(Permission.Publish) ? await ReadAsync(OldestFirst(visible.Where(Waiting)), cancellationToken) : [],
            await ReadAsync(NewestFirst(mine.Where(a => SentBack.Any(e => e.ArticleId == a.Id && e.Edition == a.LatestEdition))), cancellationToken),
            await ReadAsync(NewestFirst(mine.Where(a => !SentBack.Any(e => e.ArticleId == a.Id && e.Edition == a.LatestEdition))), cancellationToken),
            await ScheduledAsync(visible, cancellationToken),
            await ReadAsync(visible.Where(a => a.PublicEdition != null).OrderByDescending(a => a.FirstPublishedAt)
                .ThenBy(a => a.Id), cancellationToken),
            await HeldAsync(visible, actor, cancellationToken),
            actor.May(Permission.Withdraw) ? await ReadAsync(OldestFirst(visible.Where(WithoutConsent)), cancellationToken) : []);
    }

    private Expression<Func<Article, bool>> Waiting => a => a.State == EditionState.Approved
        && !db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && e.HeldBecause != null);

    private Expression<Func<Article, bool>> WithoutConsent => a => a.PublicEdition != null
        && db.Consents.Any(c => c.ArticleId == a.Id && c.WithdrawnOn != null
        && !db.Consents.Any(again => again.ArticleId == a.Id && again.Person == c.Person && again.WithdrawnOn == null));

    private Task<List<ArticleRow>> HeldAsync(IQueryable<Article> visible, Actor actor, CancellationToken cancellationToken)
    {
        var (id, publishes) = (actor.Id!.Value, actor.May(Permission.Publish));
        return ReadAsync(OldestFirst(visible
            .Where(a => db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && e.HeldBecause != null
            && (publishes || a.CreatedBy == id || e.ApprovedBy == id || e.Writers.Contains(id))))), cancellationToken);
    }

    private IQueryable<AuditEntry> SentBack => db.AuditEntries.Where(e => e.Action == "send-back");

    // What somebody wrote in is for others to review.
    private IQueryable<Article> ToReview(IQueryable<Article> visible, Actor actor)
    {
        var id = actor.Id!.Value;
        return OldestFirst(visible.Where(a => a.State == EditionState.InReview
            && db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && !e.Writers.Contains(id))));
    }

    private Task<List<ArticleRow>> ScheduledAsync(IQueryable<Article> visible, CancellationToken cancellationToken) =>
        ReadAsync(
            from article in visible.Where(a => a.State == EditionState.Scheduled)
            join edition in db.Editions on new { ArticleId = article.Id, Number = article.LatestEdition } equals new { edition.ArticleId, edition.Number }
            orderby edition.PublishAt, article.Id
            select article,
            cancellationToken);

    private static IQueryable<Article> OldestFirst(IQueryable<Article> articles) => articles.OrderBy(a => a.UpdatedAt).ThenBy(a => a.Id);

    private static IQueryable<Article> NewestFirst(IQueryable<Article> articles) => articles.OrderByDescending(a => a.UpdatedAt).ThenBy(a => a.Id);

    private Task<List<ArticleRow>> ReadAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        list.RowsOf(articles.Take(Most)).ToListAsync(cancellationToken);
}
