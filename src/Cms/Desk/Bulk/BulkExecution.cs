using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>
/// Does a confirmed bulk action, one article after another. What is about to happen to an article is noted before it happens, so that
/// after a kill it is neither lost nor done twice.
/// </summary>
public sealed partial class BulkExecution(
    IDbContextFactory<PortalDbContext> contexts, ContentTypeRegistry types, BulkVerbs verbs, TimeProvider time, ILogger<BulkExecution> logger)
{
    private const int MostTries = 3;

    /// <summary>Does what is left and ends with the action finished.</summary>
    /// <param name="keepGoing">Called between articles; false leaves the rest to whoever has the action now.</param>
    public async Task RunAsync(Guid id, Actor actor, Func<Task<bool>> keepGoing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keepGoing);
        while (await NextAsync(id, cancellationToken) is { } position)
        {
            await DoAsync(id, position, actor, cancellationToken);
            if (!await keepGoing())
                return;
        }

        await FinishAsync(id, cancellationToken);
    }

    private async Task<int?> NextAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BulkItems.Where(i => i.ActionId == id && (i.State == BulkItemState.Waiting || i.State == BulkItemState.Started))
            .OrderBy(i => i.Position).Select(i => (int?)i.Position).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task DoAsync(Guid id, int position, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var action = await db.BulkActions.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var item = await db.BulkItems.SingleAsync(i => i.ActionId == id && i.Position == position, cancellationToken);
        try
        {
            await DoAsync(db, action, item, actor, cancellationToken);
        }
        catch (EditorialException refused)
        {
            (item.State, item.Detail) = (BulkItemState.Refused, Say(refused));
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !DatabaseFailure.IsOne(exception))
        {
            // Whatever is wrong with one article must not hold up the others.
            LogFailed(exception, item.ArticleId, id);
            (item.State, item.Detail) = (BulkItemState.Refused, "Hệ thống gặp lỗi với bài này; hãy thử làm riêng bài này hoặc báo quản trị viên.");
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task DoAsync(PortalDbContext db, BulkAction action, BulkItem item, Actor actor, CancellationToken cancellationToken)
    {
        var origin = action.SourceId is { } source
            ? await db.BulkItems.AsNoTracking().SingleOrDefaultAsync(i => i.ActionId == source && i.ArticleId == item.ArticleId, cancellationToken)
            : null;
        for (var attempt = 1; ; attempt++)
        {
            var (article, edition) = await TextAsync(db, item.ArticleId, cancellationToken);
            var review = await ReviewSteps.ReadAsync(db, article, edition, cancellationToken);
            var plan = BulkPlan.For(action, origin, article, edition, review, actor, types.Get(article.Type));
            if (await SettleAsync(db, action, item, plan, (article, edition), actor, cancellationToken))
                return;
            await NoteStartAsync(db, item, plan, article, edition, cancellationToken);
            try
            {
                var approved = edition.State == EditionState.Approved;
                var outcome = await verbs.ExecuteAsync(action, plan, item.ArticleId, article.Version, approved, actor, cancellationToken);
                (item.State, item.VersionAfter, item.Detail) = (BulkItemState.Done, outcome.Version, plan.Detail);
                return;
            }
            catch (VersionConflictException) when (attempt < MostTries)
            {
                // Somebody saved between our reading and our writing: the plan is made anew from what is there now.
            }
        }
    }

    /// <summary>Ends an article whose change was refused by the preview, is not needed, or had happened before the program was killed.</summary>
    private async Task<bool> SettleAsync(
        PortalDbContext db, BulkAction action, BulkItem item, BulkPlan plan, (Article Article, Edition Edition) text, Actor actor,
        CancellationToken cancellationToken)
    {
        if (item.Effect is BulkEffect.Refused or BulkEffect.Nothing)
        {
            item.State = item.Effect == BulkEffect.Refused ? BulkItemState.Refused : BulkItemState.Unchanged;
            return true;
        }

        var there = plan.Effect is BulkEffect.Nothing || (action.Verb == BulkVerb.Undo && plan.Effect == BulkEffect.Refused);
        if (there && await HappenedAsync(db, item, text.Article, actor, cancellationToken))
        {
            (item.State, item.VersionAfter) = (BulkItemState.Done, await LastStepAsync(action, text, actor, cancellationToken));
            return true;
        }

        if (plan.Effect is not (BulkEffect.Refused or BulkEffect.Nothing))
            return false;
        (item.State, item.Detail) = (plan.Effect == BulkEffect.Refused ? BulkItemState.Refused : BulkItemState.Unchanged, plan.Detail);
        return true;
    }

    // Begun, changed since, and last touched by this very person: the program ended between the change and its note.
    private static async Task<bool> HappenedAsync(
        PortalDbContext db, BulkItem item, Article article, Actor actor, CancellationToken cancellationToken) =>
        item.State == BulkItemState.Started && article.Version > item.VersionBefore
        && await db.AuditEntries.Where(e => e.ArticleId == article.Id).OrderByDescending(e => e.Sequence).Select(e => e.ActorId)
            .FirstOrDefaultAsync(cancellationToken) == actor.Id;

    // The text was saved when the program ended; what was to follow, the submission, follows now.
    private async Task<int> LastStepAsync(
        BulkAction action, (Article Article, Edition Edition) text, Actor actor, CancellationToken cancellationToken)
    {
        var (article, edition) = text;
        return edition.State == EditionState.Draft && (action.Submit || (action.Verb == BulkVerb.Undo && article.WithdrawnAt is not null))
            ? (await verbs.SubmitAsync(article.Id, article.Version, actor, cancellationToken)).Version
            : article.Version;
    }

    private async Task NoteStartAsync(
        PortalDbContext db, BulkItem item, BulkPlan plan, Article article, Edition edition, CancellationToken cancellationToken)
    {
        item.State = BulkItemState.Started;
        (item.VersionBefore, item.EditionBefore) = (article.Version, edition.Number);
        item.Before = plan.Content is null ? null : Filing.Of(ContentJson.Deserialize(types.Get(article.Type), edition.Content)).ToJson();
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<(Article Article, Edition Edition)> TextAsync(PortalDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        return (article, await db.Editions.AsNoTracking().SingleAsync(e => e.ArticleId == id && e.Number == article.LatestEdition, cancellationToken));
    }

    private async Task FinishAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.Now();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.BulkActions.Where(a => a.Id == id && a.Stage == BulkStage.Running).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Stage, BulkStage.Finished).SetProperty(a => a.FinishedAt, now).SetProperty(a => a.ClaimedUntil, (DateTimeOffset?)null),
            cancellationToken);
    }

    private static string Say(EditorialException refused) => refused is InvalidContentException invalid
        ? string.Join(" ", invalid.Errors.ByPath.SelectMany(e => e.Value))
        : refused.Message;

    [LoggerMessage(EventId = 1360, Level = LogLevel.Error, Message = "Article {ArticleId} could not be changed by bulk action {ActionId}.")]
    private partial void LogFailed(Exception exception, Guid articleId, Guid actionId);
}
