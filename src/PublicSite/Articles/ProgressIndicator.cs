using System.Globalization;
using System.Text.Json;

namespace CommsPortal.PublicSite.Articles;

/// <summary>How far a campaign has come.</summary>
/// <param name="AsOf">The day of the count.</param>
public sealed record ProgressIndicator(string Indicator, double Target, double Current, string? Unit, DateOnly? AsOf, string? Source)
{
    /// <summary>Whole per cent of the target; may exceed 100.</summary>
    public int Percent => (int)Math.Floor(Current / Target * 100);

    public static ProgressIndicator? Read(JsonElement element)
    {
        if (JsonFields.Text(element, "indicator") is not { } indicator
            || JsonFields.Number(element, "target") is not { } target || target <= 0
            || JsonFields.Number(element, "current") is not { } current)
            return null;
        var written = JsonFields.Text(element, "asOf");
        DateOnly? asOf = DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new ProgressIndicator(indicator, target, current, JsonFields.Text(element, "unit"), asOf, JsonFields.Text(element, "source"));
    }
}
