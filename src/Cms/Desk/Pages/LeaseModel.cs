using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Leases;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Who is editing an article: the sign that an edit page gives now and then, and taking over.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class LeaseModel(ArticleFinder finder, EditingLeases leases) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync() => await RefusalAsync() ?? Answer(await leases.FindAsync(Id, Actor, Cancellation));

    public async Task<IActionResult> OnPostAsync() => await RefusalAsync() ?? Answer(await leases.RenewAsync(Id, Actor, Cancellation));

    public async Task<IActionResult> OnPostTakeOverAsync([FromServices] TakeOverLease takeOver)
    {
        if (await RefusalAsync() is { } refused)
            return refused;
        try
        {
            await takeOver.ExecuteAsync(Id, Actor, Cancellation);
            return Done(DeskPaths.Edit(Id), "Bạn đã tiếp quản việc sửa bài này; người đang sửa được báo trong trang của họ.");
        }
        catch (EditorialException)
        {
            return Forbid();
        }
    }

    /// <summary>A lease as the edit page's script gets it.</summary>
    public static object AsJson(LeaseView? lease) => new { Text = lease?.Text ?? "", TakenFromMe = lease?.TakenFromMe ?? false };

    private static JsonResult Answer(LeaseView? lease) => new(AsJson(lease));

    private async Task<IActionResult?> RefusalAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        return ArticleVerbs.For(found.Article, found.Edition, Actor).Edit ? null : Forbid();
    }
}
