using CommsPortal.Cms.Changes;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Drafting;

/// <summary>
/// Keeps nominations in step with their articles: published when the article is, and told when it is taken back. It looks at how the
/// article stands and not at what the change says, so that doing it twice, or on two nodes, is doing it once.
/// </summary>
public sealed class NominationFollower(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time) : IChangeFollower
{
    private static readonly Actor Portal = Actor.Scheduler with { Name = "Cổng thông tin" };

    public string Name => "nominations";

    public async Task<long> ReadCursorAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowerCursors.Where(c => c.Name == Name).Select(c => c.Sequence).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task HandleAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.Now();
        var articles = changes.Where(c => c.ArticleId is not null).Select(c => c.ArticleId).Distinct().ToList();
        var audit = new List<Audit.AuditRecord>();
        foreach (var nomination in await db.Nominations.Where(n => articles.Contains(n.ArticleId)).OrderBy(n => n.Id).ToListAsync(cancellationToken))
        {
            var work = new NominationWork(db, nomination, Portal, now);
            await FollowAsync(work, cancellationToken);
            audit.AddRange(work.Audit);
        }

        await NoteAsync(db, changes[^1].Sequence, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await commit.ExecuteAsync(db, transaction, audit, [], now, cancellationToken);
    }

    private static async Task FollowAsync(NominationWork work, CancellationToken cancellationToken)
    {
        var nomination = work.Nomination;
        var article = await work.Db.Articles.AsNoTracking().Where(a => a.Id == nomination.ArticleId)
            .Select(a => new { a.PublicEdition, a.FirstPublishedAt, a.WithdrawalReason }).SingleOrDefaultAsync(cancellationToken);
        var isPublic = article?.PublicEdition is not null;
        if (isPublic && (nomination.PublishedAt is null || nomination.ArticleWithdrawnAt is not null))
        {
            (nomination.PublishedAt, nomination.ArticleWithdrawnAt) = (nomination.PublishedAt ?? article!.FirstPublishedAt ?? work.Now, null);
            Move(work, NominationState.Drafted, NominationState.Published, "nomination-publish", null);
        }
        else if (!isPublic && nomination.PublishedAt is not null && nomination.ArticleWithdrawnAt is null)
        {
            nomination.ArticleWithdrawnAt = work.Now;
            Move(work, NominationState.Published, NominationState.Drafted, "nomination-article-withdrawn", article?.WithdrawalReason);
        }
    }

    // What is proposed or decided stays so; that its article appeared or went is noted all the same.
    private static void Move(NominationWork work, NominationState from, NominationState to, string action, string? text)
    {
        work.Nomination.Version++;
        work.Nomination.UpdatedAt = work.Now;
        if (work.Nomination.State == from)
            work.MoveTo(to, action, text);
        else
            work.Note(action, text);
    }

    private async Task NoteAsync(PortalDbContext db, long sequence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cursor = await db.FollowerCursors.SingleOrDefaultAsync(c => c.Name == Name, cancellationToken);
        if (cursor is null)
            db.FollowerCursors.Add(cursor = new FollowerCursor { Name = Name });
        // Another node may be further.
        cursor.Sequence = Math.Max(cursor.Sequence, sequence);
        cursor.UpdatedAt = now;
    }
}
