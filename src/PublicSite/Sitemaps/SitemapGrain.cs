namespace CommsPortal.PublicSite.Sitemaps;

/// <summary>How long a <see cref="SitemapPeriod"/> is.</summary>
public enum SitemapGrain
{
    Year,
    Month,
    Day,
    Hour,
    Minute,
}
