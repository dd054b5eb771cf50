using CommsPortal.Cms.Media.Processing;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>Says what stands on the card of a published document.</summary>
public sealed class CardReader(ImageCapabilities capabilities, TimeProvider time)
{
    /// <summary>The card as documents name it; null where this server cannot set text, and the article's picture has to do.</summary>
    public async Task<SocialImage?> ImageOfAsync(PortalDbContext db, Article document, CancellationToken cancellationToken)
    {
        if (!capabilities.CanSetText)
            return null;
        var card = await OfAsync(db, document, cancellationToken);
        return new SocialImage(card.Url, Card.Width, Card.Height, card.Headline);
    }

    public async Task<Card> OfAsync(PortalDbContext db, Article document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(document);
        var (settings, _) = await OfficeDocuments.ReadAsync<SiteSettings>(db, RevisionSubject.Site, "", cancellationToken);
        var labels = document.Locale == "en" ? ArticleLabels.English : ArticleLabels.Vietnamese;
        return new Card(
            document.Id,
            document.Edition,
            CardWords.Kicker(document),
            document.Headline,
            settings.TextsOf(document.Locale).Name ?? labels.Site,
            CardWords.Date(document),
            await PictureAsync(db, document.MainImage, cancellationToken));
    }

    private async Task<CardPicture?> PictureAsync(PortalDbContext db, Image? image, CancellationToken cancellationToken)
    {
        if (image is null || await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(m => m.Id == image.Id, cancellationToken) is not { } asset)
            return null;
        return CardPicture.MayShow(asset, image.Licence, Clock.DayOf(time.GetUtcNow()))
            ? new CardPicture(asset.Id, asset.Revision, image.FocalX, image.FocalY)
            : null;
    }
}
