using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What waits for the person, and how the office stands.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class StartModel(ArticleList list, MyWork work) : DeskPage
{
    public IReadOnlyDictionary<EditionState, int> Counts { get; private set; } = new Dictionary<EditionState, int>();

    public MyWorkLists Work { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Counts = await list.CountAsync(Actor, Cancellation);
        Work = await work.ReadAsync(Actor, Cancellation);
    }
}
