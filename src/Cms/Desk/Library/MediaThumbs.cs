using System.Collections.Concurrent;
using System.Globalization;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Renditions;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Desk.Library;

/// <summary>Addresses at which the desk shows images of the library, public or not. They stay the same for an hour, so that browsers may keep the images.</summary>
public sealed class MediaThumbs(ImageFactory images, MediaPreview preview, TimeProvider time)
{
    private const int ThumbWidth = 320;
    private const int LargeWidth = 960;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<Guid, string> queries = new();
    private long hour;

    /// <returns>Null for what is not an image.</returns>
    public string? SmallOf(MediaAsset asset) => UrlOf(asset, ThumbWidth);

    /// <inheritdoc cref="SmallOf"/>
    public string? LargeOf(MediaAsset asset) => UrlOf(asset, LargeWidth);

    /// <summary>The image with addresses that work in the desk.</summary>
    public Image ImageOf(MediaAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return images.ToImage(asset, QueryOf(asset.Id));
    }

    /// <summary>A fixed shape as it is cut now. The version in the address keeps browsers from showing an older one.</summary>
    public string CropOf(MediaAsset asset, FixedCrop crop)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(crop);
        return string.Create(CultureInfo.InvariantCulture, $"{crop.UrlOf(asset.Id)}{QueryOf(asset.Id)}&version={asset.Version}");
    }

    private string? UrlOf(MediaAsset asset, int width)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (!asset.IsImage)
            return null;
        var renditions = ImageOf(asset).Renditions.Where(r => r.Format is "image/webp" or "image/jpeg")
            .OrderBy(r => r.Format != "image/webp").ThenBy(r => r.Width).ToList();
        return (renditions.FirstOrDefault(r => r.Width >= width) ?? renditions.LastOrDefault())?.Url;
    }

    private string QueryOf(Guid id)
    {
        var now = time.Now();
        var current = now.ToUnixTimeSeconds() / 3600;
        if (Interlocked.Exchange(ref hour, current) != current)
            queries.Clear();
        return queries.GetOrAdd(id, i => preview.QueryFor(i, now + Lifetime));
    }
}
