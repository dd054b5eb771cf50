using System.Globalization;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>The image that social networks show beside a link: 1200 × 630, cut around the focal point.</summary>
public static class SocialPreview
{
    public const int Width = 1200;
    public const int Height = 630;
    public const string FileName = "og.jpg";

    public static string UrlOf(Guid assetId) => $"/media/{assetId}/{FileName}";

    /// <summary>Name in storage; says the focal point in thousandths, so that moving the point makes another file.</summary>
    internal static string StoredName(MediaAsset asset) => string.Create(
        CultureInfo.InvariantCulture, $"og-{Thousandths(asset.FocalX)}-{Thousandths(asset.FocalY)}.jpg");

    private static int Thousandths(double fraction) => (int)Math.Round(Math.Clamp(fraction, 0, 1) * 1000);
}
