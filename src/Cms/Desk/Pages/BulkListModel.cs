using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Bulk;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Bulk actions: takes the articles that were chosen in a list, and lists what was done.</summary>
[RequirePermission(Permission.EditOwn)]
public sealed class BulkListModel(BulkActions bulk, BulkReport report, ContentTypeRegistry types, Vocabulary vocabulary) : DeskPage
{
    public IReadOnlyList<BulkAction> Actions { get; private set; } = [];

    public Vocabulary Vocabulary => vocabulary;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync(Guid[] ids)
    {
        try
        {
            var form = new QueryCollection(Request.Form.ToDictionary());
            var all = Request.Form["all"] == "true" ? ArticleFilter.Read(form, types) : null;
            return LocalRedirect(DeskPaths.BulkAction(await bulk.ChooseAsync(ids, all, Actor, Cancellation)));
        }
        catch (EditorialException refused)
        {
            await ReadAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task ReadAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        Actions = await report.LatestAsync(Actor, Cancellation);
    }
}
