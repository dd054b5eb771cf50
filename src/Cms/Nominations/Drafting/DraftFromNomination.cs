using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Nominations.Drafting;

/// <summary>
/// Makes an article of a nomination: its files go into the library, the consent is recorded, and each is linked to the other. The article's
/// identifier is that of the nomination, and every step finds what an earlier attempt left: being stopped anywhere, it is simply done again.
/// </summary>
public sealed class DraftFromNomination(
    IDbContextFactory<PortalDbContext> contexts,
    NominationTransactions transactions,
    CreateArticle create,
    RecordConsent recordConsent,
    UploadMedia upload,
    IMediaStorage storage,
    TimeProvider time)
{
    /// <param name="files">The held files that the article gets.</param>
    /// <returns>The article.</returns>
    public async Task<Guid> ExecuteAsync(
        Guid id, int? expectedVersion, IReadOnlyCollection<Guid> files, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(files);
        var (nomination, taken) = await ReadAsync(id, expectedVersion, files, actor, cancellationToken);
        var content = NominationContent.Read(nomination.Content);
        foreach (var file in taken)
            file.MediaId = await TakeAsync(file, actor, cancellationToken);
        var article = await ArticleAsync(nomination, content, taken, actor, cancellationToken);
        await ConsentAsync(article, content, actor, cancellationToken);
        await LinkAsync(nomination, article, taken, actor, cancellationToken);
        return article;
    }

    private async Task<(Nomination Nomination, List<NominationFile> Files)> ReadAsync(
        Guid id, int? expectedVersion, IReadOnlyCollection<Guid> files, Actor actor, CancellationToken cancellationToken)
    {
        Nomination? found = null;
        await transactions.AskAsync(id, actor, work =>
        {
            Check(work);
            found = work.Nomination;
            return expectedVersion is { } expected && expected != work.Nomination.Version
                ? throw new VersionConflictException(expected, work.Nomination.Version)
                : Task.CompletedTask;
        }, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var taken = await db.NominationFiles.AsNoTracking().Where(f => f.NominationId == id && files.Contains(f.Id))
            .OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(cancellationToken);
        return (found!, taken);
    }

    private static void Check(NominationWork work)
    {
        work.RequireHandler();
        work.RequireState(NominationState.Verified);
        if (!work.Actor.May(Permission.CreateArticle) || !work.Actor.May(Permission.ManageMedia))
            throw new EditorialException(ProblemCode.Forbidden, "Bạn không có quyền tạo bài từ đề cử.");
    }

    // The library knows the same bytes again, so a second attempt adds nothing.
    private async Task<Guid> TakeAsync(NominationFile file, Actor actor, CancellationToken cancellationToken)
    {
        await using var bytes = await storage.OpenAsync(MediaKey.Original(file.Id), cancellationToken)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không còn tệp {file.FileName}; hãy bỏ chọn tệp này.");
        var texts = file.IsImage ? new MediaTexts(Alt: file.Caption) : new MediaTexts(Caption: file.Caption);
        return (await upload.ExecuteAsync(bytes, file.FileName, texts, actor, cancellationToken)).Asset.Id;
    }

    private async Task<Guid> ArticleAsync(
        Nomination nomination, NominationContent content, List<NominationFile> files, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var earlier = await db.Articles.AsNoTracking().Where(a => a.Id == nomination.Id).Select(a => new { a.DeletedAt }).SingleOrDefaultAsync(cancellationToken);
        if (earlier is { DeletedAt: null })
            return nomination.Id;
        var id = earlier is null ? nomination.Id : time.NewId();
        var (type, draft) = NominationArticle.Make(nomination, content, files);
        var outcome = await create.ExecuteAsync(type, draft, new ArticleOrigin(Id: id), actor, cancellationToken);
        return outcome.ArticleId;
    }

    private async Task ConsentAsync(Guid article, NominationContent content, Actor actor, CancellationToken cancellationToken)
    {
        if (content.ConsentPerson is not { } person || !ConsentFormName.TryParse(content.ConsentForm, out var form))
            return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.Consents.AsNoTracking().Where(c => c.ArticleId == article).Select(c => c.Person).ToListAsync(cancellationToken);
        if (!known.Any(k => Slug.From(k) == Slug.From(person)))
            await recordConsent.ExecuteAsync(article, person, form, content.ConsentGivenOn, content.ConsentEvidence, actor, cancellationToken);
    }

    private Task<Nomination> LinkAsync(Nomination nomination, Guid article, List<NominationFile> taken, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(nomination.Id, nomination.Version, actor, async (work, token) =>
        {
            Check(work);
            work.Nomination.ArticleId = article;
            work.Nomination.AwaitsUnit = false;
            var ids = taken.ToDictionary(f => f.Id, f => f.MediaId);
            foreach (var file in await work.Db.NominationFiles.Where(f => f.NominationId == nomination.Id).ToListAsync(token))
                file.MediaId = ids.TryGetValue(file.Id, out var media) ? media : file.MediaId;
            work.MoveTo(NominationState.Drafted, "nomination-draft");
        }, cancellationToken);
}
