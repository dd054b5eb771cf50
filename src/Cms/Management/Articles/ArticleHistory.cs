using CommsPortal.Cms.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>Reads an article's editions, comments and audit lines, the newest first.</summary>
internal sealed class ArticleHistory(IDbContextFactory<PortalDbContext> contexts)
{
    /// <exception cref="EditorialException">There is no such article, or it is another office's.</exception>
    public async Task<(List<ManagedEdition> Items, long Total)> EditionsAsync(Guid id, HistoryQuery query, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(id, actor, cancellationToken);
        var all = db.Editions.AsNoTracking().Where(e => e.ArticleId == id);
        var total = await all.LongCountAsync(cancellationToken);
        if (query.Before is { } before)
            all = all.Where(e => e.Number < before);
        var rows = await all.OrderByDescending(e => e.Number).Take(query.Limit).ToListAsync(cancellationToken);
        return ([.. rows.Select(e => EditionOf(e, whole: false))], total);
    }

    /// <inheritdoc cref="EditionsAsync"/>
    public async Task<ManagedEdition> EditionAsync(Guid id, int number, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(id, actor, cancellationToken);
        var edition = await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.ArticleId == id && e.Number == number, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Bài không có phiên bản {number}.");
        return EditionOf(edition, whole: true);
    }

    /// <inheritdoc cref="EditionsAsync"/>
    public async Task<(List<ManagedComment> Items, long Total)> CommentsAsync(Guid id, HistoryQuery query, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(id, actor, cancellationToken);
        var all = db.Comments.AsNoTracking().Where(c => c.ArticleId == id);
        var total = await all.LongCountAsync(cancellationToken);
        // Comments have no numbers; their place in the list, counted from the oldest, does not change when others come.
        var end = query.Before is { } before ? (int)Math.Min(before, total) : (int)total;
        var start = Math.Max(0, end - query.Limit);
        var rows = await all.OrderBy(c => c.At).ThenBy(c => c.Id).Skip(start).Take(end - start).ToListAsync(cancellationToken);
        rows.Reverse();
        return ([.. rows.Select(c => new ManagedComment(c.Id, c.Edition, c.AuthorId, c.AuthorName, c.At, c.Text, c.ParentId, c.Quote, c.ResolvedAt, c.ResolvedBy))], total);
    }

    /// <inheritdoc cref="EditionsAsync"/>
    public async Task<(List<ManagedAuditLine> Items, long Total)> AuditAsync(Guid id, HistoryQuery query, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadAudit))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền xem nhật ký.");
        await using var db = await OpenAsync(id, actor, cancellationToken);
        var all = db.AuditEntries.AsNoTracking().Where(e => e.ArticleId == id);
        var total = await all.LongCountAsync(cancellationToken);
        if (query.Before is { } before)
            all = all.Where(e => e.Sequence < before);
        var rows = await all.OrderByDescending(e => e.Sequence).Take(query.Limit).ToListAsync(cancellationToken);
        var lines = rows.Select(e => new ManagedAuditLine(
            e.Sequence, e.At, e.ActorId, e.ActorName, e.Action, e.Edition, StateCode.OfName(e.From), StateCode.OfName(e.To), e.Reason, e.Hash));
        return ([.. lines], total);
    }

    private async Task<PortalDbContext> OpenAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ManagedArticles.SeenAsync(db, id, actor, cancellationToken) is not null)
            return db;
        await db.DisposeAsync();
        throw ManagedArticles.NotFound();
    }

    private static ManagedEdition EditionOf(Edition e, bool whole) => new(
        e.Number, StateCode.Of(e.State), e.ContentHash, e.CreatedAt, e.UpdatedAt, e.SubmittedAt, e.ApprovedAt, e.PublishedAt, e.Writers,
        e.ApprovedBy, ManagedArticles.CorrectionOf(e), whole ? ContentMembers.Stored(e.Content) : null);
}
