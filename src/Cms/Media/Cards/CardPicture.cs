using CommsPortal.Cms.Media.Processing;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>The picture on a card: which content of which asset, cut around which point.</summary>
public sealed record CardPicture(Guid AssetId, string Revision, double FocalX, double FocalY)
{
    /// <summary>Its place on the card: the right side, from edge to edge.</summary>
    internal static CropBox Place { get; } = new(Card.Width - 440, 0, 440, Card.Height);

    // A face made more than half as large again shows its pixels.
    private const double MostEnlarged = 1.5;

    /// <summary>Whether an image is large enough and its licence lets it be cut and set beside a text today.</summary>
    /// <param name="licence">As the article gives it. Creative Commons' ND (no derivatives) forbids what is done here.</param>
    public static bool MayShow(MediaAsset asset, string? licence, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (asset is not { Width: { } width, Height: { } height } || asset.LicenceExpiresOn < today || ForbidsChange(licence))
            return false;
        var box = CropBox.Around(width, height, asset.FocalX, asset.FocalY, (Place.Width, Place.Height));
        return box.Width * MostEnlarged >= Place.Width;
    }

    private static bool ForbidsChange(string? licence) =>
        licence?.Split([' ', '-', '_', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries).Contains("ND", StringComparer.OrdinalIgnoreCase) == true;
}
