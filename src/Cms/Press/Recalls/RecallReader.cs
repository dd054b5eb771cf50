using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Delivery.Changes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Press;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Recalls;

/// <summary>Corrections and withdrawals, as newsrooms and editors see them.</summary>
public sealed class RecallReader(IDbContextFactory<PortalDbContext> contexts, ChangeForm form)
{
    /// <summary>The recalls of a newsroom since it has its access, oldest first.</summary>
    /// <param name="after">Sequence after which to begin.</param>
    /// <param name="acknowledged">Only those that it has, or has not, acknowledged; null for all.</param>
    /// <returns>The page, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<Recall> Items, long Total)> OfAsync(Guid account, long after, bool? acknowledged, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = await db.PressAccounts.Where(a => a.Id == account).Select(a => a.CreatedAt).SingleAsync(cancellationToken);
        var changes = ChangesOf(db).Where(c => c.At >= since);
        if (acknowledged is { } wanted)
            changes = changes.Where(c => db.RecallAcknowledgements.Any(r => r.AccountId == account && r.Sequence == c.Sequence) == wanted);
        var total = await changes.LongCountAsync(cancellationToken);
        var rows = await RowsAsync(db, changes.Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(limit), cancellationToken);
        var sequences = rows.Select(r => r.Sequence).ToList();
        var said = await db.RecallAcknowledgements.AsNoTracking().Where(r => r.AccountId == account && sequences.Contains(r.Sequence))
            .ToDictionaryAsync(r => r.Sequence, r => r.At, cancellationToken);
        return ([.. rows.OrderBy(r => r.Sequence).Select(r => FormOf(r, said.TryGetValue(r.Sequence, out var at) ? at : null))], total);
    }

    /// <summary>The recalls of all articles, or of one, newest first, each with who has acknowledged it and who has not.</summary>
    /// <param name="before">Sequence before which to begin; null for the newest.</param>
    public async Task<IReadOnlyList<RecallReach>> ReachAsync(Guid? article, long? before, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var changes = ChangesOf(db);
        if (article is { } id)
            changes = changes.Where(c => c.ArticleId == id);
        if (before is { } last)
            changes = changes.Where(c => c.Sequence < last);
        var rows = await RowsAsync(db, changes.OrderByDescending(c => c.Sequence).Take(limit), cancellationToken);
        if (rows.Count == 0)
            return [];
        var accounts = await db.PressAccounts.AsNoTracking().Where(a => a.RevokedAt == null).OrderBy(a => a.Outlet).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        var sequences = rows.Select(r => r.Sequence).ToList();
        var said = (await db.RecallAcknowledgements.AsNoTracking().Where(r => sequences.Contains(r.Sequence)).ToListAsync(cancellationToken))
            .ToDictionary(r => (r.Sequence, r.AccountId), r => r.At);
        return [.. rows.OrderByDescending(r => r.Sequence).Select(r => ReachOf(r, accounts, said))];
    }

    /// <summary>Whether a change of the log is a recall that the newsroom may acknowledge.</summary>
    public async Task<bool> IsOfAsync(Guid account, long sequence, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ChangesOf(db).AnyAsync(
            c => c.Sequence == sequence && db.PressAccounts.Any(a => a.Id == account && a.CreatedAt <= c.At), cancellationToken);
    }

    private static IQueryable<ChangeRow> ChangesOf(PortalDbContext db) =>
        db.Changes.AsNoTracking().Where(c => c.Kind == ChangeKind.Corrected || c.Kind == ChangeKind.Withdrawn);

    private static async Task<List<RecallRow>> RowsAsync(PortalDbContext db, IQueryable<ChangeRow> changes, CancellationToken cancellationToken)
    {
        var found = await (
            from change in changes
            join article in db.Articles on change.ArticleId equals article.Id
            join edition in db.Editions on new { Id = article.Id, Number = change.Edition!.Value } equals new { Id = edition.ArticleId, edition.Number }
            join snapshot in db.Snapshots on new { Id = article.Id, Number = change.Edition!.Value } equals new { Id = snapshot.ArticleId, Number = snapshot.Edition }
            select new { Change = change, article.PublicEdition, article.DeletedAt, article.WithdrawalReason, edition.CorrectionWrong, edition.CorrectionRight, snapshot.Json })
            .AsNoTracking().ToListAsync(cancellationToken);
        return found.ConvertAll(f =>
        {
            var corrects = f.Change.Kind == ChangeKind.Corrected && f.PublicEdition is not null;
            return new RecallRow(
                f.Change.Sequence, f.Change.Kind, f.Change.ArticleId!.Value, f.Change.Edition!.Value, f.Change.At, f.Change.Path,
                f.DeletedAt is null ? SnapshotJson.HeadlineOf(f.Json) : "",
                corrects ? f.CorrectionWrong : null,
                corrects ? f.CorrectionRight : null,
                f.Change.Kind == ChangeKind.Withdrawn && f.PublicEdition is null ? f.WithdrawalReason : null);
        });
    }

    private Recall FormOf(RecallRow row, DateTimeOffset? acknowledgedAt) => new()
    {
        Sequence = row.Sequence,
        Kind = row.Kind,
        ArticleId = row.ArticleId,
        Edition = row.Edition,
        At = row.At,
        Headline = row.Headline,
        Wrong = row.Wrong,
        Right = row.Right,
        Reason = row.Reason,
        Links = form.LinksOf(row.ArticleId, row.Kind, row.Edition, row.Path),
        AcknowledgedAt = acknowledgedAt,
    };

    // A newsroom that came later has nothing old to take back.
    private static RecallReach ReachOf(RecallRow row, List<PressAccount> accounts, Dictionary<(long Sequence, Guid Account), DateTimeOffset> said) => new(
        row,
        [
            .. accounts.Where(a => a.CreatedAt <= row.At)
                .Select(a => new RecallAnswer(a.Id, a.Outlet, said.TryGetValue((row.Sequence, a.Id), out var at) ? at : null)),
        ]);
}
