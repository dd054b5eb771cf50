using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;

namespace CommsPortal.PublicSite.Sitemaps;

/// <summary>
/// Divides all articles among parts of the calendar: a year is one part unless it has too many articles; then its months are, and so on.
/// An article stays in its part for ever, so that a new one changes the last part only, and the plan costs two requests for each part.
/// </summary>
internal static class SitemapPlan
{
    /// <summary>Articles that make a period worth dividing: twenty requests to the CMS, and far below the format's 50,000.</summary>
    public const int PartSize = 2000;

    /// <summary>The parts with when an article of each last changed, oldest first.</summary>
    public static async Task<IReadOnlyList<(SitemapPeriod Period, DateTimeOffset Modified)>> ReadAsync(PortalClient portal, CancellationToken cancellationToken)
    {
        var parts = new List<(SitemapPeriod, DateTimeOffset)>();
        await DivideAsync(portal, null, SitemapGrain.Year, parts, cancellationToken);
        return parts;
    }

    /// <summary>The articles of a period.</summary>
    public static ArticleQuery QueryOf(SitemapPeriod period) => new() { From = period.From, To = period.End.AddTicks(-1), Sort = "published" };

    private static async Task DivideAsync(
        PortalClient portal, SitemapPeriod? whole, SitemapGrain grain, List<(SitemapPeriod, DateTimeOffset)> parts, CancellationToken cancellationToken)
    {
        var rest = whole is null ? new ArticleQuery { Sort = "published" } : QueryOf(whole);
        while (await FirstAsync(portal, rest, cancellationToken) is { } next)
        {
            var period = SitemapPeriod.At(next.Published, grain);
            var newest = await portal.ListArticlesAsync(QueryOf(period) with { Sort = "-updated", Limit = 1 }, cancellationToken);
            if (newest.Total > PartSize && grain < SitemapGrain.Minute)
                await DivideAsync(portal, period, grain + 1, parts, cancellationToken);
            else if (newest.Items is [var last])
                parts.Add((period, last.Updated));
            if (whole is not null && period.End >= whole.End)
                return;
            rest = rest with { From = period.End };
        }
    }

    private static async Task<ArticleSummary?> FirstAsync(PortalClient portal, ArticleQuery query, CancellationToken cancellationToken) =>
        (await portal.ListArticlesAsync(query with { Limit = 1 }, cancellationToken)).Items is [var first, ..] ? first : null;
}
