using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>What people do with bulk actions: choose articles, say what is to be done, confirm, undo.</summary>
public sealed class BulkActions(PortalDbContext db, ArticleSearch search, BulkExamination examination, LoggedCommit commit, TimeProvider time)
{
    /// <summary>The most articles of one action.</summary>
    public const int MostArticles = 2_000;

    /// <summary>So few articles are examined while the person waits.</summary>
    private const int FewArticles = 60;

    /// <summary>How long a finished action can be undone.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromDays(7);

    /// <summary>Chooses the given articles, or all that a list shows.</summary>
    /// <param name="all">The list; null takes <paramref name="ids"/>.</param>
    /// <exception cref="EditorialException">None were chosen, or too many.</exception>
    public async Task<Guid> ChooseAsync(IReadOnlyList<Guid> ids, ArticleFilter? all, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(actor);
        var wanted = all is null ? ids.Distinct().ToList() : await search.FindIdsAsync(all, actor, MostArticles + 1, cancellationToken);
        if (wanted.Count > MostArticles)
            throw Invalid("Mỗi lần nhiều nhất 2.000 bài; hãy lọc danh sách hẹp hơn rồi chọn lại.");
        var seen = (await db.Articles.VisibleTo(actor).Where(a => wanted.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken)).ToHashSet();
        var chosen = wanted.Where(seen.Contains).ToList();
        if (chosen.Count == 0)
            throw Invalid("Hãy đánh dấu ít nhất một bài.");
        return await AddAsync(NewAction(actor, BulkVerb.None, null), chosen, cancellationToken);
    }

    /// <summary>The action, for its person and for editors; null for others.</summary>
    public async Task<BulkAction?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var action = await db.BulkActions.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        return action is not null && (action.PersonId == actor.Id || actor.May(Permission.EditAny)) ? action : null;
    }

    /// <summary>Says what is to be done and has the effects looked up. May be said again until it is confirmed.</summary>
    public async Task ProposeAsync(BulkAction action, BulkOrder order, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(order);
        RequireOwn(action, actor);
        RequireStage(action, BulkStage.Choosing, BulkStage.Proposed);
        await order.RequireAsync(db, cancellationToken);
        (action.Verb, action.Taxonomy, action.Value) = (order.Verb, order.Taxonomy, order.Value);
        action.Submit = order.Submit && order.Verb != BulkVerb.Withdraw;
        await ExamineAsync(action, actor, cancellationToken);
    }

    /// <summary>Confirms the effects; from now on the action runs by itself.</summary>
    public async Task StartAsync(BulkAction action, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        RequireOwn(action, actor);
        RequireStage(action, BulkStage.Proposed);
        (action.Stage, action.StartedAt) = (BulkStage.Running, time.Now());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var changing = await db.BulkItems.CountAsync(
            i => i.ActionId == action.Id && i.Effect != BulkEffect.Refused && i.Effect != BulkEffect.Nothing, cancellationToken);
        var note = new AuditRecord(actor, "bulk", Reason: $"{BulkNames.Of(action)} – {changing} bài", Subject: $"bulk:{action.Id}");
        await commit.ExecuteAsync(db, transaction, [note], [], time.Now(), cancellationToken);
    }

    /// <summary>Gives up an action that has not begun.</summary>
    public async Task DiscardAsync(BulkAction action, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        RequireOwn(action, actor);
        RequireStage(action, BulkStage.Choosing, BulkStage.Examining, BulkStage.Proposed);
        await db.BulkActions.Where(a => a.Id == action.Id && a.StartedAt == null).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Proposes an action on the articles that <paramref name="source"/> changed: its undoing, or the publication of its texts.</summary>
    /// <returns>The new action, with its effects to be confirmed.</returns>
    public async Task<Guid> FollowUpAsync(BulkAction source, BulkVerb verb, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(actor);
        RequireStage(source, BulkStage.Finished);
        if (!MayFollow(source, verb))
            throw Invalid(verb == BulkVerb.Undo ? "Thao tác này không hoàn tác được nữa." : "Thao tác này không có bản nháp nào để duyệt và đăng.");
        var ids = await db.BulkItems.Where(i => i.ActionId == source.Id && i.State == BulkItemState.Done).OrderBy(i => i.Position)
            .Select(i => i.ArticleId).ToListAsync(cancellationToken);
        if (ids.Count == 0)
            throw Invalid("Thao tác này không làm thay đổi bài nào.");
        var action = NewAction(actor, verb, source.Id);
        await AddAsync(action, ids, cancellationToken);
        await ExamineAsync(action, actor, cancellationToken);
        return action.Id;
    }

    /// <summary>Whether an action of this kind, of this age, can be followed by <paramref name="verb"/>.</summary>
    public bool MayFollow(BulkAction source, BulkVerb verb)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Stage != BulkStage.Finished || source.FinishedAt is not { } finished)
            return false;
        var refiled = source.Verb is not (BulkVerb.Publish or BulkVerb.Undo or BulkVerb.Withdraw or BulkVerb.None);
        return verb switch
        {
            BulkVerb.Undo => (refiled || source.Verb == BulkVerb.Withdraw) && time.Now() - finished < UndoTime,
            BulkVerb.Publish => refiled || source.Verb == BulkVerb.Undo,
            _ => false,
        };
    }

    private async Task ExamineAsync(BulkAction action, Actor actor, CancellationToken cancellationToken)
    {
        await db.BulkItems.Where(i => i.ActionId == action.Id).ExecuteUpdateAsync(
            s => s.SetProperty(i => i.Effect, BulkEffect.Unknown).SetProperty(i => i.Detail, (string?)null), cancellationToken);
        var few = action.Total <= FewArticles;
        // Claimed by this request; should it be broken off, a node goes on when the claim has run out.
        (action.Stage, action.ClaimedUntil) = (BulkStage.Examining, few ? time.Now() + BulkRunner.ClaimTime : null);
        await db.SaveChangesAsync(cancellationToken);
        if (few)
            await examination.RunAsync(action.Id, actor, () => Task.FromResult(true), cancellationToken);
    }

    private async Task<Guid> AddAsync(BulkAction action, List<Guid> ids, CancellationToken cancellationToken)
    {
        action.Total = ids.Count;
        db.BulkActions.Add(action);
        db.BulkItems.AddRange(ids.Select((id, n) => new BulkItem { ActionId = action.Id, Position = n + 1, ArticleId = id }));
        await db.SaveChangesAsync(cancellationToken);
        return action.Id;
    }

    private BulkAction NewAction(Actor actor, BulkVerb verb, Guid? source) => new()
    {
        Id = time.NewId(),
        PersonId = actor.Id ?? throw new InvalidOperationException("Bulk actions belong to a person."),
        PersonName = actor.Name,
        CreatedAt = time.Now(),
        Verb = verb,
        SourceId = source,
    };

    private static void RequireOwn(BulkAction action, Actor actor)
    {
        if (action.PersonId != actor.Id)
            throw new EditorialException(ProblemCode.Forbidden, $"Thao tác này của {action.PersonName}; chỉ người đó quyết định được.");
    }

    private static void RequireStage(BulkAction action, params ReadOnlySpan<BulkStage> allowed)
    {
        if (!allowed.Contains(action.Stage))
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Thao tác đã sang bước khác; hãy tải lại trang.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
