using System.Globalization;
using CommsPortal.Cms.Delivery.Parameters;

namespace CommsPortal.Cms.Delivery.Articles;

/// <summary>A place in an ordered list of articles: the value sorted by, then the identifier, which makes it unique.</summary>
public sealed record ArticlePosition(DateTimeOffset Time, string HeadlineSortKey, Guid Id)
{
    /// <summary>The position in the request's cursor; null when there is none or it was refused.</summary>
    public static ArticlePosition? Read(QueryReader reader, string list, ArticleSort sort)
    {
        if (Cursor.Read(reader, list) is not { } text)
            return null;
        if (text.Split(' ') is [var value, var id] && Guid.TryParseExact(id, "N", out var article))
        {
            if (sort == ArticleSort.Headline)
                return new ArticlePosition(default, value, article);
            if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks)
                return new ArticlePosition(new DateTimeOffset(ticks, TimeSpan.Zero), "", article);
        }

        Cursor.Refuse(reader);
        return null;
    }

    public string ToCursor(string list, ArticleSort sort)
    {
        var value = sort == ArticleSort.Headline ? HeadlineSortKey : Time.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Cursor.Write(list, $"{value} {Id:N}");
    }
}
