using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Who agreed to be named and shown in an article, and who took that back.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class ConsentsModel(PortalDbContext db, ArticleFinder finder) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Form { get; set; }

    [BindProperty]
    public string? GivenOn { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public Article Article { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<PersonConsent> Consents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public Task<IActionResult> OnPostRecordAsync([FromServices] RecordConsent record) => ChangeAsync("Đã ghi sự đồng ý.", () =>
    {
        var day = DateOnly.TryParse(GivenOn, CultureInfo.InvariantCulture, out var read) ? read : (DateOnly?)null;
        var form = ConsentFormName.TryParse(Form, out var known) ? known : ConsentForm.Written;
        return record.ExecuteAsync(Id, Person, form, day, Evidence, Actor, Cancellation);
    });

    public Task<IActionResult> OnPostWithdrawAsync(Guid consent, [FromServices] WithdrawConsent withdraw) =>
        ChangeAsync("Đã ghi việc rút lại sự đồng ý.", () => withdraw.ExecuteAsync(Id, consent, Actor, Cancellation));

    public Task<IActionResult> OnPostDeleteAsync(Guid consent, [FromServices] DeleteConsent delete) =>
        ChangeAsync("Đã xóa bản ghi.", () => delete.ExecuteAsync(Id, consent, Actor, Cancellation));

    private async Task<IActionResult> ChangeAsync(string done, Func<Task<PersonConsent>> change)
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is null)
            return NotFound();
        try
        {
            await change();
            return Done(DeskPaths.Consents(Id), done);
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        Article = found.Article;
        if (!ArticleVerbs.For(Article, found.Edition, Actor).Edit)
            return Forbid();
        Consents = await db.Consents.AsNoTracking().Where(c => c.ArticleId == Id).OrderByDescending(c => c.RecordedAt).ThenBy(c => c.Id)
            .ToListAsync(Cancellation);
        return Page();
    }
}
