using CommsPortal.Cms.Desk.Bulk;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One bulk action on its way: what to do, what would happen, how far it is, what came of it.</summary>
[RequirePermission(Permission.EditOwn)]
public sealed class BulkActionModel(BulkActions bulk, BulkReport report, Vocabulary vocabulary) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Only articles after this place in the action.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>Whether only those that cannot be changed are listed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Refused { get; set; }

    [BindProperty]
    public BulkVerb Verb { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public string? Column { get; set; }

    /// <summary>Taxonomy and slug, for instance <c>pillars/kinh-te-so</c>.</summary>
    [BindProperty]
    public string? Term { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Submit { get; set; }

    public BulkAction Action { get; private set; } = null!;

    public IReadOnlyList<(BulkEffect Effect, BulkItemState Outcome, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<BulkReport.Line> Lines { get; private set; } = [];

    public Vocabulary Vocabulary => vocabulary;

    public bool IsOwn => Action.PersonId == Actor.Id;

    public bool MayUndo => bulk.MayFollow(Action, BulkVerb.Undo) && CountOf(BulkItemState.Done) > 0;

    public bool MayPublish => bulk.MayFollow(Action, BulkVerb.Publish) && Actor.May(Permission.Approve) && Actor.May(Permission.Publish)
        && CountOf(BulkItemState.Done) > 0;

    /// <summary>How many articles have gone through the step that is running.</summary>
    public int Passed => Action.Stage == BulkStage.Examining
        ? Counts.Where(c => c.Effect != BulkEffect.Unknown).Sum(c => c.Count)
        : Counts.Where(c => c.Outcome is not (BulkItemState.Waiting or BulkItemState.Started)).Sum(c => c.Count);

    public int Changing => Counts.Where(c => c.Effect is not (BulkEffect.Refused or BulkEffect.Nothing or BulkEffect.Unknown)).Sum(c => c.Count);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? await ShowAsync() : NotFound();

    public Task<IActionResult> OnPostProposeAsync() => DoAsync(async () =>
    {
        await bulk.ProposeAsync(Action, Order(), Actor, Cancellation);
        return LocalRedirect(DeskPaths.BulkAction(Id));
    });

    public Task<IActionResult> OnPostStartAsync() => DoAsync(async () =>
    {
        await bulk.StartAsync(Action, Actor, Cancellation);
        return LocalRedirect(DeskPaths.BulkAction(Id));
    });

    public Task<IActionResult> OnPostDiscardAsync() => DoAsync(async () =>
    {
        await bulk.DiscardAsync(Action, Actor, Cancellation);
        return Done(DeskPaths.Articles, "Đã bỏ thao tác hàng loạt; không bài nào thay đổi.");
    });

    public Task<IActionResult> OnPostUndoAsync() => FollowUpAsync(BulkVerb.Undo);

    public Task<IActionResult> OnPostPublishAsync() => FollowUpAsync(BulkVerb.Publish);

    public int CountOf(BulkItemState outcome) => Counts.Where(c => c.Outcome == outcome).Sum(c => c.Count);

    /// <summary>What an action does, with the names of columns and terms.</summary>
    public static string TitleOf(BulkAction action, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return BulkNames.Of(action, action switch
        {
            { Value: null or "" } => "",
            { Verb: BulkVerb.MoveToColumn } => vocabulary.NameOfColumn(action.Value),
            { Taxonomy: { } kind } => vocabulary.NameOf(kind, action.Value),
            _ => action.Value,
        });
    }

    private BulkOrder Order()
    {
        var slash = Term?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return Verb switch
        {
            BulkVerb.Tag or BulkVerb.Untag => new BulkOrder(Verb, null, Tag?.Trim().Normalize() ?? "", Submit),
            BulkVerb.MoveToColumn => new BulkOrder(Verb, null, Column ?? "", Submit),
            BulkVerb.Withdraw => new BulkOrder(Verb, null, Reason?.Trim().Normalize() ?? "", false),
            BulkVerb.AddTerm or BulkVerb.RemoveTerm or BulkVerb.MoveToTerm when slash > 0 => new BulkOrder(Verb, Term![..slash], Term[(slash + 1)..], Submit),
            BulkVerb.AddTerm or BulkVerb.RemoveTerm or BulkVerb.MoveToTerm => new BulkOrder(Verb, TaxonomyKind.Pillars, "", Submit),
            _ => new BulkOrder(BulkVerb.None, null, "", false),
        };
    }

    private Task<IActionResult> FollowUpAsync(BulkVerb verb) => DoAsync(async () =>
        LocalRedirect(DeskPaths.BulkAction(await bulk.FollowUpAsync(Action, verb, Actor, Cancellation))));

    private async Task<IActionResult> DoAsync(Func<Task<IActionResult>> act)
    {
        if (!await FindAsync())
            return NotFound();
        try
        {
            return await act();
        }
        catch (EditorialException refused)
        {
            await ShowAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task<bool> FindAsync()
    {
        if (await bulk.FindAsync(Id, Actor, Cancellation) is not { } action)
            return false;
        Action = action;
        return true;
    }

    private async Task<IActionResult> ShowAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        Counts = await report.CountAsync(Id, Cancellation);
        Lines = await report.LinesAsync(Id, After, Refused, Actor, Cancellation);
        if (!HttpMethods.IsPost(Request.Method))
            (Verb, Submit) = (Action.Verb, true);
        return Page();
    }
}
