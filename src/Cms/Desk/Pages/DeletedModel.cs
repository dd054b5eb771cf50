using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Deleted articles, to be recovered by whoever may delete them.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class DeletedModel(DeletedArticles deleted, RecoverArticle recover) : DeskPage
{
    /// <summary>Where the page begins: milliseconds since 1970 and the id of the last article of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<DeletedArticle> Articles { get; private set; } = [];

    /// <summary>Where the next page begins; null when this is the last one.</summary>
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostRecoverAsync(Guid id, int version)
    {
        if (!await deleted.MayRecoverAsync(id, Actor, Cancellation))
            return NotFound();
        try
        {
            await recover.ExecuteAsync(id, version, Actor, Cancellation);
            return Done(DeskPaths.Article(id), "Đã khôi phục bài.");
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (!TryReadCursor(After, out var before))
            return NotFound();
        var found = await deleted.ListAsync(Actor, before, Cancellation);
        Articles = found.Take(DeletedArticles.PageSize).ToList();
        if (found.Count > DeletedArticles.PageSize)
            Next = $"{Articles[^1].DeletedAt.ToUnixTimeMilliseconds()}-{Articles[^1].Id:N}";
        return Page();
    }

    private static bool TryReadCursor(string? text, out (DateTimeOffset At, Guid Id)? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var parts = text.Split('-', 2);
        if (parts.Length != 2 || !long.TryParse(parts[0], out var milliseconds) || milliseconds is < 0 or > 253_402_300_799_999 || !Guid.TryParseExact(parts[1], "N", out var id))
            return false;
        cursor = (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id);
        return true;
    }
}
