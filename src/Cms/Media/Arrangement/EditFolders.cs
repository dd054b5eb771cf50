using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>Makes, names, moves and removes folders of the library. Every refusal is an <see cref="EditorialException"/> that says what to do.</summary>
public sealed class EditFolders(IDbContextFactory<PortalDbContext> contexts, LoggedCommit commit, TimeProvider time)
{
    /// <param name="parentId">Null for the top.</param>
    public async Task<MediaFolder> CreateAsync(Guid? parentId, string? name, Actor actor, CancellationToken cancellationToken)
    {
        MediaPermission.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var tree = await FolderTree.ReadAsync(db, cancellationToken);
        if (tree.Nodes.Count >= MediaFolder.MaxFolders)
            throw Refused($"Thư viện đã có {tree.Nodes.Count} thư mục, là số lớn nhất. Hãy xóa bớt thư mục rỗng, hoặc dùng nhãn.");
        var title = NameOf(name);
        CheckPlace(tree, null, parentId);
        var folder = new MediaFolder { Id = time.NewId(), ParentId = parentId, Name = title, Place = PlaceOf(parentId, title) };
        await CheckNameAsync(db, folder.Id, folder.Place, title, cancellationToken);
        db.MediaFolders.Add(folder);
        await SaveAsync(db, title, cancellationToken);
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "folder-create", To: title, Subject: folder.Id.ToString())], [], time.Now(), cancellationToken);
        return folder;
    }

    /// <summary>Gives a folder a name and a parent, either of which may be the one it has.</summary>
    /// <returns>False when there is no such folder.</returns>
    public async Task<bool> PlaceAsync(Guid id, Guid? parentId, string? name, Actor actor, CancellationToken cancellationToken)
    {
        MediaPermission.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.MediaFolders.SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } folder)
            return false;
        var tree = await FolderTree.ReadAsync(db, cancellationToken);
        var before = tree.TitleOf(id);
        var title = NameOf(name);
        CheckPlace(tree, id, parentId);
        (folder.ParentId, folder.Name, folder.Place) = (parentId, title, PlaceOf(parentId, title));
        await CheckNameAsync(db, id, folder.Place, title, cancellationToken);
        await SaveAsync(db, title, cancellationToken);
        var after = parentId is { } parent ? $"{tree.TitleOf(parent)} › {title}" : title;
        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "folder-place", From: before, To: after, Subject: id.ToString())], [], time.Now(), cancellationToken);
        return true;
    }

    /// <returns>False when there is no such folder.</returns>
    public async Task<bool> DeleteAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        MediaPermission.Require(actor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.MediaFolders.SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } folder)
            return false;
        if (await db.MediaAssets.AnyAsync(a => a.FolderId == id, cancellationToken) || await db.MediaFolders.AnyAsync(f => f.ParentId == id, cancellationToken))
            throw NotEmpty(folder.Name);
        db.MediaFolders.Remove(folder);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The foreign keys: something was put into it while this was under way.
            throw NotEmpty(folder.Name);
        }

        await commit.ExecuteAsync(db, transaction, [new AuditRecord(actor, "folder-delete", From: folder.Name, Subject: id.ToString())], [], time.Now(), cancellationToken);
        return true;
    }

    private static string NameOf(string? name)
    {
        var title = string.Join(' ', VietnameseText.Normalize(name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length == 0 || Slug.From(title).Length == 0)
            throw Refused("Hãy đặt tên thư mục bằng chữ hoặc số.");
        if (title.Length > MediaFolder.MaxName)
            throw Refused($"Tên thư mục dài {title.Length} ký tự; tối đa {MediaFolder.MaxName}.");
        return title;
    }

    private static void CheckPlace(FolderTree tree, Guid? id, Guid? parentId)
    {
        if (parentId is not { } parent)
            return;
        if (tree.Find(parent) is not { } node)
            throw Refused("Thư mục cha không còn nữa. Hãy tải lại trang rồi chọn lại.");
        var below = id is { } moved ? tree.WithThoseBelow(moved) : [];
        if (below.Contains(parent))
            throw Refused("Không chuyển được thư mục vào chính nó hay vào thư mục con của nó. Hãy chọn nơi khác.");
        var height = below.Count == 0 ? 1 : below.Max(f => tree.Find(f)!.Depth) - tree.Find(id)!.Depth + 1;
        if (node.Depth + 1 + height > MediaFolder.MaxDepth)
            throw Refused($"Thư mục lồng nhau quá {MediaFolder.MaxDepth} cấp. Hãy đặt ở cấp cao hơn.");
    }

    private static string PlaceOf(Guid? parent, string title) => $"{parent:N}/{title.ToLowerInvariant()}";

    private static async Task CheckNameAsync(PortalDbContext db, Guid id, string place, string title, CancellationToken cancellationToken)
    {
        if (await db.MediaFolders.AnyAsync(f => f.Place == place && f.Id != id, cancellationToken))
            throw Taken(title);
    }

    private static async Task SaveAsync(PortalDbContext db, string title, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique index: somebody gave the same name at the same moment.
            throw Taken(title);
        }
    }

    private static EditorialException Taken(string title) => Refused($"Ở đây đã có thư mục “{title}”. Hãy đặt tên khác.");

    private static EditorialException NotEmpty(string name) =>
        Refused($"Thư mục “{name}” chưa rỗng. Hãy chuyển tệp và thư mục con đi nơi khác trước khi xóa.");

    private static EditorialException Refused(string message) => new(ProblemCode.InvalidContent, message);
}
