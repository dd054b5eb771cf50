using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Representations;

/// <summary>Who publishes and on which terms, as the office has set it; what it has not set is in the portal's own words.</summary>
/// <param name="Name">The office that answers for the content.</param>
/// <param name="Site">Name of the site.</param>
/// <param name="UsageTerms">Under which conditions the text may be used.</param>
public sealed record Publisher(string Name, string Site, string UsageTerms)
{
    /// <summary>What holds in a language now.</summary>
    public static async Task<Publisher> ReadAsync(PortalDbContext db, string locale, CancellationToken cancellationToken)
    {
        var (settings, _) = await OfficeDocuments.ReadAsync<SiteSettings>(db, RevisionSubject.Site, "", cancellationToken);
        return Of(settings.TextsOf(locale), locale);
    }

    internal static Publisher Of(SiteTexts texts, string locale)
    {
        var labels = ArticleLabels.Of(locale);
        var site = texts.Name ?? labels.Site;
        return new Publisher(texts.Publisher ?? site, site, texts.Licence ?? labels.UsageTerms);
    }
}
