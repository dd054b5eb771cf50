using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Nominations.Consultations;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Asking the public about a nomination: what is released, until when, and the comments that came.</summary>
[RequirePermission(Permission.HandleNominations)]
public sealed class ConsultationModel(PortalDbContext db, IOptions<PortalOptions> portal, TimeProvider time) : DeskPage
{
    private const int MostComments = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int? Days { get; set; }

    public Nomination Nomination { get; private set; } = null!;

    /// <summary>Null when the public was never asked.</summary>
    public OpenedConsultation? Opened { get; private set; }

    public bool IsOpen => Opened is not null && Opened.ClosesAt > time.GetUtcNow();

    /// <summary>Those that wait first, oldest first.</summary>
    public IReadOnlyList<ReceivedComment> Comments { get; private set; } = [];

    public string PublicAddress => portal.Value.SiteBaseUrl.TrimEnd('/') + "/gop-y/" + Id;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostOpenAsync([FromServices] OpenConsultation open) =>
        DoAsync("Đã mở lấy ý kiến.", () => open.ExecuteAsync(Id, Version, Heading, Text, Days ?? 0, Actor, Cancellation));

    public Task<IActionResult> OnPostCloseAsync([FromServices] CloseConsultation close) =>
        DoAsync("Đã kết thúc lấy ý kiến.", () => close.ExecuteAsync(Id, Version, Actor, Cancellation));

    public Task<IActionResult> OnPostShowAsync(Guid comment, string? answer, [FromServices] ModerateComment moderate) =>
        DoAsync("Đã cho hiển thị.", () => moderate.ExecuteAsync(Id, comment, true, answer, Actor, Cancellation));

    public Task<IActionResult> OnPostRefuseAsync(Guid comment, [FromServices] ModerateComment moderate) =>
        DoAsync("Đã ẩn ý kiến.", () => moderate.ExecuteAsync(Id, comment, false, null, Actor, Cancellation));

    private async Task<IActionResult> DoAsync(string done, Func<Task> verb)
    {
        try
        {
            await verb();
            return Done(DeskPaths.Consultation(Id), done);
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        var nomination = await db.Nominations.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(n => n.Id == Id, Cancellation);
        if (nomination is null || !NominationScope.MayHandle(nomination, Actor))
            return NotFound();
        (Nomination, Version) = (nomination, nomination.Version);
        ModelState.Remove(nameof(Version));
        Opened = await db.Consultations.AsNoTracking().SingleOrDefaultAsync(c => c.NominationId == Id, Cancellation);
        Comments = await db.PublicComments.AsNoTracking().Where(c => c.NominationId == Id).OrderBy(c => c.State).ThenBy(c => c.At).ThenBy(c => c.Id)
            .Take(MostComments).ToListAsync(Cancellation);
        Heading ??= Opened?.Title ?? nomination.Subject;
        Text ??= Opened?.Text ?? NominationContent.Read(nomination.Content).Summary;
        Days ??= 15;
        return Page();
    }
}
