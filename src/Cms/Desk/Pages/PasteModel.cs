using System.Text;
using CommsPortal.Cms.Desk.Intake;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>
/// Takes the HTML of a clipboard as the request's body and answers Markdown with a report of what was changed and dropped, as JSON for the
/// editor's script. The antiforgery token comes in the header <c>RequestVerificationToken</c>.
/// </summary>
[RequirePermission(Permission.CreateArticle)]
[RequestSizeLimit(LargestRequest)]
public sealed class PasteModel(PasteHtml paste) : DeskPage
{
    private const int LargestBody = 24 * 1024 * 1024;

    // What is too large is read to its end, so that the browser hears why; but not without end.
    private const int LargestRequest = 64 * 1024 * 1024;
    private const int MostNotes = 10_000;

    public NotFoundResult OnGet() => NotFound();

    /// <param name="firstNote">Number of the first footnote; the text that it goes into has those below.</param>
    public async Task<IActionResult> OnPostAsync(int firstNote = 1)
    {
        try
        {
            var pasted = await paste.ExecuteAsync(await ReadAsync(), Math.Clamp(firstNote, 1, MostNotes), Actor, Cancellation);
            return new JsonResult(new { pasted.Markdown, Report = pasted.Report.Select(l => new { Effect = l.Effect.ToString(), l.Text }) });
        }
        catch (EditorialException refused)
        {
            return new JsonResult(new { Title = refused.Message, refused.Code })
            {
                StatusCode = PortalProblems.StatusOf(refused.Code),
                ContentType = "application/problem+json",
            };
        }
    }

    private async Task<string> ReadAsync()
    {
        if (Request.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
            throw new EditorialException(ProblemCode.InvalidParameter, "Hãy gửi nội dung dán dưới dạng text/html.");
        using var body = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await ReadAsync(buffer)) > 0;)
        {
            if (body.Length <= LargestBody)
                body.Write(buffer, 0, read);
        }
        return body.Length <= LargestBody ? Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length) : throw TooLarge();
    }

    private async Task<int> ReadAsync(byte[] buffer)
    {
        try
        {
            return await Request.Body.ReadAsync(buffer, Cancellation);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
    }

    private static EditorialException TooLarge() =>
        new(ProblemCode.TooLarge,
            "Nội dung dán kèm ảnh quá nặng (hơn 24 MB). Hãy dán từng phần, hoặc lưu thành tệp Word và dùng “Nhập từ Word”.");
}
