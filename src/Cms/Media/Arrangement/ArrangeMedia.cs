using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>
/// Puts files of the library into folders and gives them tags, one or many at once. Neither touches what is published, nor the version
/// by which two people's changes of the texts are kept apart.
/// </summary>
public sealed class ArrangeMedia(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <summary>Most files of one call.</summary>
    public const int MaxFiles = 200;

    /// <param name="folder">Null to take them out of all folders.</param>
    /// <returns>How many were elsewhere before.</returns>
    /// <exception cref="EditorialException">Forbidden, no such folder, or too many files.</exception>
    public Task<int> MoveAsync(IReadOnlyCollection<Guid> ids, Guid? folder, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        ids, actor,
        async (db, known) =>
        {
            var tree = await FolderTree.ReadAsync(db, cancellationToken);
            if (folder is not null && tree.Find(folder) is null)
                throw new EditorialException(ProblemCode.InvalidContent, "Thư mục không còn nữa. Hãy tải lại trang rồi chọn lại.");
            var target = folder is { } f ? tree.TitleOf(f) : null;
            var moved = await db.MediaAssets.Where(a => known.Contains(a.Id) && a.FolderId != folder).Select(a => new { a.Id, a.FolderId }).ToListAsync(cancellationToken);
            var movedIds = moved.Select(m => m.Id).ToList();
            await db.MediaAssets.Where(a => movedIds.Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.FolderId, folder), cancellationToken);
            return moved.Select(m => new AuditRecord(
                actor, "media-move", From: m.FolderId is { } from ? tree.TitleOf(from) : null, To: target, Subject: m.Id.ToString()));
        },
        cancellationToken);

    /// <summary>Gives files tags that they may have already.</summary>
    /// <returns>How many files had not all of them.</returns>
    public Task<int> TagAsync(IReadOnlyCollection<Guid> ids, string? tags, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = Named(tags);
        return ChangeAsync(
            ids, actor, async (db, known) => await AddAsync(db, known, wanted, actor, cancellationToken), cancellationToken);
    }

    /// <summary>Takes tags from files.</summary>
    /// <returns>How many files had one of them.</returns>
    public Task<int> UntagAsync(IReadOnlyCollection<Guid> ids, string? tags, Actor actor, CancellationToken cancellationToken)
    {
        var unwanted = Named(tags).Select(t => t.Slug).ToList();
        return ChangeAsync(
            ids, actor,
            async (db, known) =>
            {
                var had = await db.MediaTaggings.Where(t => known.Contains(t.MediaId) && unwanted.Contains(t.Tag)).ToListAsync(cancellationToken);
                return await RemoveAsync(db, had, actor, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Gives one file exactly these tags and this folder.</summary>
    public async Task ArrangeAsync(Guid id, Guid? folder, string? tags, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = TagNames.Read(tags);
        await MoveAsync([id], folder, actor, cancellationToken);
        await ChangeAsync(
            [id], actor,
            async (db, known) =>
            {
                var slugs = wanted.Select(t => t.Slug).ToList();
                var gone = await db.MediaTaggings.Where(t => t.MediaId == id && !slugs.Contains(t.Tag)).ToListAsync(cancellationToken);
                return [.. await RemoveAsync(db, gone, actor, cancellationToken), .. await AddAsync(db, known, wanted, actor, cancellationToken)];
            },
            cancellationToken);
    }

    private static IReadOnlyList<MediaTag> Named(string? tags) => TagNames.Read(tags) is { Count: > 0 } some
        ? some
        : throw new EditorialException(ProblemCode.InvalidContent, "Hãy gõ ít nhất một nhãn.");

    private async Task<int> ChangeAsync(
        IReadOnlyCollection<Guid> ids, Actor actor, Func<PortalDbContext, List<Guid>, Task<IEnumerable<AuditRecord>>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        MediaPermission.Require(actor);
        if (ids.Count is 0 or > MaxFiles)
            throw new EditorialException(ProblemCode.InvalidContent, ids.Count == 0 ? "Hãy chọn ít nhất một tệp." : $"Mỗi lần xếp được tối đa {MaxFiles} tệp.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var known = await db.MediaAssets.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
        var audit = (await change(db, known)).ToList();
        await commit.ExecuteAsync(db, transaction, audit, [], time.Now(), cancellationToken);
        return audit.Select(a => a.Subject).Distinct().Count();
    }

    private static async Task<IEnumerable<AuditRecord>> AddAsync(
        PortalDbContext db, List<Guid> ids, IReadOnlyList<MediaTag> tags, Actor actor, CancellationToken cancellationToken)
    {
        var slugs = tags.Select(t => t.Slug).ToList();
        var there = (await db.MediaTaggings.Where(t => ids.Contains(t.MediaId)).Select(t => new { t.MediaId, t.Tag }).ToListAsync(cancellationToken))
            .ToLookup(t => t.MediaId, t => t.Tag);
        await MediaTags.DefineAsync(db, tags, cancellationToken);
        var audit = new List<AuditRecord>();
        foreach (var id in ids)
        {
            var missing = slugs.Except(there[id]).ToList();
            if (there[id].Count() + missing.Count > TagNames.MaxTags)
                throw new EditorialException(ProblemCode.InvalidContent, $"Mỗi tệp có tối đa {TagNames.MaxTags} nhãn. Hãy bỏ bớt.");
            db.MediaTaggings.AddRange(missing.Select(tag => new MediaTagging { MediaId = id, Tag = tag }));
            if (missing.Count > 0)
                audit.Add(new AuditRecord(actor, "media-tag", To: string.Join(", ", tags.Where(t => missing.Contains(t.Slug)).Select(t => t.Name)), Subject: id.ToString()));
        }

        await db.SaveChangesAsync(cancellationToken);
        return audit;
    }

    private static async Task<IEnumerable<AuditRecord>> RemoveAsync(PortalDbContext db, List<MediaTagging> gone, Actor actor, CancellationToken cancellationToken)
    {
        var slugs = gone.Select(t => t.Tag).Distinct().ToList();
        var names = await db.MediaTags.Where(t => slugs.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, t => t.Name, cancellationToken);
        db.MediaTaggings.RemoveRange(gone);
        await db.SaveChangesAsync(cancellationToken);
        await db.MediaTags.Where(t => slugs.Contains(t.Slug) && !db.MediaTaggings.Any(g => g.Tag == t.Slug)).ExecuteDeleteAsync(cancellationToken);
        return gone.GroupBy(t => t.MediaId).Select(g => new AuditRecord(
            actor, "media-untag", From: string.Join(", ", g.Select(t => names[t.Tag])), Subject: g.Key.ToString()));
    }
}
