using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Articles by headline, as JSON for the edit form's script.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class FindArticlesModel(ArticleFinder finder) : DeskPage
{
    private const int MostById = 100;

    /// <param name="id">Only these articles, at most 100; the other parameters do not count then.</param>
    public async Task<IActionResult> OnGetAsync(string? q, string? type, Guid[] id)
    {
        var found = id.Length > 0
            ? await finder.FindTitlesAsync(id.Take(MostById), Actor, Cancellation)
            : await finder.SearchAsync(q ?? "", string.IsNullOrEmpty(type) ? null : type, Actor, Cancellation);
        return new JsonResult(found.Select(a => new { a.Id, a.Headline, a.IsPublic }));
    }
}
