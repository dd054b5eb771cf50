using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>
/// The one door to what is under embargo: opens for entitled newsrooms only, and notes each reading before anything is handed out. For
/// others nothing is looked up, so that neither the answer nor the work for it differs from that for something that never was.
/// </summary>
public sealed class EmbargoReader(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>The document with <see cref="Contracts.Articles.ArticleSummary.EmbargoedUntil"/>; null for callers without the scope and where nothing is.</summary>
    /// <param name="what">In which form it is read: <c>article</c>, <c>kit</c> …</param>
    public async Task<ContractArticle?> ReadAsync(PressCaller caller, Guid articleId, string what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Embargoes)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Embargoes.AsNoTracking().SingleOrDefaultAsync(e => e.ArticleId == articleId, cancellationToken) is not { } embargo)
            return null;
        await NoteAsync(db, caller, [(articleId, embargo.Edition)], what, cancellationToken);
        return DocumentOf(embargo);
    }

    /// <summary>What is under embargo now, the next to be lifted first; empty for callers without the scope.</summary>
    /// <param name="after">Where the page before ended; null for the first.</param>
    public async Task<EmbargoPage> ListAsync(PressCaller caller, EmbargoPosition? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Embargoes)
            return new EmbargoPage([], 0, null);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var total = await db.Embargoes.CountAsync(cancellationToken);
        var rest = db.Embargoes.AsNoTracking();
        if (after is var (liftsAt, id))
            rest = rest.Where(e => e.LiftsAt > liftsAt || (e.LiftsAt == liftsAt && e.ArticleId.CompareTo(id) > 0));
        var found = await rest.OrderBy(e => e.LiftsAt).ThenBy(e => e.ArticleId).Take(limit + 1).ToListAsync(cancellationToken);
        var items = found.Take(limit).ToList();
        await NoteAsync(db, caller, items.Select(e => (e.ArticleId, e.Edition)), "list", cancellationToken);
        return new EmbargoPage(items.ConvertAll(DocumentOf), total, found.Count > limit ? new EmbargoPosition(items[^1].LiftsAt, items[^1].ArticleId) : null);
    }

    /// <summary>Whether the caller may have a file of the media library because something under embargo uses it; that is noted.</summary>
    public async Task<bool> OpensMediaAsync(PressCaller caller, Guid mediaId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Embargoes)
            return false;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var users = await db.Embargoes.AsNoTracking()
            .Where(e => db.MediaUses.Any(u => u.MediaId == mediaId && u.ArticleId == e.ArticleId && u.Edition == e.Edition))
            .Select(e => new { e.ArticleId, e.Edition }).ToListAsync(cancellationToken);
        await NoteAsync(db, caller, users.Select(u => (u.ArticleId, u.Edition)), "media", cancellationToken);
        return users.Count > 0;
    }

    /// <summary>Notes that the caller was told of articles under embargo in another way, for instance in its change log; all of them at once.</summary>
    public async Task NoteAsync(PressCaller caller, IEnumerable<(Guid ArticleId, int Edition)> read, string what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var noted = read.Distinct().ToList();
        if (noted.Count == 0)
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await NoteAsync(db, caller, noted, what, cancellationToken);
    }

    private async Task NoteAsync(
        PortalDbContext db, PressCaller caller, IEnumerable<(Guid ArticleId, int Edition)> read, string what, CancellationToken cancellationToken)
    {
        var at = time.Now();
        db.EmbargoedReads.AddRange(read.Select(r => new EmbargoedRead
        {
            Id = time.NewId(),
            AccountId = caller.AccountId,
            KeyId = caller.KeyId,
            Outlet = caller.Outlet,
            ArticleId = r.ArticleId,
            Edition = r.Edition,
            At = at,
            What = what,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ContractArticle DocumentOf(Embargo embargo) => SnapshotJson.Read(embargo.Json) with { EmbargoedUntil = embargo.LiftsAt };
}
