using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What writing a new article and editing one have in common.</summary>
[RequestFormLimits(ValueCountLimit = 8_192, ValueLengthLimit = 4 * 1024 * 1024, MultipartBodyLengthLimit = LargestPost)]
[RequestSizeLimit(LargestPost)]
public abstract class ArticleFormPage(ArticleForms forms, UploadMedia upload) : DeskPage
{
    // One image or document and the texts.
    private const long LargestPost = 64L * 1024 * 1024;

    private const string FileSuffix = ".file";

    private ArticleForm? form;

    /// <summary>The form to show; only once the page is about to be rendered.</summary>
    public ArticleForm Form => form ?? throw new InvalidOperationException("The form has not been prepared.");

    protected ContentErrors Errors { get; } = new();

    protected FormCommand Command => FormCommand.Parse(Request.Form[FormCommand.Name]);

    protected async Task PrepareAsync(ContentTypeDescriptor type, FormValues values)
    {
        FormSearchRequest? search = null;
        if (Request.HasFormContentType && Command is { Verb: "find" } find)
            search = new FormSearchRequest(find.Path, Request.Form[find.Path + ".find"].ToString());
        form = await forms.PrepareAsync(type, values, Errors, search, Actor, Cancellation);
        form.Checks = await ChecksAsync(type);
    }

    /// <summary>What the checks find in what stands in the form; null when nothing has been written yet.</summary>
    protected abstract Task<CheckPanel?> ChecksAsync(ContentTypeDescriptor type);

    /// <summary>What was sent, as content; what cannot be read is left out.</summary>
    protected ArticleContent Posted(ContentTypeDescriptor type) =>
        FormContent.Build(type, PostedForm.Read(type, Request.Form), new ContentErrors());

    /// <summary>Shows the form again with everything that was typed.</summary>
    protected async Task<IActionResult> ShowAgainAsync(ContentTypeDescriptor type, FormValues values, string? refusal, int status)
    {
        await PrepareAsync(type, values);
        (Refusal, Response.StatusCode) = (refusal, status);
        return Page();
    }

    protected Task<IActionResult> ShowErrorsAsync(ContentTypeDescriptor type, FormValues values, string refusal) =>
        ShowAgainAsync(type, values, refusal, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Puts files that came with the form into the library and their ids into the fields.</summary>
    protected async Task TakeFilesAsync(ContentTypeDescriptor type, FormValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var file in Request.Form.Files.Where(f => f.Length > 0 && f.Name.EndsWith(FileSuffix, StringComparison.Ordinal)))
        {
            if (PostedForm.PathOf(type, Request.Form, file.Name[..^FileSuffix.Length], FieldKind.Media) is not { } path)
                continue;
            try
            {
                await using var content = file.OpenReadStream();
                var outcome = await upload.ExecuteAsync(content, file.FileName, new MediaTexts(), Actor, Cancellation);
                values.Set(path, outcome.Asset.Id.ToString());
            }
            catch (EditorialException refused)
            {
                Errors.Add(path, refused.Message);
            }
        }
    }

    protected void Report(InvalidContentException invalid)
    {
        ArgumentNullException.ThrowIfNull(invalid);
        foreach (var (path, messages) in invalid.Errors.ByPath)
        {
            foreach (var message in messages)
                Errors.Add(path, message);
        }
    }
}
