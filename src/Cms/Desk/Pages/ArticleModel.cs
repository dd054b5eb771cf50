using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Assignments;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Comments;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Notices;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>An article to read and to decide on.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class ArticleModel(ArticleFinder finder, ArticleReading reading, CheckPanels panels, Colleagues colleagues, EmbargoReport embargoes, TimeProvider time) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>The words that a comment is about.</summary>
    [BindProperty]
    public string? Quote { get; set; }

    [BindProperty]
    public Guid? ReplyTo { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? PublishAt { get; set; }

    [BindProperty]
    public string? UnpublishAt { get; set; }

    /// <summary>Whom to give it to; empty for nobody.</summary>
    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? DueAt { get; set; }

    [BindProperty]
    public string? Wrong { get; set; }

    [BindProperty]
    public string? Right { get; set; }

    public Article Article { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public ArticleVerbs Verbs { get; private set; } = new();

    /// <summary>What newsrooms were given before the public has it; null when nothing.</summary>
    public EmbargoReportLine? Embargo { get; private set; }

    /// <summary>The steps of approval and whose turn it is.</summary>
    public Review Review { get; private set; } = null!;

    public ArticleText Text { get; private set; } = null!;

    /// <summary>To whom the article may be given; empty where it may not.</summary>
    public IReadOnlyList<PortalUser> Colleagues { get; private set; } = [];

    public string? AssigneeName { get; private set; }

    public bool IsLate { get; private set; }

    /// <summary>What the checks before publication find; null where nothing is to be published.</summary>
    public CheckPanel? Checks { get; private set; }

    /// <summary>What the content lacks for the verb that was refused, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Missing { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    public async Task<IActionResult> OnGetAsync([FromServices] NoticeList notices)
    {
        await notices.MarkReadAsync(Actor.Id!.Value, Id, Cancellation);
        return await ShowAsync();
    }

    public Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitArticle submit) =>
        DecideAsync("Đã trình duyệt.", () => submit.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostCommentAsync([FromServices] CommentOnArticle comment) =>
        DecideAsync("Đã gửi góp ý.", () => comment.ExecuteAsync(Id, Comment ?? "", Actor, Cancellation, quote: Quote, replyTo: ReplyTo));

    public Task<IActionResult> OnPostResolveAsync(Guid comment, bool resolved, [FromServices] ResolveComment resolve) =>
        DecideAsync(resolved ? "Đã đánh dấu góp ý là đã xử lý." : "Đã mở lại góp ý.", () => resolve.ExecuteAsync(Id, comment, resolved, Actor, Cancellation));

    public Task<IActionResult> OnPostSendBackAsync([FromServices] SendBackArticle sendBack) =>
        DecideAsync("Đã trả lại bài cho người viết.", () => sendBack.ExecuteAsync(Id, Version, Comment ?? "", Actor, Cancellation));

    public Task<IActionResult> OnPostApproveAsync([FromServices] ApproveArticle approve) =>
        DecideAsync(state => state == EditionState.Approved ? "Đã duyệt." : "Đã duyệt bước của bạn; bài chuyển sang bước kế tiếp.", () => approve.ExecuteAsync(Id, Version, string.IsNullOrWhiteSpace(Note) ? null : Note, Actor, Cancellation));

    public Task<IActionResult> OnPostPublishAsync([FromServices] PublishArticle publish) =>
        DecideAsync("Đã đăng.", () => publish.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostCancelScheduleAsync([FromServices] CancelSchedule cancel) =>
        DecideAsync("Đã bỏ giờ hẹn; bài vẫn đã duyệt.", () => cancel.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostCorrectAsync([FromServices] CorrectArticle correct) =>
        DecideAsync("Đã mở bản đính chính. Hãy sửa nội dung rồi trình duyệt.", () => correct.ExecuteAsync(Id, Version, Wrong ?? "", Right ?? "", Actor, Cancellation));

    public async Task<IActionResult> OnPostAcknowledgeAsync(
        string? fingerprint, string? reason, [FromServices] AcknowledgeFinding acknowledge)
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is null)
            return NotFound();
        try
        {
            await acknowledge.ExecuteAsync(Id, fingerprint ?? "", reason, Actor, Cancellation);
            return Done(DeskPaths.Article(Id) + "#checks", "Đã ghi nhận cảnh báo bằng tên bạn.");
        }
        catch (EditorialException refused)
        {
            return await ShowRefusalAsync(refused.Message);
        }
    }

    public async Task<IActionResult> OnPostScheduleAsync([FromServices] ScheduleArticle schedule)
    {
        if (!DeskTime.TryRead(PublishAt, out var publishAt))
            return await ShowRefusalAsync("Hãy chọn ngày, giờ đăng.");
        DateTimeOffset? until = null;
        if (!string.IsNullOrWhiteSpace(UnpublishAt))
        {
            if (!DeskTime.TryRead(UnpublishAt, out var unpublishAt))
                return await ShowRefusalAsync("Giờ gỡ chưa đúng; hãy chọn lại hoặc bỏ trống.");
            until = unpublishAt;
        }

        return await DecideAsync("Đã hẹn giờ đăng.", () => schedule.ExecuteAsync(Id, Version, publishAt, until, Actor, Cancellation));
    }

    public async Task<IActionResult> OnPostGiveUnderEmbargoAsync([FromServices] GiveUnderEmbargo give)
    {
        if (!DeskTime.TryRead(PublishAt, out var liftsAt))
            return await ShowRefusalAsync("Hãy chọn ngày, giờ hết cấm phát.");
        return await DecideAsync($"Đã gửi báo chí. {DeskTime.Embargo(liftsAt)}.", () => give.ExecuteAsync(Id, Version, liftsAt, Actor, Cancellation));
    }

    public async Task<IActionResult> OnPostScheduleWithdrawalAsync([FromServices] ScheduleWithdrawal schedule)
    {
        if (!DeskTime.TryRead(UnpublishAt, out var unpublishAt))
            return await ShowRefusalAsync("Hãy chọn ngày, giờ gỡ bài.");
        return await DecideAsync("Đã hẹn giờ gỡ bài.", () => schedule.ExecuteAsync(Id, Version, unpublishAt, Actor, Cancellation));
    }

    public async Task<IActionResult> OnPostAssignAsync([FromServices] AssignArticle assign)
    {
        Guid? person = Guid.TryParse(Person, out var id) ? id : null;
        DateTimeOffset? due = null;
        if (!string.IsNullOrWhiteSpace(DueAt))
        {
            if (!DeskTime.TryRead(DueAt, out var at))
                return await ShowRefusalAsync("Hạn hoàn thành chưa đúng; hãy chọn lại hoặc bỏ trống.");
            due = at;
        }

        return await DecideAsync("Đã lưu việc giao bài.", () => assign.ExecuteAsync(Id, Version, person, due, Actor, Cancellation));
    }

    private Task<IActionResult> DecideAsync(string done, Func<Task<EditorialOutcome>> verb) => DecideAsync(_ => done, verb);

    private async Task<IActionResult> DecideAsync(Func<EditionState, string> done, Func<Task<EditorialOutcome>> verb)
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is null)
            return NotFound();
        try
        {
            var outcome = await verb();
            // Whose turn it was may not see it any longer.
            return Done(await finder.FindAsync(Id, Actor, Cancellation) is null ? DeskPaths.Root : DeskPaths.Article(Id), done(outcome.State));
        }
        catch (InvalidContentException invalid)
        {
            Missing = invalid.Errors.ByPath;
            return await ShowRefusalAsync(invalid.Message);
        }
        catch (VersionConflictException)
        {
            return await ShowRefusalAsync("Bài vừa được người khác thay đổi. Dưới đây là bài hiện nay; hãy đọc lại rồi quyết định.", StatusCodes.Status409Conflict);
        }
        catch (EditorialException refused)
        {
            return await ShowRefusalAsync(refused.Message);
        }
    }

    private Task<IActionResult> ShowRefusalAsync(string message, int status = StatusCodes.Status422UnprocessableEntity) => RefuseAsync(message, ShowAsync, status);

    private async Task<IActionResult> ShowAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        (Article, Edition) = found;
        Version = Article.Version;
        // What is shown is the stored version, not the one that was posted.
        ModelState.Remove(nameof(Version));
        Review = await reading.ReviewAsync(Article, Edition, Cancellation);
        Verbs = ArticleVerbs.For(Article, Edition, Actor, Review);
        Embargo = Edition.State == EditionState.Scheduled ? await embargoes.FindAsync(Id, Cancellation) : null;
        Text = await reading.ReadAsync(Article, Edition, Cancellation);
        Colleagues = Verbs.Assign ? await colleagues.WhoMayWriteForAsync(Article.Office, Cancellation) : [];
        (AssigneeName, IsLate) = (await colleagues.NameOfAsync(Article.AssignedTo, Cancellation), Article.DueAt < time.Now());
        if (Edition.State is EditionState.Draft or EditionState.InReview or EditionState.Approved or EditionState.Scheduled)
            Checks = await panels.OfStoredAsync(Article, Edition, Actor, inForm: false, Cancellation);
        return Page();
    }
}
