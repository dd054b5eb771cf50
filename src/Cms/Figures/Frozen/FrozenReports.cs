using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Figures.Frozen;

/// <summary>Reads the reports that were kept.</summary>
public sealed class FrozenReports(PortalDbContext db)
{
    public const int PageSize = 50;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line of the list.</summary>
    public sealed record Row(Guid Id, string Title, DateOnly From, DateOnly To, DateTimeOffset At, string ByName);

    public static string Write(FigureReport report) => JsonSerializer.Serialize(report, Json);

    public static FigureReport Read(string json) =>
        JsonSerializer.Deserialize<FigureReport>(json, Json) ?? throw new JsonException("The report is null.");

    /// <summary>SHA-256 of the UTF-8 text in lower-case hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The latest first.</summary>
    /// <param name="before">The last report of the page before; null, or one that is not known, for the first page.</param>
    /// <returns>One row more than <see cref="PageSize"/> when there is another page.</returns>
    public async Task<IReadOnlyList<Row>> ListAsync(Guid? before, CancellationToken cancellationToken)
    {
        var reports = db.FrozenReports.AsNoTracking();
        if (before is { } id && await reports.Where(r => r.Id == id).Select(r => (DateTimeOffset?)r.At).SingleOrDefaultAsync(cancellationToken) is { } at)
            reports = reports.Where(r => r.At < at || (r.At == at && r.Id.CompareTo(id) < 0));
        return await reports.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(PageSize + 1)
            .Select(r => new Row(r.Id, r.Title, r.From, r.To, r.At, r.ByName)).ToListAsync(cancellationToken);
    }

    public Task<FrozenReport?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.FrozenReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
}
