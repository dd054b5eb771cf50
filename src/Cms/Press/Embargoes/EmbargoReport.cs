using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>What is under embargo and who has read it, for the desk.</summary>
public sealed class EmbargoReport(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Articles in one page of <see cref="ReadAsync"/>.</summary>
    public const int PageSize = 20;

    private const int MostEnded = 10;
    private const int MostReaders = 500;

    /// <summary>The embargo on one article, without who has read it; null when there is none.</summary>
    public async Task<EmbargoReportLine?> FindAsync(Guid articleId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await LinesOf(db, db.Embargoes.Where(e => e.ArticleId == articleId)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The outlets that ever read the article under embargo, the first first.</summary>
    public async Task<IReadOnlyList<EmbargoReaders>> ReadersAsync(Guid articleId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reads = await db.EmbargoedReads.Where(r => r.ArticleId == articleId).GroupBy(r => r.Outlet)
            .Select(g => new { Outlet = g.Key, First = g.Min(r => r.At), Last = g.Max(r => r.At), Count = g.Count() })
            .OrderBy(g => g.First).Take(MostReaders).ToListAsync(cancellationToken);
        return reads.ConvertAll(r => new EmbargoReaders(r.Outlet, r.First, r.Last, r.Count));
    }

    /// <summary>The last embargoes that ended, of the articles that the person may see.</summary>
    public async Task<IReadOnlyList<EndedEmbargo>> EndedAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.EmbargoChanges.Where(c => c.Kind == ChangeKind.EmbargoLifted || c.Kind == ChangeKind.Withdrawn)
            .Join(db.Articles.VisibleTo(actor), c => c.ArticleId, a => a.Id, (c, a) => new { c.Sequence, c.ArticleId, a.Headline, c.At, c.Kind })
            .OrderByDescending(e => e.Sequence).Take(MostEnded)
            .Select(e => new EndedEmbargo(e.ArticleId, e.Headline, e.At, e.Kind == ChangeKind.EmbargoLifted)).ToListAsync(cancellationToken);
    }

    /// <summary>A page of what is under embargo, of the articles that the person may see, the next to be lifted first.</summary>
    /// <param name="skipped">Articles of earlier pages.</param>
    /// <returns>One line more than <see cref="PageSize"/> when there are more pages.</returns>
    public async Task<IReadOnlyList<EmbargoReportLine>> ReadAsync(Actor actor, int skipped, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = db.Embargoes.Where(e => db.Articles.VisibleTo(actor).Any(a => a.Id == e.ArticleId)).OrderBy(e => e.LiftsAt).ThenBy(e => e.ArticleId);
        var lines = await LinesOf(db, visible.Skip(skipped).Take(PageSize + 1)).ToListAsync(cancellationToken);
        var ids = lines.ConvertAll(l => l.ArticleId);
        var reads = await db.EmbargoedReads.Where(r => ids.Contains(r.ArticleId) && db.Embargoes.Any(e => e.ArticleId == r.ArticleId && e.GivenAt <= r.At))
            .GroupBy(r => new { r.ArticleId, r.Outlet })
            .Select(g => new { g.Key.ArticleId, g.Key.Outlet, First = g.Min(r => r.At), Last = g.Max(r => r.At), Count = g.Count() })
            .ToListAsync(cancellationToken);
        var readers = reads.ToLookup(r => r.ArticleId, r => new EmbargoReaders(r.Outlet, r.First, r.Last, r.Count));
        return [.. lines.OrderBy(l => l.LiftsAt).ThenBy(l => l.ArticleId).Select(l => l with { Readers = [.. readers[l.ArticleId].OrderBy(r => r.First)] })];
    }

    private static IQueryable<EmbargoReportLine> LinesOf(PortalDbContext db, IQueryable<Embargo> embargoes) => embargoes.AsNoTracking()
        .Select(e => new EmbargoReportLine
        {
            ArticleId = e.ArticleId,
            Headline = db.Articles.Where(a => a.Id == e.ArticleId).Select(a => a.Headline).First(),
            IsPublic = db.Articles.Any(a => a.Id == e.ArticleId && a.PublicEdition != null),
            Edition = e.Edition,
            LiftsAt = e.LiftsAt,
            GivenAt = e.GivenAt,
            GivenBy = db.Users.Where(u => u.Id == e.GivenBy).Select(u => u.DisplayName).FirstOrDefault(),
        });
}
