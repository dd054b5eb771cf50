using System.Globalization;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>
/// A picture of one shape and size, cut around the focal point: what social networks show beside a link, and what pages and apps with a
/// fixed layout need. Its address stays when the focal point moves, so caches keep it for an hour only.
/// </summary>
/// <param name="FileName">The last part of the address.</param>
/// <param name="Title">Vietnamese, for people who set the focal point.</param>
public sealed record FixedCrop(string FileName, string Title, int Width, int Height)
{
    /// <summary>The image that social networks show beside a link.</summary>
    public static FixedCrop Social { get; } = new("og.jpg", "Mạng xã hội (1,91 : 1)", 1200, 630);

    public static IReadOnlyList<FixedCrop> All { get; } =
    [
        Social,
        new("16x9.jpg", "Ngang (16 : 9)", 1280, 720),
        new("4x3.jpg", "Ngang (4 : 3)", 1200, 900),
        new("1x1.jpg", "Vuông (1 : 1)", 1080, 1080),
    ];

    public static FixedCrop? Find(string fileName) => All.FirstOrDefault(c => c.FileName == fileName);

    public string UrlOf(Guid assetId) => $"/media/{assetId}/{FileName}";

    /// <summary>Name in storage; says the focal point in thousandths, so that moving the point makes another file.</summary>
    internal string StoredName(MediaAsset asset) => string.Create(
        CultureInfo.InvariantCulture, $"{(this == Social ? "og" : "c" + Path.GetFileNameWithoutExtension(FileName))}-{Thousandths(asset.FocalX)}-{Thousandths(asset.FocalY)}.jpg");

    private static int Thousandths(double fraction) => (int)Math.Round(Math.Clamp(fraction, 0, 1) * 1000);
}
