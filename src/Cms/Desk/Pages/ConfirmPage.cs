using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Asks again before something grave is done to an article, and why.</summary>
public abstract class ConfirmPage(ArticleFinder finder) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Article Article { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
            return NotFound();
        Version = Article.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
            return NotFound();
        try
        {
            await ExecuteAsync();
            return Done(After, Message);
        }
        catch (EditorialException refused)
        {
            var conflict = refused is VersionConflictException;
            Version = Article.Version;
            ModelState.Remove(nameof(Version));
            return conflict
                ? Refuse("Bài vừa được người khác thay đổi; hãy xem lại bài rồi xác nhận.", StatusCodes.Status409Conflict)
                : Refuse(refused.Message);
        }
    }

    protected abstract string After { get; }

    protected abstract string Message { get; }

    protected abstract Task ExecuteAsync();

    /// <summary>Reads what the page shows beside the article.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    private async Task<bool> FindAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return false;
        Article = found.Article;
        await LoadAsync();
        return true;
    }
}
