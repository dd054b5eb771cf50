using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Recalls;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Corrections and withdrawals, newest first, each with the newsrooms that have acknowledged it and those that have not.</summary>
[RequirePermission(Permission.EditAny)]
public sealed class RecallsModel(RecallReader recalls) : DeskPage
{
    private const int PageSize = 20;

    /// <summary>Sequence before which the page begins; nothing for the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<RecallReach> Recalls { get; private set; } = [];

    /// <summary>Where the next page begins; null when this is the last.</summary>
    public long? Next { get; private set; }

    public async Task OnGetAsync()
    {
        var found = await recalls.ReachAsync(null, Before, PageSize + 1, Cancellation);
        Recalls = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Recalls[^1].Recall.Sequence : null;
    }
}
