using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>What all formats say of a listing.</summary>
internal sealed class Feed(Listing listing, IReadOnlyList<Article> articles, SiteOptions site)
{
    public Listing Listing => listing;

    public IReadOnlyList<Article> Articles => articles;

    public string Title =>
        listing.Title == listing.Language.Text.SiteName ? listing.Title : $"{listing.Title} – {listing.Language.Text.SiteName}";

    public string Description => listing.Description.Length > 0 ? listing.Description : listing.Language.Text.ListDescription(listing.Title);

    public string Page => site.Absolute(listing.PageAddress(1));

    public string Publisher => site.Publisher;

    /// <summary>Newest update among the articles; the epoch when there are none, so that an empty feed does not change by itself.</summary>
    public DateTimeOffset Updated => articles.Count == 0 ? DateTimeOffset.UnixEpoch : articles.Max(article => article.Updated);

    public string Address(FeedFormat format) => site.Absolute(Sections.SitePaths.Feed(listing.Path, format.File));

    public string Address(Article article) => site.Absolute(article.Path);

    public string Media(string path) => site.Absolute(path);

    /// <summary>The whole article as HTML with absolute addresses; sample content says so first.</summary>
    public string Html(Article article)
    {
        var text = Language.OfCode(article.Locale).Text;
        var notice = article.Sample ? $"<p><strong>{text.SampleArticle}</strong></p>" : "";
        return XmlText.Clean(notice + Absolute(article.Body.Html));
    }

    /// <summary>The CMS writes attributes with double quotes and root-relative addresses; those are the only ones there are.</summary>
    private string Absolute(string html)
    {
        var root = site.Absolute("/");
        return html.Replace(" src=\"/", $" src=\"{root}", StringComparison.Ordinal)
            .Replace(" href=\"/", $" href=\"{root}", StringComparison.Ordinal)
            .Replace(" srcset=\"/", $" srcset=\"{root}", StringComparison.Ordinal)
            .Replace(", /media/", $", {root}media/", StringComparison.Ordinal);
    }
}
