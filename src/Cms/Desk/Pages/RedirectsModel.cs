using System.Text;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Redirects;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Manual redirects: to list, add, change, remove, import, export and bring back.</summary>
[RequirePermission(Permission.ManageSettings)]
public sealed class RedirectsModel(PortalDbContext db, DefineRedirects define, SitePlaces places) : DeskPage
{
    public const int PageSize = 100;
    private const int MostRevisions = 30;
    private const int LargestFile = 1024 * 1024;

    /// <summary>Part of an address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<ManualRedirect> Redirects { get; private set; } = [];

    /// <summary>How many there are that fit; the page shows at most <see cref="PageSize"/>.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public IReadOnlyList<MenuLink> Places { get; private set; } = [];

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnGetExportAsync()
    {
        var all = await db.ManualRedirects.AsNoTracking().OrderBy(r => r.From).Take(DefineRedirects.MostRedirects).ToListAsync(Cancellation);
        return File(Encoding.UTF8.GetBytes(RedirectCsv.Write(all)), "text/csv; charset=utf-8", "chuyen-huong.csv");
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(async () =>
    {
        var changed = await define.SaveAsync([(From, To)], Actor, null, Cancellation);
        return changed == 0 ? "Chuyển hướng này đã có sẵn." : $"Đã lưu: {From?.Trim()} chuyển đến {To?.Trim()}.";
    });

    public Task<IActionResult> OnPostRemoveAsync() => DoAsync(async () =>
        await define.RemoveAsync(From ?? "", Actor, Cancellation) ? $"Đã xóa chuyển hướng từ {From}." : "Chuyển hướng này không còn nữa.");

    public Task<IActionResult> OnPostImportAsync(IFormFile? file) => DoAsync(async () =>
    {
        if (file is null or { Length: 0 or > LargestFile })
            throw new EditorialException(ProblemCode.InvalidContent, "Hãy chọn một tệp CSV, nhiều nhất 1 MB.");
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var lines = RedirectCsv.Read(await reader.ReadToEndAsync(Cancellation));
        return $"Đã nhập {await define.SaveAsync(lines, Actor, "import", Cancellation)} chuyển hướng từ {lines.Count} dòng.";
    });

    public Task<IActionResult> OnPostRestoreAsync(string key, int number) => DoAsync(async () =>
    {
        var former = await RevisionLog.FindAsync<DefineRedirects.Document>(db, RevisionSubject.Redirect, key, number, Cancellation)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không có phiên bản {number}.");
        await define.SaveAsync([(former.From, former.To)], Actor, $"restore {number}", Cancellation);
        return $"Đã đưa lại chuyển hướng từ {former.From}.";
    });

    private async Task<IActionResult> DoAsync(Func<Task<string>> act)
    {
        try
        {
            return Done(DeskPaths.Redirects, await act());
        }
        catch (EditorialException refused)
        {
            db.ChangeTracker.Clear();
            await ReadAsync();
            return Refuse(refused.Message);
        }
    }

    private async Task ReadAsync()
    {
        var redirects = db.ManualRedirects.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Q))
            redirects = redirects.Where(r => r.From.Contains(Q.Trim()) || r.To.Contains(Q.Trim()));
        Total = await redirects.CountAsync(Cancellation);
        Redirects = await redirects.OrderBy(r => r.From).Take(PageSize).ToListAsync(Cancellation);
        Revisions = await db.Revisions.AsNoTracking().Where(r => r.Subject == RevisionSubject.Redirect)
            .OrderByDescending(r => r.At).ThenBy(r => r.Key).Take(MostRevisions).ToListAsync(Cancellation);
        Places = await places.OfferAsync("vi", Cancellation);
    }
}
