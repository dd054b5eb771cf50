using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Preview;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What the edit form's script sends every few seconds while somebody types. Only who may edit the article has a working copy of it.</summary>
[RequirePermission(Permission.ReadDesk)]
[RequestFormLimits(ValueCountLimit = 8_192, ValueLengthLimit = LargestText, MultipartBodyLengthLimit = LargestText)]
[RequestSizeLimit(LargestText)]
public sealed class WorkingCopyModel(ContentTypeRegistry types, ArticleFinder finder, WorkingCopyStore copies, EditingLeases leases, PreviewTokens previews) : DeskPage
{
    // Texts only; files go with an explicit save.
    private const int LargestText = 8 * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <inheritdoc cref="EditArticleModel.Version"/>
    [BindProperty]
    public int Version { get; set; }

    /// <inheritdoc cref="EditArticleModel.Origin"/>
    [BindProperty]
    public string? Origin { get; set; }

    /// <inheritdoc cref="EditArticleModel.OpenedPage"/>
    [BindProperty]
    public Guid OpenedPage { get; set; }

    /// <inheritdoc cref="EditArticleModel.ContinuedPage"/>
    [BindProperty]
    public Guid ContinuedPage { get; set; }

    private Article Article { get; set; } = null!;

    /// <summary>When the server last took a copy of this person's text, if it waits to be saved.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefusalAsync() is { } refused)
            return refused;
        var copy = await copies.FindAsync(Id, Me, Cancellation);
        return new JsonResult(new { copy?.SavedAt, copy?.Version, CurrentVersion = Article.Version, Preview = PreviewUrl });
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await RefusalAsync() is { } refused)
            return refused;
        var copy = CopyOf(PostedForm.Read(types.Get(Article.Type), Request.Form));
        if (!await copies.KeepAsync(copy, ContinuedPage, Cancellation))
            return new JsonResult(new { CurrentVersion = Article.Version }) { StatusCode = StatusCodes.Status409Conflict };
        var lease = await leases.RenewAsync(Id, Actor, Cancellation);
        return new JsonResult(new { copy.SavedAt, copy.Version, CurrentVersion = Article.Version, Lease = LeaseModel.AsJson(lease), Preview = PreviewUrl });
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (await RefusalAsync() is { } refused)
            return refused;
        await copies.CloseAsync(CopyOf(null), ContinuedPage, Cancellation);
        return Done(DeskPaths.Edit(Id), "Đã bỏ bản đang soạn; đây là bản đã lưu.");
    }

    private Guid Me => Actor.Id ?? throw new InvalidOperationException("The portal itself writes in no form.");

    private string PreviewUrl => previews.CreateCopyUrl(Id, Article.LatestEdition, Me);

    private WorkingCopy CopyOf(FormValues? values) =>
        new() { ArticleId = Id, PersonId = Me, Page = OpenedPage, Version = Version, Origin = Origin, Values = values?.ToJson() };

    private async Task<IActionResult?> RefusalAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        Article = found.Article;
        return ArticleVerbs.For(found.Article, found.Edition, Actor).Edit ? null : Forbid();
    }
}
