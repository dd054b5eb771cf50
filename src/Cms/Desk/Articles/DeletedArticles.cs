using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>The deleted articles that a person may recover: whoever may delete sees those of their offices, writers their own drafts.</summary>
public sealed class DeletedArticles(PortalDbContext db)
{
    public const int PageSize = 50;

    /// <param name="before">Only what was deleted before that one; null begins with what was deleted last.</param>
    public async Task<IReadOnlyList<DeletedArticle>> ListAsync(Actor actor, (DateTimeOffset At, Guid Id)? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var articles = Recoverable(actor);
        if (before is (var at, var id))
            articles = articles.Where(a => a.DeletedAt < at || (a.DeletedAt == at && a.Id.CompareTo(id) < 0));
        var page = await articles.OrderByDescending(a => a.DeletedAt).ThenByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var ids = page.ConvertAll(a => (Guid?)a.Id);
        var lines = await db.AuditEntries.AsNoTracking().Where(e => ids.Contains(e.ArticleId) && e.Action == "delete")
            .OrderBy(e => e.Sequence).Select(e => new { e.ArticleId, e.ActorName, e.Reason }).ToListAsync(cancellationToken);
        var last = lines.GroupBy(l => l.ArticleId!.Value).ToDictionary(g => g.Key, g => g.Last());
        return page.ConvertAll(a => new DeletedArticle(
            a.Id, a.Type, a.Headline, a.State, a.LatestEdition, a.FirstPublishedAt is not null, a.DeletedAt!.Value, a.Version,
            last.GetValueOrDefault(a.Id)?.ActorName, last.GetValueOrDefault(a.Id)?.Reason));
    }

    /// <summary>Whether a person may recover a given article.</summary>
    public Task<bool> MayRecoverAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        Recoverable(actor).AnyAsync(a => a.Id == id, cancellationToken);

    private IQueryable<Article> Recoverable(Actor actor)
    {
        var deleted = db.Articles.AsNoTracking().Where(a => a.DeletedAt != null).InScopeOf(actor, orPublic: false);
        return actor.May(Permission.Delete) ? deleted
            : deleted.Where(a => a.CreatedBy == actor.Id && a.FirstPublishedAt == null && a.State == EditionState.Draft);
    }
}
