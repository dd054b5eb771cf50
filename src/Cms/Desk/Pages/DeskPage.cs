using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What the desk's pages have in common.</summary>
public abstract class DeskPage : PageModel
{
    /// <summary>The signed-in person; only on pages that need a permission.</summary>
    public Actor Actor => HttpContext.Features.Get<Actor>() ?? throw new InvalidOperationException("This page opens for nobody in particular.");

    /// <summary>Why what the person asked for was refused; shown at the top of the page.</summary>
    public string? Refusal { get; protected set; }

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Goes on to another page, which shows <paramref name="message"/> once.</summary>
    protected LocalRedirectResult Done(string path, string message)
    {
        TempData["done"] = message;
        return LocalRedirect(path);
    }

    /// <summary>Shows what is to be seen now, by <paramref name="show"/>, with the reason for the refusal; what is not there any more stays not found.</summary>
    protected async Task<IActionResult> RefuseAsync(
        string message, Func<Task<IActionResult>> show, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ArgumentNullException.ThrowIfNull(show);
        var page = await show();
        return page is PageResult ? Refuse(message, status) : page;
    }

    /// <summary>Shows the page again with the reason for the refusal.</summary>
    protected PageResult Refuse(string message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Refusal = message;
        Response.StatusCode = status;
        return Page();
    }
}
