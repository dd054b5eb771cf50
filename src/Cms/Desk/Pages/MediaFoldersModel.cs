using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The folders of the library: made, named, moved, and deleted when empty.</summary>
[RequirePermission(Permission.ManageMedia)]
public sealed class MediaFoldersModel(PortalDbContext db, EditFolders edit) : DeskPage
{
    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Parent { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public FolderTree Folders { get; private set; } = FolderTree.Empty;

    /// <summary>The folder whose form was refused; null when it was that of a new one.</summary>
    public Guid? Refused { get; private set; }

    public async Task OnGetAsync() => Folders = await FolderTree.ReadAsync(db, Cancellation);

    public Task<IActionResult> OnPostCreateAsync() => TryAsync(null, async () =>
    {
        var folder = await edit.CreateAsync(Parent, Name, Actor, Cancellation);
        return Done(DeskPaths.MediaFolders, $"Đã thêm thư mục “{folder.Name}”.");
    });

    public Task<IActionResult> OnPostPlaceAsync() => TryAsync(Id, async () =>
        await edit.PlaceAsync(Id, Parent, Name, Actor, Cancellation) ? Done(DeskPaths.MediaFolders, "Đã lưu thư mục.") : NotFound());

    public Task<IActionResult> OnPostDeleteAsync() => TryAsync(Id, async () =>
        await edit.DeleteAsync(Id, Actor, Cancellation) ? Done(DeskPaths.MediaFolders, "Đã xóa thư mục.") : NotFound());

    private async Task<IActionResult> TryAsync(Guid? id, Func<Task<IActionResult>> action)
    {
        try
        {
            return await action();
        }
        catch (EditorialException refused)
        {
            Refused = id;
            Folders = await FolderTree.ReadAsync(db, Cancellation);
            return Refuse(refused.Message);
        }
    }
}
