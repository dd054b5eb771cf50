using System.Globalization;
using CommsPortal.Contracts.Media;

namespace CommsPortal.PublicSite.Pages;

/// <summary>Choosing among the renditions of an image.</summary>
public static class Pictures
{
    private const int PreviewWidth = 1200;

    /// <summary>The formats that a <c>picture</c> offers, best first; JPEG is what its <c>img</c> falls back to.</summary>
    public static IReadOnlyList<string> Modern { get; } = ["image/avif", "image/webp"];

    /// <summary>What link previews show: JPEG, as near to 1,200 pixels wide as there is; null when there is no JPEG.</summary>
    public static Rendition? Preview(Image image) =>
        OfFormat(image, "image/jpeg").MinBy(rendition => Math.Abs(rendition.Width - PreviewWidth));

    /// <summary>What browsers without <c>srcset</c> show; null when the image has no renditions yet.</summary>
    public static Rendition? Fallback(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return OfFormat(image, "image/jpeg").Concat(image.Renditions).MinBy(rendition => Math.Abs(rendition.Width - 800));
    }

    /// <summary>Value of <c>srcset</c>; null when there is no rendition of that format.</summary>
    public static string? SourceSet(Image image, string format)
    {
        var widths = OfFormat(image, format)
            .Select(rendition => string.Create(CultureInfo.InvariantCulture, $"{rendition.Url} {rendition.Width}w"));
        var set = string.Join(", ", widths);
        return set.Length == 0 ? null : set;
    }

    /// <summary>
    /// Classes that keep the centre of interest in sight where the style sheet crops the image; null when that is the middle. Cropping the responsive
    /// renditions so serves every width in every format; the CMS's own crops are JPEGs of one size, for those who cannot crop.
    /// </summary>
    public static string? FocalClasses(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var (x, y) = (Fifth(image.FocalX), Fifth(image.FocalY));
        var classes = string.Join(' ', new[] { x == 2 ? null : $"focal-x{x}", y == 2 ? null : $"focal-y{y}" }.OfType<string>());
        return classes.Length == 0 ? null : classes;
    }

    /// <summary>0 to 4: the nearest of 0, 25, 50, 75 and 100 per cent.</summary>
    private static int Fifth(double fraction) => (int)Math.Round(Math.Clamp(fraction, 0, 1) * 4);

    private static IEnumerable<Rendition> OfFormat(Image image, string format)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Renditions.Where(rendition => rendition.Format == format).OrderBy(rendition => rendition.Width);
    }
}
