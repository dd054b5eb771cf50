using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Settings;

/// <summary>What holds for each check now.</summary>
public sealed class CheckSettings
{
    private readonly Dictionary<string, CheckSetting> byCode;

    private CheckSettings(IEnumerable<CheckSetting> rows) => byCode = rows.ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>The options that were set, by the check's code.</summary>
    public IReadOnlyDictionary<string, string> Options =>
        byCode.Where(r => r.Value.Option is not null).ToDictionary(r => r.Key, r => r.Value.Option!, StringComparer.Ordinal);

    public static async Task<CheckSettings> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new CheckSettings(await db.CheckSettings.AsNoTracking().ToListAsync(cancellationToken));
    }

    public CheckSeverity SeverityOf(CheckDescription check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return byCode.TryGetValue(check.Code, out var row) ? row.Severity : check.Default;
    }

    /// <summary>Who last set it; null while its default holds.</summary>
    public CheckSetting? RowOf(string code) => byCode.GetValueOrDefault(code);
}
