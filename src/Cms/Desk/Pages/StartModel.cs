using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What waits for the person, and how the office stands.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class StartModel(ArticleList list, MyWork work, FeedbackList feedback, PortalDbContext db) : DeskPage
{
    public IReadOnlyDictionary<EditionState, int> Counts { get; private set; } = new Dictionary<EditionState, int>();

    public MyWorkLists Work { get; private set; } = null!;

    /// <summary>Journalists' applications that wait for whoever may decide on them.</summary>
    public int Applications { get; private set; }

    /// <summary>Readers' messages that nobody has ended, for whoever may answer them.</summary>
    public int Feedback { get; private set; }

    public async Task OnGetAsync()
    {
        Counts = await list.CountAsync(Actor, Cancellation);
        Work = await work.ReadAsync(Actor, Cancellation);
        if (Actor.May(Permission.ManageKeys))
            Applications = await db.PressApplications.CountAsync(a => a.DecidedAt == null && a.ConfirmedAt != null, Cancellation);
        if (Actor.May(FeedbackTransactions.Needed))
            Feedback = await feedback.CountOpenAsync(Cancellation);
    }
}
