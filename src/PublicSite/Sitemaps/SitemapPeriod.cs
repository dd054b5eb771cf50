using System.Globalization;

namespace CommsPortal.PublicSite.Sitemaps;

/// <summary>A year, month, day, hour or minute (UTC): the articles first published in it are one part of the sitemap.</summary>
/// <param name="From">Its first moment.</param>
public sealed record SitemapPeriod(DateTimeOffset From, SitemapGrain Grain)
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd-HH", "yyyy-MM-dd-HH-mm"];

    /// <summary>How addresses name it: <c>2026</c>, <c>2026-11</c>, … <c>2026-11-22-08-30</c>.</summary>
    public string Name => From.UtcDateTime.ToString(Formats[(int)Grain], CultureInfo.InvariantCulture);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset End => Grain switch
    {
        SitemapGrain.Year => From.AddYears(1),
        SitemapGrain.Month => From.AddMonths(1),
        SitemapGrain.Day => From.AddDays(1),
        SitemapGrain.Hour => From.AddHours(1),
        _ => From.AddMinutes(1),
    };

    /// <summary>The period of this grain that a moment is in.</summary>
    public static SitemapPeriod At(DateTimeOffset moment, SitemapGrain grain)
    {
        var name = moment.UtcDateTime.ToString(Formats[(int)grain], CultureInfo.InvariantCulture);
        return Parse(name) ?? throw new ArgumentOutOfRangeException(nameof(moment), moment, "Not a moment of the calendar.");
    }

    /// <summary>The period of this name; null when it is no period's.</summary>
    public static SitemapPeriod? Parse(string name)
    {
        for (var grain = 0; grain < Formats.Length; grain++)
        {
            if (DateTimeOffset.TryParseExact(name, Formats[grain], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from)
                && from.Year < DateTimeOffset.MaxValue.Year)
                return new SitemapPeriod(from, (SitemapGrain)grain);
        }

        return null;
    }
}
