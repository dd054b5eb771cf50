using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What readers wrote to the office.</summary>
[RequirePermission(Permission.EditAny)]
public sealed class FeedbackModel(FeedbackList list) : DeskPage
{
    public FeedbackFilter Filter { get; private set; } = new();

    public FeedbackPage List { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Filter = FeedbackFilter.Read(Request.Query);
        List = await list.ReadAsync(Filter, Actor, Cancellation);
    }
}
