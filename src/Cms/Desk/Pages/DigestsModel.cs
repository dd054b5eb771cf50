using System.Text.Json;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.Digests;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Letters to readers in numbers. Whoever administers may give somebody what is kept about their address, or delete it.</summary>
[RequirePermission(Permission.ReadFigures)]
public sealed class DigestsModel(DigestReport report, Vocabulary vocabulary) : DeskPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public DigestFigures Figures { get; private set; } = null!;

    public Vocabulary Words => vocabulary;

    public bool Administers => Actor.May(AnswerDigestRequest.Needed);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostExportAsync([FromServices] AnswerDigestRequest requests)
    {
        try
        {
            var export = await requests.ExportAsync(Email, Actor, Cancellation);
            return File(JsonSerializer.SerializeToUtf8Bytes(export, PortalJson.Options), "application/json", "dang-ky-tin.json");
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync([FromServices] AnswerDigestRequest requests)
    {
        if (!Sure)
            return await RefuseAsync("Hãy đánh dấu rằng chính chủ địa chỉ đã yêu cầu xóa; việc này không hoàn lại được.", ShowAsync);
        try
        {
            await requests.DeleteAsync(Email, Actor, Cancellation);
            return Done(DeskPaths.Digests, "Đã xóa mọi dữ liệu về địa chỉ ấy.");
        }
        catch (EditorialException refused)
        {
            return await RefuseAsync(refused.Message, ShowAsync);
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        await vocabulary.LoadAsync(Cancellation);
        Figures = await report.ReadAsync(Cancellation);
        return Page();
    }
}
