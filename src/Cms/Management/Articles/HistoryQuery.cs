using System.Globalization;
using CommsPortal.Cms.Delivery.Parameters;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>A page of something that has numbers, the highest first.</summary>
/// <param name="Before">Only numbers below; null from the newest on.</param>
internal sealed record HistoryQuery(string List, int Limit, long? Before)
{
    public static QueryParameters Parameters { get; } = new(
    [
        new QueryParameter("limit", "Items on a page.") { Type = "integer", Minimum = 1, Maximum = 100, Default = "50" },
        new QueryParameter("cursor", "Where the page begins, from `next`."),
    ]);

    public static HistoryQuery Read(QueryReader reader, HttpRequest request)
    {
        var list = request.Path.ToString();
        var limit = reader.Whole("limit", 50, 1, 100);
        if (Cursor.Read(reader, list) is not { } position)
            return new HistoryQuery(list, limit, null);
        if (long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var before))
            return new HistoryQuery(list, limit, before);
        Cursor.Refuse(reader);
        return new HistoryQuery(list, limit, null);
    }

    public string CursorBefore(long number) => Cursor.Write(List, number.ToString(CultureInfo.InvariantCulture));
}
