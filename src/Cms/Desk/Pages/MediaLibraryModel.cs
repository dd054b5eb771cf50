using CommsPortal.Cms.Desk.Library;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Licences;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The media library: folders, search, upload of many files, and arranging of many at once.</summary>
[RequirePermission(Permission.ReadDesk)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestPost)]
[RequestSizeLimit(LargestPost)]
public sealed class MediaLibraryModel(
    PortalDbContext db, ListMedia list, UploadMedia upload, ArrangeMedia arrange, MediaTagList tags, LicenceReport licences, TimeProvider time) : DeskPage
{
    private const long LargestPost = 256L * 1024 * 1024;
    private const int MostFiles = 50;
    private const int MostTags = 300;

    /// <summary>Files that are chosen to be arranged.</summary>
    [BindProperty(Name = "id")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>The folder into which they are to go.</summary>
    [BindProperty]
    public Guid? Target { get; set; }

    /// <summary>Tags that they are to get or to lose.</summary>
    [BindProperty]
    public string? Tags { get; set; }

    public MediaFilter Filter { get; private set; } = new();

    public MediaPage List { get; private set; } = new([], 0, null);

    public FolderTree Folders { get; private set; } = FolderTree.Empty;

    /// <summary>Names of tags, for suggestions.</summary>
    public IReadOnlyList<string> KnownTags { get; private set; } = [];

    /// <summary>What became of the files of an upload, one line each.</summary>
    public IReadOnlyList<(string Name, Guid? Id, string Message)> Uploaded { get; private set; } = [];

    /// <summary>Published pages that use files whose licence is over, or ends soon.</summary>
    public (int Expired, int Ending) LicencePages { get; private set; }

    public bool MayManage => Actor.May(Permission.ManageMedia);

    public DateOnly Today => Clock.DayOf(time.GetUtcNow());

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files)
    {
        if (!MayManage)
            return Forbid();
        if (files.Count == 0)
            return await RefuseAsync("Hãy chọn ít nhất một tệp.");
        if (files.Count > MostFiles)
            return await RefuseAsync($"Mỗi lần gửi được tối đa {MostFiles} tệp. Hãy chia thành nhiều lần; chưa tệp nào được tải lên.");
        var folder = MediaFilter.Read(Request.Query).Folder;
        var outcomes = new List<(string, Guid?, string)>();
        foreach (var file in files)
            outcomes.Add(await UploadAsync(file, folder));
        Uploaded = outcomes;
        await ReadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostMoveAsync() => ArrangeAsync(
        () => arrange.MoveAsync(Chosen, Target, Actor, Cancellation), moved => $"Đã chuyển {moved} tệp.");

    public Task<IActionResult> OnPostTagAsync() => ArrangeAsync(
        () => arrange.TagAsync(Chosen, Tags, Actor, Cancellation), tagged => $"Đã gắn nhãn cho {tagged} tệp.");

    public Task<IActionResult> OnPostUntagAsync() => ArrangeAsync(
        () => arrange.UntagAsync(Chosen, Tags, Actor, Cancellation), untagged => $"Đã bỏ nhãn khỏi {untagged} tệp.");

    private async Task<IActionResult> ArrangeAsync(Func<Task<int>> action, Func<int, string> done)
    {
        try
        {
            return Done(MediaFilter.Read(Request.Query).Url, done(await action()));
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message);
        }
    }

    private async Task<(string Name, Guid? Id, string Message)> UploadAsync(IFormFile file, Guid? folder)
    {
        try
        {
            await using var content = file.OpenReadStream();
            var outcome = await upload.ExecuteAsync(content, file.FileName, new MediaTexts(), Actor, Cancellation);
            if (outcome.IsNew && folder is not null)
                await arrange.MoveAsync([outcome.Asset.Id], folder, Actor, Cancellation);
            return (file.FileName, outcome.Asset.Id, outcome.IsNew ? "đã tải lên" : "đã có sẵn trong thư viện");
        }
        catch (EditorialException refused)
        {
            return (file.FileName, null, refused.Message);
        }
    }

    private async Task<PageResult> RefuseAsync(string message)
    {
        await ReadAsync();
        return Refuse(message);
    }

    private async Task ReadAsync()
    {
        Filter = MediaFilter.Read(Request.Query);
        Folders = await FolderTree.ReadAsync(db, Cancellation);
        KnownTags = await tags.SuggestAsync(null, MostTags, Cancellation);
        LicencePages = await licences.CountAsync(Today, Today.AddDays(LicenceTerm.WarningDays), Cancellation);
        List = await list.ExecuteAsync(Filter.ToQuery(Folders), Cancellation);
    }
}
