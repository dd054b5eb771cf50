using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Scheduling;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>
/// What waits for one person. Each list begins where the fewest rows are (an index in its order, or a small table) and ends after a few;
/// the texts themselves are looked at only for what is shown.
/// </summary>
public sealed class MyWork(PortalDbContext db, ArticleList list, TimeProvider time)
{
    private const int Most = 8;

    public async Task<MyWorkLists> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var visible = db.Articles.AsNoTracking().VisibleTo(actor);
        var mine = NewestFirst(visible.Where(a => a.CreatedBy == actor.Id && a.State == EditionState.Draft));
        return new MyWorkLists(
            await TurnsAsync(actor, cancellationToken),
            await ReadAsync(AssignedTo(visible, actor).OrderBy(a => a.DueAt == null).ThenBy(a => a.DueAt).ThenBy(a => a.Id), cancellationToken),
            await ReadAsync(Overdue(visible, actor).OrderBy(a => a.DueAt).ThenBy(a => a.Id), cancellationToken),
            actor.May(Permission.Publish) ? await ReadAsync(OldestFirst(Waiting(visible)), cancellationToken) : [],
            await ReadAsync(mine.Where(a => SentBack.Any(e => e.ArticleId == a.Id && e.Edition == a.LatestEdition)), cancellationToken),
            await ReadAsync(mine.Where(a => !SentBack.Any(e => e.ArticleId == a.Id && e.Edition == a.LatestEdition)), cancellationToken),
            await ReadAsync(OldestFirst(visible.Where(a => a.CreatedBy == actor.Id && a.State == EditionState.InReview)), cancellationToken),
            await ScheduledAsync(visible, cancellationToken),
            await ReadAsync(visible.Where(a => a.PublicEdition != null && a.FirstPublishedAt != null).OrderByDescending(a => a.FirstPublishedAt)
                .ThenByDescending(a => a.Id), cancellationToken),
            await HeldAsync(visible, actor, cancellationToken),
            actor.May(Permission.Withdraw) ? await ReadAsync(OldestFirst(WithoutConsent(visible)), cancellationToken) : []);
    }

    // A list for each person in whose place one decides; almost always one.
    private async Task<IReadOnlyList<ArticleRow>> TurnsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var rows = new List<ArticleRow>();
        foreach (var holder in new[] { actor }.Concat(actor.StandsInFor))
            rows.AddRange(await ReadAsync(OldestFirst(TurnOf(holder, actor)), cancellationToken));
        return rows.DistinctBy(r => r.Id).OrderBy(r => r.UpdatedAt).ThenBy(r => r.Id).Take(Most).ToList();
    }

    // The rules of Review, as the database can ask them.
    private IQueryable<Article> TurnOf(Actor holder, Actor actor)
    {
        var people = new[] { holder.Id!.Value, actor.Id!.Value };
        var roles = holder.Roles.Select(r => $"|{r}|").ToList();
        var (offices, everywhere) = (holder.Organisations.ToList(), holder.Organisations.Count == 0);
        var (columns, types) = (holder.Columns.ToList(), holder.Types.ToList());
        return db.Articles.AsNoTracking().Where(a => a.State == EditionState.InReview && a.DeletedAt == null
            && (columns.Count == 0 || a.Column == null || columns.Contains(a.Column)) && (types.Count == 0 || types.Contains(a.Type))
            && (everywhere || (a.TurnOffice != null ? offices.Contains(a.TurnOffice) : a.Office == null || offices.Contains(a.Office)))
            && roles.Any(r => a.TurnRoles!.Contains(r))
            && !db.ReviewSteps.Any(s => s.ArticleId == a.Id && s.Edition == a.LatestEdition && s.ApprovedHash != null
                && (people.Contains(s.ApprovedBy!.Value) || people.Contains(s.ApprovedFor!.Value)))
            && !db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && e.Writers.Any(w => people.Contains(w))));
    }

    private static IQueryable<Article> AssignedTo(IQueryable<Article> visible, Actor actor)
    {
        var people = new[] { actor }.Concat(actor.StandsInFor).Select(a => a.Id).ToList();
        return visible.Where(a => a.AssignedTo != null && people.Contains(a.AssignedTo));
    }

    private IQueryable<Article> Overdue(IQueryable<Article> visible, Actor actor)
    {
        var (now, all) = (time.Now(), actor.May(Permission.AssignWork));
        return visible.Where(a => a.DueAt != null && a.DueAt < now && (all || a.AssignedTo == actor.Id || a.CreatedBy == actor.Id));
    }

    private IQueryable<Article> Waiting(IQueryable<Article> visible) => visible.Where(a => a.State == EditionState.Approved
        && !db.Editions.Any(e => e.ArticleId == a.Id && e.Number == a.LatestEdition && e.HeldBecause != null));

    private IQueryable<AuditEntry> SentBack => db.AuditEntries.Where(e => e.Action == "send-back");

    private Task<List<ArticleRow>> ScheduledAsync(IQueryable<Article> visible, CancellationToken cancellationToken) =>
        ReadAsync(
            from action in db.ScheduledActions.Where(a => a.DoneAt == null && a.Kind == ScheduledActionKind.Publish)
            join article in visible.Where(a => a.State == EditionState.Scheduled)
                on new { Id = action.ArticleId, Number = action.Edition } equals new { article.Id, Number = article.LatestEdition }
            orderby action.DueAt, article.Id
            select article,
            cancellationToken);

    // The few editions that were ever held are asked for first: the database would otherwise go through all articles in the list's order.
    private async Task<List<ArticleRow>> HeldAsync(IQueryable<Article> visible, Actor actor, CancellationToken cancellationToken)
    {
        var (id, publishes) = (actor.Id!.Value, actor.May(Permission.Publish));
        var held = await db.Editions.Where(e => e.HeldBecause != null).Select(e => e.ArticleId).Distinct().ToListAsync(cancellationToken);
        return held.Count == 0 ? [] : await ReadAsync(
            from article in visible.Where(a => held.Contains(a.Id))
            join edition in db.Editions.Where(e => e.HeldBecause != null)
                on new { article.Id, Number = article.LatestEdition } equals new { Id = edition.ArticleId, edition.Number }
            where publishes || article.CreatedBy == id || edition.ApprovedBy == id || edition.Writers.Contains(id)
            orderby article.UpdatedAt, article.Id
            select article,
            cancellationToken);
    }

    private IQueryable<Article> WithoutConsent(IQueryable<Article> visible)
    {
        var articles = db.Consents.Where(c => c.WithdrawnOn != null
            && !db.Consents.Any(again => again.ArticleId == c.ArticleId && again.Person == c.Person && again.WithdrawnOn == null)).Select(c => c.ArticleId);
        return visible.Where(a => a.PublicEdition != null && articles.Contains(a.Id));
    }

    private static IQueryable<Article> OldestFirst(IQueryable<Article> articles) => articles.OrderBy(a => a.UpdatedAt).ThenBy(a => a.Id);

    private static IQueryable<Article> NewestFirst(IQueryable<Article> articles) => articles.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id);

    private Task<List<ArticleRow>> ReadAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        list.RowsOf(articles.Take(Most)).ToListAsync(cancellationToken);
}
