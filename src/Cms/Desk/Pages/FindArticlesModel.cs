using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Articles by headline, as JSON for the edit form's script.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class FindArticlesModel(ArticleFinder finder) : DeskPage
{
    public async Task<IActionResult> OnGetAsync(string? q, string? type)
    {
        var found = await finder.SearchAsync(q ?? "", string.IsNullOrEmpty(type) ? null : type, Actor, Cancellation);
        return new JsonResult(found.Select(a => new { a.Id, a.Headline, a.IsPublic }));
    }
}
