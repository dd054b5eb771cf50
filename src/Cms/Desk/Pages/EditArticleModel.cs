using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.Desk.Merging;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Editing an article. What somebody else saved meanwhile is merged with one's own text; of neither is anything lost.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class EditArticleModel(
    ContentTypeRegistry types, ArticleFinder finder, SaveArticle save, SubmitArticle submit, ArticleForms forms, UploadMedia upload,
    ArticleMerge merging, CheckPanels panels, AcknowledgeFinding acknowledge, WorkingCopyStore copies, EditingLeases leases, TimeProvider time)
    : ArticleFormPage(forms, upload)
{
    private const string Acknowledging = "acknowledge";

    private ArticleContent? copied;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the form was filled from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>This page as it was opened: what it sends while one types is told apart from what another of the same person sends.</summary>
    [BindProperty]
    public Guid OpenedPage { get; set; }

    /// <summary>The page whose working copy filled this one's form; empty when none did.</summary>
    [BindProperty]
    public Guid ContinuedPage { get; set; }

    /// <summary>Whether to say what is missing for review.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    /// <summary>Hash of the text that the form was filled from.</summary>
    [BindProperty]
    public string? Origin { get; set; }

    public Article Article { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    /// <summary>Where what others saved meanwhile meets this person's own text; null when there is nothing to choose.</summary>
    public MergeScreen? Merge { get; private set; }

    /// <summary>Whether the form holds a merged text that is not saved yet.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>What the person had typed and not saved when the form was filled; null when it shows the stored text.</summary>
    public WorkingCopy? Copy { get; private set; }

    /// <summary>Who is editing the article; null when nobody else is known to.</summary>
    public LeaseView? Lease { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } type)
            return NotFound();
        if (!ArticleVerbs.For(Article, Edition, Actor).Edit)
            return Forbid();
        (Version, Origin, OpenedPage) = (Article.Version, Edition.ContentHash, time.NewId());
        Lease = await leases.RenewAsync(Id, Actor, Cancellation);
        if (await FindCopyAsync(type) is { } typed)
        {
            await PrepareAsync(type, typed);
            return Page();
        }

        var content = ContentJson.Deserialize(type, Edition.Content);
        if (Check)
            Report(new InvalidContentException(ContentValidator.Validate(type, content, complete: true)));
        await PrepareAsync(type, FormValues.Of(type, content));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } type)
            return NotFound();
        if (!ArticleVerbs.For(Article, Edition, Actor).Edit)
            return Forbid();
        var values = PostedForm.Read(type, Request.Form);
        await TakeFilesAsync(type, values);
        if (Command.Verb == Acknowledging)
            return await ShowAgainAsync(type, values, await AcknowledgeAsync(), StatusCodes.Status200OK);
        if (!Command.Saves)
        {
            Command.ApplyTo(values, type, Request.Form);
            return await ShowAgainAsync(type, values, null, StatusCodes.Status200OK);
        }

        var content = FormContent.Build(type, values, Errors);
        if (Errors.Any)
            return await ShowErrorsAsync(type, values, "Chưa lưu được; hãy sửa các mục được đánh dấu. Nội dung bạn gõ vẫn còn nguyên bên dưới.");
        return await SaveAsync(type, values, content, "Đã lưu.");
    }

    /// <summary>Saves the merged text, or puts it into the form to be written on.</summary>
    public async Task<IActionResult> OnPostMergeAsync()
    {
        if (await FindAsync() is not { } type)
            return NotFound();
        if (!ArticleVerbs.For(Article, Edition, Actor).Edit)
            return Forbid();
        if (MergeRequest.Read(type, Request.Form, Origin, Version) is not { } request)
            return BadRequest();
        if (await merging.FindAsync(Article, request, Cancellation) is not { } merged)
            return await ShowMergeAsync(type, request.Mine);
        if (merged.OpenAfter(request.Choices).Count > 0)
            return await ShowMergeAsync(merged, request, "Còn chỗ chưa chọn; hãy chọn một bản cho mỗi mục được đánh dấu.");
        var content = merged.Resolve(request.Choices);
        var values = FormValues.Of(type, content);
        (Origin, copied) = (request.Stored, content);
        if (Command.Verb != "continue")
            return await SaveAsync(type, values, content, "Đã lưu bản ghép.");
        await KeepAsync(values);
        IsMerged = true;
        return await ShowAgainAsync(type, values, null, StatusCodes.Status200OK);
    }

    /// <summary>
    /// The findings in what stands in the form, saved or not, as the panel alone; first acknowledges one if that was asked for.
    /// </summary>
    public async Task<IActionResult> OnPostCheckAsync()
    {
        if (await FindAsync() is not { } type)
            return NotFound();
        if (!ArticleVerbs.For(Article, Edition, Actor).Edit)
            return Forbid();
        var refusal = Command.Verb == Acknowledging ? await AcknowledgeAsync() : null;
        return Partial("_Checks", (await ChecksAsync(type))! with { Refusal = refusal });
    }

    protected override async Task<CheckPanel?> ChecksAsync(ContentTypeDescriptor type) => Request.HasFormContentType || copied is not null
        ? await panels.OfFormAsync(type, copied ?? Posted(type), Article, Article.Locale, Actor, Cancellation)
        : await panels.OfStoredAsync(Article, Edition, Actor, inForm: true, Cancellation);

    // Only what is stored can be acknowledged; the text that is being written stays in the form.
    private async Task<string?> AcknowledgeAsync()
    {
        try
        {
            await acknowledge.ExecuteAsync(Id, Command.Path, Request.Form["reason." + Command.Path], Actor, Cancellation);
            return null;
        }
        catch (EditorialException refused)
        {
            return refused.Message;
        }
    }

    private async Task<ContentTypeDescriptor?> FindAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return null;
        (Article, Edition) = found;
        return types.Get(Article.Type);
    }

    // A copy that says what is stored already is not worth mentioning.
    private async Task<FormValues?> FindCopyAsync(ContentTypeDescriptor type)
    {
        if (Actor.Id is not { } me || await copies.FindAsync(Id, me, Cancellation) is not { Values: { } json } copy)
            return null;
        ContinuedPage = copy.Page;
        var errors = new ContentErrors();
        var content = FormContent.Build(type, FormValues.Parse(json), errors);
        if (!errors.Any && ContentJson.Hash(ContentJson.Serialize(content)) == Edition.ContentHash)
            return null;
        (Copy, Version, Origin, copied) = (copy, copy.Version, copy.Origin, content);
        return FormValues.Parse(json);
    }

    private async Task<IActionResult> SaveAsync(ContentTypeDescriptor type, FormValues values, ArticleContent content, string done)
    {
        try
        {
            var saved = await save.ExecuteAsync(Id, Version, content, Actor, Cancellation);
            await CloseCopyAsync();
            if (Command.Verb == "submit")
                return await SubmitAsync(type, values, saved);
            return Done(DeskPaths.Edit(Id), done);
        }
        catch (VersionConflictException)
        {
            return await MergeAsync(type, values, content);
        }
        catch (InvalidContentException invalid)
        {
            Report(invalid);
            return await ShowErrorsAsync(type, values, "Chưa lưu được; hãy sửa các mục được đánh dấu. Nội dung bạn gõ vẫn còn nguyên bên dưới.");
        }
        catch (EditorialException refused)
        {
            return await ShowErrorsAsync(type, values, refused.Message);
        }
    }

    private async Task CloseCopyAsync()
    {
        if (CopyOf(null) is { } copy)
            await copies.CloseAsync(copy, ContinuedPage, Cancellation);
    }

    // So that it is there whatever becomes of this page; another page of the same person keeps its own.
    private async Task KeepAsync(FormValues values)
    {
        if (CopyOf(values) is { } copy)
            await copies.KeepAsync(copy, ContinuedPage, Cancellation);
    }

    private WorkingCopy? CopyOf(FormValues? values) => Actor.Id is not { } me ? null : new WorkingCopy
    {
        ArticleId = Id,
        PersonId = me,
        Page = OpenedPage,
        Version = Version,
        Origin = Origin,
        Values = values?.ToJson(),
    };

    private async Task<IActionResult> SubmitAsync(ContentTypeDescriptor type, FormValues values, EditorialOutcome saved)
    {
        try
        {
            await submit.ExecuteAsync(Id, saved.Version, Actor, Cancellation);
            return Done(DeskPaths.Article(Id), "Đã lưu và trình duyệt.");
        }
        catch (InvalidContentException invalid)
        {
            Report(invalid);
            await FindAsync();
            (Version, Origin, OpenedPage) = (saved.Version, Edition.ContentHash, time.NewId());
            return await ShowErrorsAsync(type, values, "Đã lưu, nhưng chưa trình duyệt được; hãy sửa các mục được đánh dấu.");
        }
    }

    // What does not overlap is saved at once, but never over a decision that somebody has made about the text.
    private async Task<IActionResult> MergeAsync(ContentTypeDescriptor type, FormValues values, ArticleContent mine)
    {
        await KeepAsync(values);
        if (await FindAsync() is null)
            return NotFound();
        var request = RequestOf(mine);
        if (await merging.FindAsync(Article, request, Cancellation) is not { } merged || merged.Conflicts.Count > 0
            || Command.Verb == "submit" || Edition.State != EditionState.Draft)
            return await ShowMergeAsync(type, mine);
        (Version, Origin) = (request.Version, request.Stored);
        var both = string.Join(", ", merged.Fields.Where(f => f.TheirsChanged).Select(f => $"“{f.Field.Title}”"));
        var content = merged.Resolve(request.Choices);
        return await SaveAsync(type, FormValues.Of(type, content), content, both.Length == 0 ? "Đã lưu." : $"Đã lưu, cùng với phần người khác vừa sửa ở {both}.");
    }

    private async Task<IActionResult> ShowMergeAsync(ContentTypeDescriptor type, ArticleContent mine)
    {
        var request = RequestOf(mine);
        var merged = await merging.FindAsync(Article, request, Cancellation)
            ?? MergedContent.Of(type, null, mine, ContentJson.Deserialize(type, Edition.Content));
        return await ShowMergeAsync(merged, request, null);
    }

    private async Task<IActionResult> ShowMergeAsync(MergedContent merged, MergeRequest request, string? refusal)
    {
        Merge = await merging.ShowAsync(Article, merged, request, refusal is not null, Cancellation);
        return Refuse(refusal ?? "", refusal is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private MergeRequest RequestOf(ArticleContent mine) =>
        new(mine, Origin, Edition.ContentHash, Article.Version, new Dictionary<string, MergeChoice>());
}
