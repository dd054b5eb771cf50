using System.Globalization;
using CommsPortal.Cms.Delivery;

namespace CommsPortal.Cms.Feedback;

/// <summary>Where a page of published answers ends, as text: milliseconds and id.</summary>
internal static class AnswerCursor
{
    private const long Latest = 253_402_300_799_999; // the last millisecond of the year 9999

    public static (DateTimeOffset At, Guid Id)? TryRead(string? text)
    {
        var parts = (text ?? "").Split('_');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= Latest
            && Guid.TryParseExact(parts[1], "N", out var id) ? (DateTimeOffset.FromUnixTimeMilliseconds(at), id) : null;
    }

    public static string Show((DateTimeOffset At, Guid Id) last) => string.Create(CultureInfo.InvariantCulture, $"{last.At.ToUnixTimeMilliseconds()}_{last.Id:N}");

    /// <summary>The address of the next page.</summary>
    public static string Address((DateTimeOffset At, Guid Id) last, string locale, Guid? article, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{DeliveryEndpoints.Root}/answers?locale={locale}{(article is { } id ? $"&article={id}" : "")}&limit={limit}&cursor={Show(last)}");
}
