using System.Globalization;
using CommsPortal.Cms.Desk.Library;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Duplicates;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Metadata;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One file of the library: its texts, its focal point and where it is used.</summary>
[RequirePermission(Permission.ReadDesk)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestPost)]
[RequestSizeLimit(LargestPost)]
public sealed class MediaItemModel(
    PortalDbContext db, ListMedia list, EditMedia edit, DeleteMedia delete, ArrangeMedia arrange, MediaTagList tags, ReplaceMedia replace, SimilarMedia similar, WhereUsed whereUsed,
    MediaThumbs thumbs,
    TimeProvider time) : DeskPage
{
    private const int MostTags = 300;
    private const int MostSimilar = 6;
    private const int MostRevisions = 50;
    private const long LargestPost = 256L * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Alt { get; set; }

    [BindProperty]
    public string? Caption { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public string? Licence { get; set; }

    /// <summary>The last day on which the licence holds, as a date input sends it.</summary>
    [BindProperty]
    public string? LicenceExpiresOn { get; set; }

    /// <summary>Percent of the width from the left.</summary>
    [BindProperty]
    public string? FocalX { get; set; }

    /// <summary>Percent of the height from the top.</summary>
    [BindProperty]
    public string? FocalY { get; set; }

    [BindProperty]
    public Guid? Folder { get; set; }

    /// <summary>Separated by commas.</summary>
    [BindProperty]
    public string? Tags { get; set; }

    public MediaAsset Asset { get; private set; } = null!;

    public FolderTree Folders { get; private set; } = FolderTree.Empty;

    /// <summary>Names of tags, for suggestions.</summary>
    public IReadOnlyList<string> KnownTags { get; private set; } = [];

    public string? Large { get; private set; }

    public IReadOnlyList<MediaUsage> Uses { get; private set; } = [];

    /// <summary>A fixed shape as the server cuts it now; another address for each focal point, so that browsers show no old one.</summary>
    public string UrlOf(FixedCrop crop) => thumbs.CropOf(Asset, crop);

    public LicenceState LicenceNow => LicenceTerm.Of(Asset, Clock.DayOf(time.GetUtcNow()));

    /// <summary>What the picture says about itself; null when nothing.</summary>
    public EmbeddedMetadata? Embedded => MetadataMapping.Read(Asset.Metadata);

    /// <summary>The contents that the file has had, latest first; empty when it was never replaced.</summary>
    public IReadOnlyList<MediaRevision> Revisions { get; private set; } = [];

    /// <summary>Pictures that look nearly alike.</summary>
    public IReadOnlyList<MediaAsset> Similar { get; private set; } = [];

    public bool MayEdit => Actor.May(Permission.ManageMedia);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        (Version, Alt, Caption, Credit, Licence) = (Asset.Version, Asset.Alt, Asset.Caption, Asset.Credit, Asset.Licence);
        LicenceExpiresOn = Asset.LicenceExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (FocalX, FocalY) = (Percent(Asset.FocalX), Percent(Asset.FocalY));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();
        var texts = new MediaTexts(Alt ?? "", Caption ?? "", Credit ?? "", Licence ?? "", Fraction(FocalX), Fraction(FocalY),
            LicenceExpiresOn ?? "");
        return await TryAsync(async () =>
        {
            await edit.ExecuteAsync(Id, Version, texts, Actor, Cancellation);
            return Done(DeskPaths.MediaItem(Id), "Đã lưu.");
        });
    }

    public async Task<IActionResult> OnPostArrangeAsync()
    {
        var (folder, names) = (Folder, Tags);
        if (!await FindAsync())
            return NotFound();
        return await TryAsync(async () =>
        {
            (Folder, Tags) = (folder, names);
            await arrange.ArrangeAsync(Id, folder, names, Actor, Cancellation);
            return Done(DeskPaths.MediaItem(Id), "Đã lưu thư mục và nhãn.");
        });
    }

    /// <param name="file">The content that is to stand in the place of the present one.</param>
    public async Task<IActionResult> OnPostReplaceAsync(IFormFile? file)
    {
        if (!await FindAsync())
            return NotFound();
        if (file is null)
            return Refuse("Hãy chọn tệp mới.");
        return await TryAsync(async () =>
        {
            await using var content = file.OpenReadStream();
            await replace.ExecuteAsync(Id, Version, content, file.FileName, Actor, Cancellation);
            return Done(DeskPaths.MediaItem(Id), "Đã thay tệp ở mọi nơi dùng nó.");
        });
    }

    public async Task<IActionResult> OnPostPutBackAsync(string? revision)
    {
        if (!await FindAsync())
            return NotFound();
        return await TryAsync(async () => await replace.PutBackAsync(Id, Version, revision ?? "", Actor, Cancellation) is null
            ? NotFound()
            : Done(DeskPaths.MediaItem(Id), "Đã dùng lại bản cũ ở mọi nơi."));
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        if (!await FindAsync())
            return NotFound();
        return await TryAsync(async () =>
        {
            await delete.ExecuteAsync(Id, Version, Actor, Cancellation);
            return Done(DeskPaths.Media, "Đã xóa tệp.");
        });
    }

    private async Task<IActionResult> TryAsync(Func<Task<IActionResult>> action)
    {
        try
        {
            return await action();
        }
        catch (MediaVersionConflictException conflict)
        {
            (Version, Asset) = (conflict.Current.Version, conflict.Current);
            ModelState.Remove(nameof(Version));
            return Refuse($"{conflict.Message} Bản đang lưu: “{conflict.Current.Alt}”. Nội dung bạn gõ vẫn còn bên dưới; lưu lần nữa sẽ ghi đè.", StatusCodes.Status409Conflict);
        }
        catch (InvalidContentException invalid)
        {
            return Refuse(string.Join(" ", invalid.Errors.ByPath.SelectMany(e => e.Value)));
        }
        catch (EditorialException refused)
        {
            return Refuse(refused.Message);
        }
    }

    private async Task<bool> FindAsync()
    {
        if (await list.FindAsync(Id, Cancellation) is not { } asset)
            return false;
        (Asset, Large) = (asset, thumbs.LargeOf(asset));
        Uses = await whereUsed.ExecuteAsync(Id, Cancellation);
        Revisions = await db.MediaRevisions.AsNoTracking().Where(r => r.MediaId == Id).OrderByDescending(r => r.AddedAt).Take(MostRevisions).ToListAsync(Cancellation);
        Similar = await similar.OfAsync(asset, MostSimilar, Cancellation);
        Folders = await FolderTree.ReadAsync(db, Cancellation);
        (Folder, Tags) = (asset.FolderId, string.Join(", ", (await tags.OfAsync(Id, Cancellation)).Select(t => t.Name)));
        KnownTags = await tags.SuggestAsync(null, MostTags, Cancellation);
        return true;
    }

    private static string Percent(double fraction) => (fraction * 100).ToString("0.#", CultureInfo.InvariantCulture);

    // What is no number becomes one that the rules refuse.
    private static double? Fraction(string? percent) => string.IsNullOrWhiteSpace(percent) ? null
        : double.TryParse(percent.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value / 100 : double.NaN;
}
