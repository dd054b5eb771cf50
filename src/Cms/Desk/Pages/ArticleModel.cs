using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>An article to read and to decide on.</summary>
[RequirePermission(Permission.ReadDesk)]
public sealed class ArticleModel(ArticleFinder finder, ArticleReading reading, CheckPanels panels) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the person has seen.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? PublishAt { get; set; }

    [BindProperty]
    public string? UnpublishAt { get; set; }

    [BindProperty]
    public string? Wrong { get; set; }

    [BindProperty]
    public string? Right { get; set; }

    public Article Article { get; private set; } = null!;

    public Edition Edition { get; private set; } = null!;

    public ArticleVerbs Verbs { get; private set; } = new();

    public ArticleText Text { get; private set; } = null!;

    /// <summary>What the checks before publication find; null where nothing is to be published.</summary>
    public CheckPanel? Checks { get; private set; }

    /// <summary>What the content lacks for the verb that was refused, by field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Missing { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public Task<IActionResult> OnPostSubmitAsync([FromServices] SubmitArticle submit) =>
        DecideAsync("Đã trình duyệt.", () => submit.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostCommentAsync([FromServices] CommentOnArticle comment) =>
        DecideAsync("Đã gửi góp ý.", () => comment.ExecuteAsync(Id, Comment ?? "", Actor, Cancellation));

    public Task<IActionResult> OnPostSendBackAsync([FromServices] SendBackArticle sendBack) =>
        DecideAsync("Đã trả lại bài cho người viết.", () => sendBack.ExecuteAsync(Id, Version, Comment ?? "", Actor, Cancellation));

    public Task<IActionResult> OnPostApproveAsync([FromServices] ApproveArticle approve) =>
        DecideAsync("Đã duyệt.", () => approve.ExecuteAsync(Id, Version, string.IsNullOrWhiteSpace(Note) ? null : Note, Actor, Cancellation));

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

    public async Task<IActionResult> OnPostScheduleWithdrawalAsync([FromServices] ScheduleWithdrawal schedule)
    {
        if (!DeskTime.TryRead(UnpublishAt, out var unpublishAt))
            return await ShowRefusalAsync("Hãy chọn ngày, giờ gỡ bài.");
        return await DecideAsync("Đã hẹn giờ gỡ bài.", () => schedule.ExecuteAsync(Id, Version, unpublishAt, Actor, Cancellation));
    }

    private async Task<IActionResult> DecideAsync(string done, Func<Task<EditorialOutcome>> verb)
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is null)
            return NotFound();
        try
        {
            await verb();
            return Done(DeskPaths.Article(Id), done);
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

    private async Task<IActionResult> ShowRefusalAsync(string message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var page = await ShowAsync();
        if (page is PageResult)
            Refuse(message, status);
        return page;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await finder.FindAsync(Id, Actor, Cancellation) is not { } found)
            return NotFound();
        (Article, Edition) = found;
        Version = Article.Version;
        // What is shown is the stored version, not the one that was posted.
        ModelState.Remove(nameof(Version));
        Verbs = ArticleVerbs.For(Article, Edition, Actor);
        Text = await reading.ReadAsync(Article, Edition, Cancellation);
        if (Edition.State is EditionState.Draft or EditionState.InReview or EditionState.Approved or EditionState.Scheduled)
            Checks = await panels.OfStoredAsync(Article, Edition, Actor, inForm: false, Cancellation);
        return Page();
    }
}
