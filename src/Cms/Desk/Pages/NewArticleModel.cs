using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Writing a new article. It exists from its first save.</summary>
[RequirePermission(Permission.CreateArticle)]
public sealed class NewArticleModel(
    ContentTypeRegistry types, CreateArticle create, SubmitArticle submit, ArticleFinder finder, ArticleForms forms, UploadMedia upload,
    CheckPanels panels)
    : ArticleFormPage(forms, upload)
{
    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Locale { get; set; } = "vi";

    /// <summary>The article that this one translates.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public Guid? TranslationOf { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (types.Find(Type) is not { } type)
            return NotFound();
        var content = type.CreateEmpty();
        if (TranslationOf is { } original && await finder.FindAsync(original, Actor, Cancellation) is { } source && source.Article.Type == Type)
            content = ContentJson.Deserialize(type, source.Edition.Content);
        if (content.Bylines.Count == 0)
            content.Bylines = ArticleForms.BylinesOf(Actor);
        if (TranslationOf is not null)
            content.Slug = null;
        await PrepareAsync(type, FormValues.Of(type, content));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (types.Find(Type) is not { } type)
            return NotFound();
        var values = PostedForm.Read(type, Request.Form);
        await TakeFilesAsync(type, values);
        if (!Command.Saves)
        {
            Command.ApplyTo(values, type, Request.Form);
            return await ShowAgainAsync(type, values, null, StatusCodes.Status200OK);
        }

        var content = FormContent.Build(type, values, Errors);
        if (Errors.Any)
            return await ShowErrorsAsync(type, values, "Chưa lưu được; hãy sửa các mục được đánh dấu.");
        if (string.IsNullOrWhiteSpace(content.Headline))
        {
            Errors.Add("headline", "Cần có tiêu đề để tìm lại bài.");
            return await ShowErrorsAsync(type, values, "Chưa lưu được; hãy đặt tiêu đề cho bài.");
        }

        return await CreateAsync(type, values, content);
    }

    /// <summary>The findings in what stands in the form, as the panel alone.</summary>
    public async Task<IActionResult> OnPostCheckAsync() =>
        types.Find(Type) is { } type ? Partial("_Checks", await ChecksAsync(type)) : NotFound();

    protected override async Task<CheckPanel?> ChecksAsync(ContentTypeDescriptor type) =>
        Request.HasFormContentType ? await panels.OfFormAsync(type, Posted(type), null, Locale, Actor, Cancellation) : null;

    private async Task<IActionResult> CreateAsync(ContentTypeDescriptor type, FormValues values, ArticleContent content)
    {
        try
        {
            var created = await create.ExecuteAsync(Type, content, new ArticleOrigin(Locale, TranslationOf: TranslationOf), Actor, Cancellation);
            return Command.Verb == "submit" ? await SubmitAsync(created) : Done(DeskPaths.Edit(created.ArticleId), "Đã lưu bản nháp.");
        }
        catch (InvalidContentException invalid)
        {
            Report(invalid);
            return await ShowErrorsAsync(type, values, "Chưa lưu được; hãy sửa các mục được đánh dấu.");
        }
        catch (EditorialException refused)
        {
            return await ShowErrorsAsync(type, values, refused.Message);
        }
    }

    private async Task<IActionResult> SubmitAsync(EditorialOutcome created)
    {
        try
        {
            await submit.ExecuteAsync(created.ArticleId, created.Version, Actor, Cancellation);
            return Done(DeskPaths.Article(created.ArticleId), "Đã trình duyệt.");
        }
        catch (InvalidContentException)
        {
            return Done(DeskPaths.Edit(created.ArticleId) + "?check=true", "Đã lưu bản nháp, nhưng chưa trình được vì còn mục cần điền.");
        }
    }
}
