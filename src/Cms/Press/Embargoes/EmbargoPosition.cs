using System.Globalization;
using CommsPortal.Cms.Delivery.Parameters;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>A place in the list of what is under embargo: when it lifts, then the identifier, which makes it unique.</summary>
public sealed record EmbargoPosition(DateTimeOffset LiftsAt, Guid ArticleId)
{
    private const string List = "embargoes";

    /// <summary>The position in the request's cursor; null when there is none or it was refused.</summary>
    public static EmbargoPosition? Read(QueryReader reader)
    {
        if (Cursor.Read(reader, List) is not { } text)
            return null;
        if (text.Split(' ') is [var moment, var id] && Guid.TryParseExact(id, "N", out var article)
            && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks)
            return new EmbargoPosition(new DateTimeOffset(ticks, TimeSpan.Zero), article);
        Cursor.Refuse(reader);
        return null;
    }

    public string ToCursor() => Cursor.Write(List, string.Create(CultureInfo.InvariantCulture, $"{LiftsAt.UtcTicks} {ArticleId:N}"));
}
