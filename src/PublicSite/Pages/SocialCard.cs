using CommsPortal.PublicSite.Assets;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Pages;

/// <summary>The picture that other sites and messengers show beside a link (OpenGraph).</summary>
/// <param name="Url">Root-relative.</param>
public sealed record SocialCard(string Url, int Width, int Height, string Alt)
{
    // What the CMS cuts around the focal point of every picture for this.
    private const string File = "og.jpg";
    private const int UsualWidth = 1200;
    private const int UsualHeight = 630;

    /// <summary>The page's own card, else its picture, else the site's card; null for a site of another name than the one on the card.</summary>
    /// <param name="siteName">The name that the office gave the site; null leaves it its own.</param>
    public static SocialCard? Of(PageHead head, string? siteName, SiteAssets assets)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(assets);
        if (head.Card is { } card)
            return new SocialCard(card.Url, card.Width, card.Height, card.Alt);
        if (head.Image is { } picture)
            return new SocialCard($"/media/{picture.Id}/{File}", UsualWidth, UsualHeight, picture.Alt);
        return siteName is null || siteName == Language.Vietnamese.Text.SiteName
            ? new SocialCard(assets.Card, UsualWidth, UsualHeight, Language.Vietnamese.Text.SiteName)
            : null;
    }
}
