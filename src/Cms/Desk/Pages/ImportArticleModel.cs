using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Intake;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Makes a draft of a Word document, says what was changed and dropped, and asks for the words that its pictures lack.</summary>
[RequirePermission(Permission.CreateArticle)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestPost)]
[RequestSizeLimit(LargestPost)]
public sealed class ImportArticleModel(ContentTypeRegistry types, ImportDocx import, EditMedia edit, PortalDbContext db, TimeProvider time, IOptions<MediaOptions> media)
    : DeskPage
{
    // Well above the library's usual limit of documents, which the import keeps to.
    private const long LargestPost = 256L * 1024 * 1024;
    private const int MostPictures = 500;

    public IReadOnlyList<ContentTypeDescriptor> Types => types.All;

    /// <summary>The content type of the draft.</summary>
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "news";

    /// <summary>What the draft will be called: the same form sent again makes no second one.</summary>
    [BindProperty]
    public Guid Draft { get; set; } = time.NewId();

    /// <summary>The draft that was made; null before.</summary>
    public ImportedDocument? Made { get; private set; }

    public long LargestFile => media.Value.MaxDocumentBytes;

    /// <summary>Pictures that lack a description or the name of their source.</summary>
    public IReadOnlyList<MediaAsset> Wordless => [.. (Made?.Pictures ?? []).Where(p => p.Alt.Length == 0 || string.IsNullOrEmpty(p.Credit))];

    public IReadOnlyList<CleaningLine> LinesOf(CleaningEffect effect) => [.. (Made?.Report ?? []).Where(l => l.Effect == effect)];

    public IActionResult OnGet() => types.Find(Type) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (types.Find(Type) is not { } type)
            return NotFound();
        if (file is null)
            return Refuse("Hãy chọn tệp Word (.docx) cần nhập.");
        if (Draft.Version != 7)
            Draft = time.NewId();
        if (await IsMadeAsync())
            return Again();
        try
        {
            await using var content = file.OpenReadStream();
            Made = await import.ExecuteAsync(Draft, content, file.FileName, type, Actor, Cancellation);
            return Page();
        }
        catch (InvalidContentException invalid)
        {
            return Refuse(string.Join(" ", invalid.Errors.ByPath.SelectMany(e => e.Value).Prepend("Chưa nhập được.")));
        }
        catch (EditorialException refused)
        {
            return Refuse(refused.Message);
        }
        catch (DbUpdateException)
        {
            // A second click, while the first was at work.
            if (!await IsMadeAsync())
                throw;
            return Again();
        }
    }

    private Task<bool> IsMadeAsync() => db.Articles.AnyAsync(a => a.Id == Draft, Cancellation);

    private LocalRedirectResult Again() => Done(DeskPaths.Edit(Draft), "Tệp này đã được nhập; đây là bản nháp của nó.");

    /// <summary>Saves the words of the pictures and goes on to the draft.</summary>
    public async Task<IActionResult> OnPostDescribeAsync(Guid article, List<PictureWords> pictures)
    {
        if (!Actor.May(Permission.ManageMedia))
            return Forbid();
        var refused = new List<string>();
        var saved = 0;
        foreach (var picture in pictures.Take(MostPictures).Where(p => !p.IsEmpty))
        {
            try
            {
                saved += await edit.ExecuteAsync(picture.Id, picture.Version, picture.Texts, Actor, Cancellation) is null ? 0 : 1;
            }
            catch (InvalidContentException invalid)
            {
                refused.AddRange(invalid.Errors.ByPath.SelectMany(e => e.Value));
            }
            catch (MediaVersionConflictException)
            {
                refused.Add("Có ảnh vừa được người khác ghi chú, nên giữ lời của người ấy.");
            }
        }
        var message = saved > 0 ? $"Đã lưu mô tả và nguồn của {saved} ảnh." : "Bản nháp nhập từ Word đã sẵn sàng để sửa.";
        return Done(DeskPaths.Edit(article), string.Join(" ", refused.Distinct().Prepend(message)));
    }
}
