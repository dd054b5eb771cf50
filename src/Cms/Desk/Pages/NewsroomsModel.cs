using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Newsrooms that ask for access to the press API, and those that have it.</summary>
[RequirePermission(Permission.ManageKeys)]
public sealed class NewsroomsModel(PortalDbContext db, TimeProvider time) : DeskPage
{
    public const int PageSize = 100;

    /// <summary>Days over which pulls are counted.</summary>
    public const int Days = 30;

    /// <summary>Part of an outlet's name or an address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Confirmed and undecided, oldest first.</summary>
    public IReadOnlyList<PressApplication> Waiting { get; private set; } = [];

    public int TotalWaiting { get; private set; }

    public IReadOnlyList<AccountRow> Accounts { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync()
    {
        var waiting = db.PressApplications.AsNoTracking().Where(a => a.DecidedAt == null && a.ConfirmedAt != null);
        Waiting = await waiting.OrderBy(a => a.ConfirmedAt).ThenBy(a => a.Id).Take(PageSize).ToListAsync(Cancellation);
        TotalWaiting = Waiting.Count < PageSize ? Waiting.Count : await waiting.CountAsync(Cancellation);
        var found = db.PressAccounts.AsNoTracking();
        if (Q?.Trim().ToLowerInvariant() is { Length: > 0 } words)
#pragma warning disable CA1304, CA1311, CA1862 // The comparison becomes SQL, which lowers by its own rules.
            found = found.Where(a => a.Outlet.ToLower().Contains(words) || a.Email.Contains(words));
#pragma warning restore CA1304, CA1311, CA1862
        var accounts = await found.OrderBy(a => a.RevokedAt != null).ThenBy(a => a.Outlet).ThenBy(a => a.Id).Take(PageSize).ToListAsync(Cancellation);
        Total = accounts.Count < PageSize ? accounts.Count : await found.CountAsync(Cancellation);
        var (ids, outlets, now) = (accounts.ConvertAll(a => a.Id), accounts.ConvertAll(a => a.Outlet), time.Now());
        var keys = await db.PressKeys.AsNoTracking().Where(k => ids.Contains(k.AccountId)).GroupBy(k => k.AccountId)
            .Select(g => new { g.Key, Good = g.Count(k => k.RevokedAt == null && k.ExpiresAt > now), Used = g.Max(k => k.LastUsedAt) })
            .ToDictionaryAsync(g => g.Key, Cancellation);
        var since = Clock.DayOf(now).AddDays(1 - Days);
        var pulls = await db.PressPulls.AsNoTracking().Where(p => outlets.Contains(p.Outlet) && p.Day >= since).GroupBy(p => p.Outlet)
            .Select(g => new { g.Key, Pulls = g.Sum(p => p.Pulls) }).ToDictionaryAsync(g => g.Key, g => g.Pulls, Cancellation);
        Accounts = accounts.ConvertAll(a => new AccountRow(
            a, keys.GetValueOrDefault(a.Id)?.Good ?? 0, keys.GetValueOrDefault(a.Id)?.Used, pulls.GetValueOrDefault(a.Outlet)));
    }

    /// <param name="Keys">How many are good now.</param>
    /// <param name="Pulls">Requests of the outlet in the last <see cref="Days"/> days.</param>
    public sealed record AccountRow(PressAccount Account, int Keys, DateTimeOffset? UsedAt, long Pulls);
}
