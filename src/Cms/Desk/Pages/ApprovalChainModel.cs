using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The steps of one chain of approval. A row that is left empty is no step.</summary>
[RequirePermission(Permission.ManageApprovals)]
public sealed class ApprovalChainModel(PortalDbContext db, Vocabulary vocabulary, ContentTypeRegistry types, ChangeApprovalChain change) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Office { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>As stored, or as typed; as many as there may be.</summary>
    public IReadOnlyList<ApprovalStep> Rows { get; private set; } = [];

    /// <summary>Whether there is such a chain.</summary>
    public bool Exists { get; private set; }

    public Vocabulary Vocabulary => vocabulary;

    public string Name => ApprovalsModel.Name(Type ?? "", Office ?? "", types, vocabulary);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Type is { Length: > 0 } type && types.Find(type) is null)
            return NotFound();
        await ShowAsync(null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => ChangeAsync(Typed().Where(r => r.Title.Trim().Length > 0 || r.Roles.Count > 0).ToList(), "Đã lưu quy trình duyệt.");

    public Task<IActionResult> OnPostRemoveAsync() => ChangeAsync([], "Đã bỏ quy trình; bài trình duyệt từ nay theo quy trình gần nhất còn lại.");

    private async Task<IActionResult> ChangeAsync(IReadOnlyList<ApprovalStep> steps, string done)
    {
        try
        {
            await change.ExecuteAsync(Type ?? "", Office ?? "", steps, Seen, Actor, Cancellation);
            return Done(DeskPaths.Approvals, done);
        }
        catch (EditorialException refused)
        {
            var typed = Typed();
            await ShowAsync(typed);
            ModelState.Remove(nameof(Seen));
            return Refuse(refused.Message, refused.Code == ProblemCode.VersionConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    private List<ApprovalStep> Typed() => Enumerable.Range(1, ChangeApprovalChain.MostSteps).Select(n => new ApprovalStep(
        Request.Form[$"title.{n}"].ToString(), Request.Form[$"roles.{n}"].OfType<string>().ToList(), Request.Form[$"organisation.{n}"].ToString())).ToList();

    private async Task ShowAsync(IReadOnlyList<ApprovalStep>? typed)
    {
        await vocabulary.LoadAsync(Cancellation);
        var (type, office) = (Type ?? "", Office ?? "");
        var row = await db.ApprovalChains.AsNoTracking().SingleOrDefaultAsync(c => c.Type == type && c.Office == office, Cancellation);
        (Exists, Seen) = (row is not null, row?.Version ?? 0);
        var rows = typed ?? row?.Steps ?? ApprovalChains.Preset;
        Rows = [.. rows, .. Enumerable.Repeat(new ApprovalStep("", []), Math.Max(0, ChangeApprovalChain.MostSteps - rows.Count))];
    }
}
