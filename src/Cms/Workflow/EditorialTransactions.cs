using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommsPortal.Cms.Workflow;

/// <summary>Runs editorial actions, each in one database transaction: the article and its edition, the audit lines, the change rows, what people are told.</summary>
public sealed class EditorialTransactions(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, EditorialNotices notices, StandingEmbargo embargoes, TimeProvider time)
{
    /// <summary>Acts on an existing article.</summary>
    /// <param name="expectedVersion">The version that the actor has seen; null skips the check (the portal itself).</param>
    /// <exception cref="EditorialException">Refused; nothing was changed.</exception>
    public async Task<EditorialOutcome> RunAsync(
        Guid articleId, int? expectedVersion, Actor actor, Func<EditorialWork, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(action);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, "Không tìm thấy bài.");
        if (expectedVersion is { } expected && expected != article.Version)
            throw new VersionConflictException(expected, article.Version);
        var edition = await db.Editions.SingleAsync(e => e.ArticleId == articleId && e.Number == article.LatestEdition, cancellationToken);
        var work = new EditorialWork(db, article, edition, actor, time.Now());
        await action(work, cancellationToken);
        if (work.Audit.Count > 0)
        {
            await embargoes.FollowAsync(work, cancellationToken);
            article.Version++;
            article.UpdatedAt = work.Now;
        }
        else if (db.ChangeTracker.HasChanges())
        {
            // Whoever follows the audit log knows every change of every article; the desk's index relies on it.
            throw new InvalidOperationException("An editorial action has to note what it changes.");
        }

        return await FinishAsync(work, transaction, cancellationToken);
    }

    /// <summary>Makes a new article.</summary>
    public async Task<EditorialOutcome> CreateAsync(
        Article article, Edition edition, Actor actor, Func<EditorialWork, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(action);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Articles.Add(article);
        db.Editions.Add(edition);
        var work = new EditorialWork(db, article, edition, actor, time.Now());
        await action(work, cancellationToken);
        return await FinishAsync(work, transaction, cancellationToken);
    }

    // Nobody carries a text into a column that is not theirs either, whichever verb does it.
    private async Task<EditorialOutcome> FinishAsync(EditorialWork work, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        work.Article.Column = EditionText.ColumnOf(work.Edition.Content);
        work.RequireTurnScope();
        await notices.AddAsync(work, cancellationToken);
        await SaveAsync(work, cancellationToken);
        var sequence = await commit.ExecuteAsync(work.Db, transaction, work.Audit, work.Changes, work.Now, cancellationToken, work.EmbargoChanges);
        return new EditorialOutcome(work.Article.Id, work.Edition.Number, work.Edition.State, work.Article.Version, sequence);
    }

    private static async Task SaveAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        try
        {
            await work.Db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var mine = work.Article.Version - 1;
            var current = await work.Db.Articles.AsNoTracking().Where(a => a.Id == work.Article.Id)
                .Select(a => a.Version).SingleAsync(cancellationToken);
            throw new VersionConflictException(mine, current);
        }
    }
}
