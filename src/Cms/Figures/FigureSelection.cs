using System.Globalization;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Desk.Calendar;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommsPortal.Cms.Figures;

/// <summary>The articles behind one number of a report.</summary>
/// <param name="First">Narrows to stories with this value, if given; of sets of a column's issues the column.</param>
/// <param name="Second">Narrows further.</param>
public sealed record FigureSelection(FigureSet Set, FigurePeriod Period, FigureFilter? First = null, FigureFilter? Second = null)
{
    // Of names and slugs alike; nothing longer is stored.
    private const int LongestValue = 200;

    /// <summary>The address of the list.</summary>
    public string Url
    {
        get
        {
            var query = new QueryBuilder
            {
                { "set", Set.ToString() }, { "from", CalendarPeriod.Machine(Period.From) }, { "to", CalendarPeriod.Machine(Period.To) },
            };
            foreach (var filter in Filters)
            {
                query.Add("by", FigureDimensions.CodeOf(filter.Dimension));
                query.Add("is", filter.Value);
            }

            return DeskPaths.FigureArticles + query.ToQueryString();
        }
    }

    public IEnumerable<FigureFilter> Filters => new[] { First, Second }.OfType<FigureFilter>();

    /// <summary>Reads an address; what makes no sense narrows nothing.</summary>
    public static FigureSelection Read(IQueryCollection query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(query);
        var set = Enum.TryParse<FigureSet>(query["set"], out var read) && Enum.IsDefined(read) ? read : FigureSet.Published;
        var filters = query["by"].Zip(query["is"]).Take(2)
            .Where(p => FigureDimensions.Read(p.First) is not null && p.Second is { Length: <= LongestValue })
            .Select(p => new FigureFilter(FigureDimensions.Read(p.First)!.Value, p.Second!)).ToList();
        return new FigureSelection(set, FigurePeriod.Read(query, today), filters.ElementAtOrDefault(0), filters.ElementAtOrDefault(1));
    }

    /// <summary>What the list is called (Vietnamese).</summary>
    public string Title => Set switch
    {
        FigureSet.Published => "Bài ra lần đầu",
        FigureSet.SinceWithdrawn => "Bài ra lần đầu, nay đã gỡ",
        FigureSet.Corrected => "Lượt đính chính",
        FigureSet.Withdrawn => "Lượt gỡ bài",
        FigureSet.IssuesInTime => "Kỳ chuyên mục ra đúng hẹn",
        FigureSet.IssuesLate => "Kỳ chuyên mục ra trễ",
        FigureSet.Read => "Bài được đọc",
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No title for {Set}.")),
    };
}
