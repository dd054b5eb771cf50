using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>A file held with a nomination: pictures to look at, documents to save.</summary>
[RequirePermission(Permission.Nominate)]
public sealed class NominationFileModel(HeldFiles files) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid FileId { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await files.OpenAsync(Id, FileId, Actor, Cancellation) is not ({ } file, { } content))
            return NotFound();
        return file.IsImage ? File(content, "image/png") : File(content, file.ContentType, file.FileName);
    }
}
