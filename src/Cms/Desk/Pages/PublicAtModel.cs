using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What the public saw of an article at a past moment.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class PublicAtModel(ArticleFinder finder, PublicPast past, TimeProvider time) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>As a <c>datetime-local</c> input sends it; the whole minute counts. Empty means now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public Article Article { get; private set; } = null!;

    public PublicMoment? Moment { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        Article = found.Article;
        var asked = time.Now();
        if (!string.IsNullOrWhiteSpace(At) && !DeskTime.TryRead(At, out asked))
            return Refuse("Chưa hiểu ngày giờ này; hãy chọn lại, ví dụ 08:30 21/11/2026.");
        At = DeskTime.Input(asked);
        ModelState.Remove(nameof(At));
        Moment = await past.BeforeAsync(Id, asked.AddMinutes(1), Cancellation);
        return Page();
    }
}
