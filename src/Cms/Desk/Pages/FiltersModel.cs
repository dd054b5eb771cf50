using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Filters;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Lists that have a name: to keep, share, pin, rename and delete.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class FiltersModel(SavedFilters saved, ContentTypeRegistry types) : DeskPage
{
    public IReadOnlyList<SavedFilter> Filters { get; private set; } = [];

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    [BindProperty]
    public bool Pinned { get; set; }

    public async Task OnGetAsync() => Filters = await saved.ReadAsync(Actor, Cancellation);

    /// <summary>Names the list whose parameters are in the form.</summary>
    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        var filter = ArticleFilter.Read(new QueryCollection(Request.Form.ToDictionary()), types);
        await saved.SaveAsync(Name, filter, Shared, Pinned, Actor, Cancellation);
        return Done(filter.Url, $"Đã lưu bộ lọc “{Name?.Trim()}”.");
    });

    public Task<IActionResult> OnPostChangeAsync() => DoAsync(async () =>
        await saved.ChangeAsync(Id, Name, Shared, Pinned, Actor, Cancellation) ? Done(DeskPaths.Filters, "Đã lưu.") : NotFound());

    public Task<IActionResult> OnPostDeleteAsync() => DoAsync(async () =>
    {
        await saved.DeleteAsync(Id, Actor, Cancellation);
        return Done(DeskPaths.Filters, "Đã xóa bộ lọc.");
    });

    private async Task<IActionResult> DoAsync(Func<Task<IActionResult>> act)
    {
        try
        {
            return await act();
        }
        catch (EditorialException refused)
        {
            await OnGetAsync();
            return Refuse(refused.Message);
        }
    }
}
