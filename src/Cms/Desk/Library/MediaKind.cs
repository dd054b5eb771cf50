using System.Globalization;
using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Desk.Library;

/// <summary>What a file is, in a few letters.</summary>
public static class MediaKind
{
    public static string Of(MediaAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return Path.GetExtension(asset.FileName).TrimStart('.').ToUpperInvariant();
    }

    /// <summary>For instance <c>1,4 MB</c>.</summary>
    public static string Size(long bytes)
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        return bytes < 1_000_000 ? string.Create(vietnamese, $"{Math.Max(1, bytes / 1000)} kB") : string.Create(vietnamese, $"{bytes / 1_000_000.0:0.#} MB");
    }
}
