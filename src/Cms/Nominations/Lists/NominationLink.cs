using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Lists;

/// <summary>Finds the nomination that an article was made of.</summary>
public sealed class NominationLink(PortalDbContext db)
{
    /// <returns>Null when there is none, or the person may not see it.</returns>
    public async Task<Guid?> OfArticleAsync(Guid articleId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Permission.Nominate)
            ? await db.Nominations.AsNoTracking().VisibleTo(actor).Where(n => n.ArticleId == articleId).Select(n => (Guid?)n.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
    }
}
