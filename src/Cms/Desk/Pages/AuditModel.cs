using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The audit log, newest first, and the check of its hash chain.</summary>
[RequirePermission(Permission.ReadAudit)]
public sealed class AuditModel(PortalDbContext db) : DeskPage
{
    private const int PageSize = 100;

    /// <summary>Only lines before this one; null begins with the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Headlines { get; private set; } = new Dictionary<Guid, string>();

    public long? Next { get; private set; }

    /// <summary>The outcome of the check; null when none was asked for.</summary>
    public string? Verdict { get; private set; }

    public bool Broken { get; private set; }

    public Task OnGetAsync() => ReadAsync();

    public async Task OnPostVerifyAsync()
    {
        var broken = await AuditLog.FindBreakAsync(db, Cancellation);
        Broken = broken is not null;
        Verdict = broken is { } line ? $"Chuỗi băm bị đứt tại dòng {line}: nhật ký đã bị sửa." : "Chuỗi băm nguyên vẹn: không dòng nào bị sửa hay mất.";
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (Before is { } before)
            entries = entries.Where(e => e.Sequence < before);
        var page = await entries.OrderByDescending(e => e.Sequence).Take(PageSize + 1).ToListAsync(Cancellation);
        Next = page.Count > PageSize ? page[PageSize - 1].Sequence : null;
        Entries = page.Take(PageSize).ToList();
        var ids = Entries.Select(e => e.ArticleId).OfType<Guid>().Distinct().ToList();
        Headlines = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Headline, Cancellation);
    }
}
