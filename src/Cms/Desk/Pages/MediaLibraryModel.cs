using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The media library: search and upload of many files.</summary>
[RequirePermission(Permission.ReadDesk)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestPost)]
[RequestSizeLimit(LargestPost)]
public sealed class MediaLibraryModel(ListMedia list, UploadMedia upload) : DeskPage
{
    private const long LargestPost = 256L * 1024 * 1024;
    private const int MostFiles = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary><c>image</c>, <c>document</c> or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public MediaPage List { get; private set; } = new([], 0, null);

    public bool MayUpload => Actor.May(Permission.ManageMedia);

    /// <summary>What became of the files of an upload, one line each.</summary>
    public IReadOnlyList<(string Name, Guid? Id, string Message)> Uploaded { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files)
    {
        if (!MayUpload)
            return Forbid();
        if (files.Count == 0)
        {
            await ReadAsync();
            return Refuse("Hãy chọn ít nhất một tệp.");
        }

        var outcomes = new List<(string, Guid?, string)>();
        foreach (var file in files.Take(MostFiles))
            outcomes.Add(await UploadAsync(file));
        Uploaded = outcomes;
        await ReadAsync();
        return Page();
    }

    private async Task<(string Name, Guid? Id, string Message)> UploadAsync(IFormFile file)
    {
        try
        {
            await using var content = file.OpenReadStream();
            var outcome = await upload.ExecuteAsync(content, file.FileName, new MediaTexts(), Actor, Cancellation);
            return (file.FileName, outcome.Asset.Id, outcome.IsNew ? "đã tải lên" : "đã có sẵn trong thư viện");
        }
        catch (EditorialException refused)
        {
            return (file.FileName, null, refused.Message);
        }
    }

    private async Task ReadAsync()
    {
        var after = MediaCursor.TryParse(After ?? "", out var cursor) ? cursor : null;
        bool? images = Kind switch { "image" => true, "document" => false, _ => null };
        List = await list.ExecuteAsync(new MediaQuery(Text, images, MediaQuery.DefaultLimit, after), Cancellation);
    }
}
