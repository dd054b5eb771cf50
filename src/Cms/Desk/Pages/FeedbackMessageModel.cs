using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Feedback;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>One reader's message: who has it in hand, what the office says to itself, and the answer.</summary>
[RequirePermission(Permission.EditAny)]
public sealed class FeedbackMessageModel(
    PortalDbContext db, FeedbackList list, IOptions<FeedbackOptions> options, IOptions<PortalOptions> portal, TimeProvider time) : DeskPage
{
    private const int MostNotes = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Released { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public FeedbackMessage Message { get; private set; } = null!;

    /// <summary>Headline of the article it is about; null for none.</summary>
    public string? Article { get; private set; }

    public IReadOnlyList<FeedbackNote> Notes { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public string PublicList => portal.Value.SiteBaseUrl.TrimEnd('/') + (Message.Locale == "en" ? "/en/answers" : "/hoi-dap");

    /// <summary>When what the reader wrote is erased; null while the matter is open.</summary>
    public DateTimeOffset? EraseAt => Message.EndedAt?.AddDays(options.Value.KeepDays);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAssignAsync([FromServices] AssignFeedback assign) =>
        DoAsync(Person is null ? "Đã bỏ giao." : "Đã giao.", () => assign.ExecuteAsync(Id, Version, Person, Actor, Cancellation));

    public Task<IActionResult> OnPostTakeAsync([FromServices] AssignFeedback assign) =>
        DoAsync("Bạn đã nhận xử lý.", () => assign.ExecuteAsync(Id, Version, Actor.Id, Actor, Cancellation));

    public Task<IActionResult> OnPostNoteAsync([FromServices] NoteFeedback note) =>
        DoAsync("Đã ghi.", () => note.ExecuteAsync(Id, Note, Actor, Cancellation));

    public Task<IActionResult> OnPostAnswerAsync([FromServices] AnswerFeedback answer) =>
        DoAsync("Đã trả lời bạn đọc.", () => answer.ExecuteAsync(Id, Version, Answer, Actor, Cancellation));

    public Task<IActionResult> OnPostCloseAsync([FromServices] CloseFeedback close) =>
        DoAsync("Đã đóng.", () => close.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostReopenAsync([FromServices] CloseFeedback close) =>
        DoAsync("Đã mở lại.", () => close.ReopenAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostPublishAsync([FromServices] PublishAnswer publish) =>
        DoAsync("Đã đăng hỏi đáp.", () => publish.ExecuteAsync(Id, Version, Question, Released, Sure, Actor, Cancellation));

    public Task<IActionResult> OnPostWithdrawAsync([FromServices] PublishAnswer publish) =>
        DoAsync("Đã gỡ hỏi đáp khỏi trang tin.", () => publish.WithdrawAsync(Id, Version, Actor, Cancellation));

    private async Task<IActionResult> DoAsync(string done, Func<Task> verb)
    {
        try
        {
            await verb();
            return Done(DeskPaths.FeedbackMessage(Id), done);
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await db.FeedbackMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, Cancellation) is not { } found)
            return NotFound();
        (Message, Version) = (found, found.Version);
        ModelState.Remove(nameof(Version));
        Article = await db.Articles.Where(a => a.Id == found.ArticleId).Select(a => a.Headline).SingleOrDefaultAsync(Cancellation);
        Notes = await db.FeedbackNotes.AsNoTracking().Where(n => n.MessageId == Id).OrderBy(n => n.At).ThenBy(n => n.Id).Take(MostNotes).ToListAsync(Cancellation);
        People = await list.PeopleAsync(time.Now(), Cancellation);
        Answer ??= found.Answer;
        Question ??= found.PublishedQuestion ?? found.Message;
        Released ??= found.PublishedAnswer ?? found.Answer;
        return Page();
    }
}
