using System.Globalization;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Nominations.Commendation;

/// <summary>Which of the proposed exemplars are listed: proposed in a period, of one organisation or all, with or without those decided.</summary>
public sealed record CommendationFilter(DateOnly? From, DateOnly? To, string? Organisation, bool WithDecided)
{
    private const string Machine = "yyyy-MM-dd";

    public string Query => string.Join('&', Parameters());

    public static CommendationFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new CommendationFilter(
            Day(query["from"]), Day(query["to"]), Slug.IsValid(query["organisation"], 200) ? query["organisation"].ToString() : null, query["decided"] == "1");
    }

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, [Machine, "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IEnumerable<string> Parameters()
    {
        if (From is { } from)
            yield return "from=" + from.ToString(Machine, CultureInfo.InvariantCulture);
        if (To is { } to)
            yield return "to=" + to.ToString(Machine, CultureInfo.InvariantCulture);
        if (Organisation is not null)
            yield return "organisation=" + Organisation;
        if (WithDecided)
            yield return "decided=1";
    }
}
