using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Desk.WorkingCopies;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Editing an article. What somebody else saved meanwhile is shown beside one's own text; neither is lost.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class EditArticleModel(
    ContentTypeRegistry types, ArticleFinder finder, SaveArticle save, SubmitArticle submit, ArticleForms forms, UploadMedia upload,
    ContentComparison comparison,
    CheckPanels panels, AcknowledgeFinding acknowledge, WorkingCopyStore copies, TimeProvider time)
    : ArticleFormPage(forms, upload)
{
    private const string Acknowledging = "acknowledge";

    private int? filledFrom;
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

    /// <summary>After a conflict: fields in which the stored text is to stay.</summary>
    [BindProperty]
    public List<string> Take { get; set; } = [];

    public Article Article { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    /// <summary>After a conflict: the fields that differ, the stored text before the person's own.</summary>
    public IReadOnlyList<FieldDifference> Conflict { get; private set; } = [];

    /// <summary>What the person had typed and not saved when the form was filled; null when it shows the stored text.</summary>
    public WorkingCopy? Copy { get; private set; }

    /// <summary>The version from which the text in the form was written; after a conflict older than <see cref="Version"/>.</summary>
    public int FilledFrom => filledFrom ?? Version;

    /// <summary>After a conflict the form stands on the newer version; what is typed then waits for the person's decision.</summary>
    public bool KeepsCopy => Conflict.Count == 0;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is not { } type)
            return NotFound();
        if (!ArticleVerbs.For(Article, Edition, Actor).Edit)
            return Forbid();
        (Version, OpenedPage) = (Article.Version, time.NewId());
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
        if (Take.Count > 0 && Version == Article.Version)
            TakeStored(type, values);
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
        return await SaveAsync(type, values, content);
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
        (Copy, Version, copied) = (copy, copy.Version, content);
        return FormValues.Parse(json);
    }

    private void TakeStored(ContentTypeDescriptor type, FormValues values)
    {
        var stored = FormValues.Of(type, ContentJson.Deserialize(type, Edition.Content));
        foreach (var field in type.Fields.Where(f => Take.Contains(f.Name)))
            values.Take(field, stored);
    }

    private async Task<IActionResult> SaveAsync(ContentTypeDescriptor type, FormValues values, ArticleContent content)
    {
        try
        {
            var saved = await save.ExecuteAsync(Id, Version, content, Actor, Cancellation);
            await CloseCopyAsync();
            if (Command.Verb == "submit")
                return await SubmitAsync(type, values, saved);
            return Done(DeskPaths.Edit(Id), "Đã lưu.");
        }
        catch (VersionConflictException)
        {
            return await ShowConflictAsync(type, values, content);
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
        if (Actor.Id is { } me)
            await copies.CloseAsync(new WorkingCopy { ArticleId = Id, PersonId = me, Page = OpenedPage, Version = Version }, ContinuedPage, Cancellation);
    }

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
            (Version, OpenedPage) = (saved.Version, time.NewId());
            return await ShowErrorsAsync(type, values, "Đã lưu, nhưng chưa trình duyệt được; hãy sửa các mục được đánh dấu.");
        }
    }

    // The form keeps the person's own text and takes on the stored version: saving again writes over it, by intention now.
    private async Task<IActionResult> ShowConflictAsync(ContentTypeDescriptor type, FormValues values, ArticleContent mine)
    {
        if (await FindAsync() is null)
            return NotFound();
        (filledFrom, Version) = (Version, Article.Version);
        Conflict = await comparison.CompareAsync(type, ContentJson.Deserialize(type, Edition.Content), mine, Cancellation);
        return await ShowAgainAsync(type, values, null, StatusCodes.Status409Conflict);
    }
}
