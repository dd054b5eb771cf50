using CommsPortal.Cms.Desk.Library;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Items of the media library, as JSON for the edit form's script.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class FindMediaModel(ListMedia list, MediaThumbs thumbs) : DeskPage
{
    private const int Most = 24;
    private const int MostById = 100;

    /// <param name="id">Only these items, at most 100; the other parameters do not count then.</param>
    public async Task<IActionResult> OnGetAsync(string? q, bool images, Guid[] id)
    {
        if (id.Length > 0)
            return new JsonResult((await list.FindAsync(id.Take(MostById), Cancellation)).Select(a => MediaChoice.Of(a, thumbs)));
        var page = await list.ExecuteAsync(new MediaQuery(q, images, Most, null), Cancellation);
        return new JsonResult(page.Items.Select(a => MediaChoice.Of(a, thumbs)));
    }
}
