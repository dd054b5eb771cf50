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

    /// <param name="storiesOf">Only stories in this language, for the front page.</param>
    /// <param name="id">Only these articles, at most 100; the other parameters do not count then.</param>
    public async Task<IActionResult> OnGetAsync(string? q, string? type, string? storiesOf, Guid[] id)
    {
        var found = id.Length > 0
            ? await finder.FindTitlesAsync(id.Take(MostById), Actor, Cancellation)
            : await finder.SearchAsync(q ?? "", Given(type), Actor, Cancellation, Given(storiesOf));
        return new JsonResult(found.Select(a => new { a.Id, a.Headline, a.IsPublic }));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
