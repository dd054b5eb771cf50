using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Commendation;
using CommsPortal.Cms.Nominations.Drafting;
using CommsPortal.Cms.Nominations.Duplicates;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.Nominations.Forms;
using CommsPortal.Cms.Nominations.Verbs;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>A nomination: what the unit says, the way it went, the exchange of messages, and what may be done with it.</summary>
[RequirePermission(Permission.Nominate)]
public sealed class NominationModel(PortalDbContext db, Vocabulary vocabulary, FindDuplicates duplicates) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The question, reason, note, message or form of commendation that goes with a verb.</summary>
    [BindProperty]
    public string? Text { get; set; }

    public Nomination Nomination { get; private set; } = null!;

    public NominationContent Said { get; private set; } = new();

    public IReadOnlyList<NominationFile> Files { get; private set; } = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<NominationEntry> Entries { get; private set; } = [];

    public IReadOnlyList<PossibleDuplicate> Duplicates { get; private set; } = [];

    /// <summary>Headline of the article made of it, where the person may open that.</summary>
    public string? Headline { get; private set; }

    public Vocabulary Words => vocabulary;

    public bool MayHandle => NominationScope.MayHandle(Nomination, Actor);

    public bool MayWrite => NominationScope.MayWrite(Nomination, Actor);

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public Task<IActionResult> OnPostMessageAsync([FromServices] WriteMessage write) =>
        DoAsync("Đã gửi tin nhắn.", () => write.ExecuteAsync(Id, Text, Actor, Cancellation));

    public Task<IActionResult> OnPostVerifyAsync([FromServices] VerifyNomination verify) =>
        DoAsync("Đã xác minh.", () => verify.ExecuteAsync(Id, Version, Text, Actor, Cancellation));

    public Task<IActionResult> OnPostAskAsync([FromServices] AskUnit ask) =>
        DoAsync("Đã gửi câu hỏi cho đơn vị.", () => ask.ExecuteAsync(Id, Version, Text, Actor, Cancellation));

    public Task<IActionResult> OnPostDeclineAsync([FromServices] DeclineNomination decline) =>
        DoAsync("Đã báo cho đơn vị biết lý do không chọn.", () => decline.ExecuteAsync(Id, Version, Text, Actor, Cancellation));

    public Task<IActionResult> OnPostReopenAsync([FromServices] ReopenNomination reopen) =>
        DoAsync("Đã mở lại đề cử.", () => reopen.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostProposeAsync([FromServices] ProposeForCommendation propose) =>
        DoAsync("Đã đưa vào danh sách đề nghị khen thưởng.", () => propose.ExecuteAsync(Id, Version, Text, Actor, Cancellation));

    public Task<IActionResult> OnPostWithdrawProposalAsync([FromServices] WithdrawProposal withdraw) =>
        DoAsync("Đã rút khỏi danh sách.", () => withdraw.ExecuteAsync(Id, Version, Text, Actor, Cancellation));

    public Task<IActionResult> OnPostDecisionAsync(string? number, string? date, [FromServices] RecordDecision record) =>
        DoAsync("Đã ghi quyết định.", () => record.ExecuteAsync(Id, Version, number, CommendationFilter.Day(date), Actor, Cancellation));

    public async Task<IActionResult> OnPostDraftAsync(List<Guid> files, [FromServices] DraftFromNomination draft)
    {
        var article = Guid.Empty;
        var answer = await DoAsync("", async () =>
            article = await draft.ExecuteAsync(Id, Version, files, Actor, Cancellation));
        return article == Guid.Empty ? answer : Done(DeskPaths.Edit(article), "Đã tạo bài từ đề cử, kèm ảnh và sự đồng ý. Hãy biên tập rồi trình duyệt.");
    }

    private async Task<IActionResult> DoAsync(string done, Func<Task> verb)
    {
        try
        {
            await verb();
            return Done(DeskPaths.Nomination(Id), done);
        }
        catch (VersionConflictException)
        {
            return await ShowRefusalAsync("Đề cử vừa được người khác thay đổi. Dưới đây là đề cử hiện nay; hãy đọc lại rồi quyết định.", StatusCodes.Status409Conflict);
        }
        catch (EditorialException refused)
        {
            return await ShowRefusalAsync(refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private Task<IActionResult> ShowRefusalAsync(string message, int status) => RefuseAsync(message, ShowAsync, status);

    private async Task<IActionResult> ShowAsync()
    {
        if (await db.Nominations.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(n => n.Id == Id, Cancellation) is not { } nomination)
            return NotFound();
        if (nomination.State == NominationState.Draft)
            return LocalRedirect(DeskPaths.EditNomination(Id, NominationStep.All[0].Code));
        (Nomination, Said, Version) = (nomination, NominationContent.Read(nomination.Content), nomination.Version);
        ModelState.Remove(nameof(Version));
        await vocabulary.LoadAsync(Cancellation);
        Files = await db.NominationFiles.AsNoTracking().Where(f => f.NominationId == Id).OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(Cancellation);
        Entries = await db.NominationEntries.AsNoTracking().Where(e => e.NominationId == Id).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(Cancellation);
        if (MayHandle && nomination.State is NominationState.Received or NominationState.Verified)
            Duplicates = await duplicates.ExecuteAsync(nomination, Actor, Cancellation);
        if (nomination.ArticleId is { } article)
            Headline = await db.Articles.AsNoTracking().VisibleTo(Actor).Where(a => a.Id == article).Select(a => a.Headline).SingleOrDefaultAsync(Cancellation);
        return Page();
    }
}
