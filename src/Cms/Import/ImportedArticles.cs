using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Import;

/// <summary>Stores imported content through the editorial verbs, so that an import can do nothing that the desk could not.</summary>
public sealed class ImportedArticles(
    IDbContextFactory<PortalDbContext> contexts,
    CreateArticle create,
    SaveArticle save,
    SubmitArticle submit,
    ApproveArticle approve,
    PublishArticle publish,
    ImportedConsents consents,
    TimeProvider time)
{
    private static readonly Actor Actor = Actor.CommandLine;

    /// <summary>The article of every key; new ones get their identifiers now, so that files may name each other in any order.</summary>
    internal async Task<ImportIds> AssignIdsAsync(IReadOnlyList<ImportDraft> drafts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.Articles.AsNoTracking().Where(a => a.SourceKey != null).ToDictionaryAsync(a => a.SourceKey!, a => a.Id, cancellationToken);
        foreach (var draft in drafts)
            ids.TryAdd(draft.Key, draft.Id ?? time.NewId());
        return new ImportIds(ids);
    }

    /// <returns>The article when the very same file was imported before, and published if that is wanted now.</returns>
    internal async Task<Guid?> IsUnchangedAsync(ImportDraft draft, ImportOptions options, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.SourceKey == draft.Key && a.SourceHash == draft.Hash, cancellationToken);
        return known is not null && (!options.MakesPublic || known.State == EditionState.Published) ? known.Id : null;
    }

    internal async Task<(ImportOutcome Outcome, Guid Id)> StoreAsync(
        ImportDraft draft, ArticleContent content, ImportIds ids, CancellationToken cancellationToken)
    {
        var id = ids.Get(draft.Key);
        var isNew = !await ExistsAsync(id, draft, cancellationToken);
        if (isNew)
            await create.ExecuteAsync(draft.Type, content, OriginOf(draft, ids, id), Actor, cancellationToken);
        else
            await save.ExecuteAsync(id, null, content, Actor, cancellationToken);
        await consents.StoreAsync(id, draft.Consents, cancellationToken);
        // Noted last: what fails on the way is taken up again by the next import of the same file, and so is what could not be published.
        await NoteSourceAsync(id, draft, cancellationToken);
        return (isNew ? ImportOutcome.Created : ImportOutcome.Updated, id);
    }

    private static ArticleOrigin OriginOf(ImportDraft draft, ImportIds ids, Guid id) => new(
        draft.Locale, draft.Office, draft.TranslationOf is { } original ? ids.Get(original) : null, SourceKey: draft.Key, Id: id);

    private async Task<bool> ExistsAsync(Guid id, ImportDraft draft, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } known)
            return false;
        if (known.SourceKey is not null && known.SourceKey != draft.Key)
            throw Refuse($"Mã {id} là của bài có khóa “{known.SourceKey}”; bài khác thì bỏ dòng “id:” ở đầu tệp.");
        if (known.Type != draft.Type || known.Locale != draft.Locale)
            throw Refuse($"Bài “{draft.Key}” đã có với loại “{known.Type}”, ngôn ngữ “{known.Locale}”; hai điều này không đổi được. Hãy đặt tên tệp khác.");
        return true;
    }

    private static EditorialException Refuse(string message) => new(ProblemCode.InvalidContent, message);

    /// <summary>Takes what is stored through the steps to publication.</summary>
    /// <exception cref="EditorialException">A step was refused; what is stored stays.</exception>
    internal async Task PublishAsync(Guid id, DateTimeOffset? publishedAt, CancellationToken cancellationToken)
    {
        var state = await StateAsync(id, cancellationToken);
        if (state == EditionState.Draft)
            state = (await submit.ExecuteAsync(id, null, Actor, cancellationToken)).State;
        if (state == EditionState.InReview)
            state = (await approve.ExecuteAsync(id, null, "Nhập bằng dòng lệnh.", Actor, cancellationToken)).State;
        if (state is EditionState.Approved or EditionState.Scheduled)
            await publish.ExecuteAsync(id, null, Actor, cancellationToken, publishedAt);
    }

    private async Task<EditionState> StateAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Articles.AsNoTracking().Where(a => a.Id == id).Select(a => a.State).SingleAsync(cancellationToken);
    }

    private async Task NoteSourceAsync(Guid id, ImportDraft draft, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (key, hash) = (draft.Key, draft.Hash);
        await db.Articles.Where(a => a.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.SourceKey, key).SetProperty(a => a.SourceHash, hash), cancellationToken);
    }
}
