using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Reading;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// Decides about each picture of a page: taken, if the page carries its bytes; otherwise left out, and the editor is told. No address is
/// ever opened.
/// </summary>
internal sealed partial class HtmlPictures(DataPictures carried, CleaningReport report)
{
    /// <summary>Most pictures of one text.</summary>
    private const int Most = 200;

    private int taken;

    public Inline.Image? Take(IElement element, HtmlStyle style)
    {
        var address = (element.GetAttribute("src") ?? "").Trim();
        // Pages that load pictures late have a tiny one in their place until then.
        var late = element.GetAttribute("data-src") ?? element.GetAttribute("data-original") ?? element.GetAttribute("data-lazy-src");
        if (late is { Length: > 0 })
            return Leave(CleaningKind.RemotePictures, late);
        if (TrackingPixel.IsTiny(SideOf(element, style, "width"), SideOf(element, style, "height")))
            return Leave(CleaningKind.TrackingPixels, null);
        if (address.Length == 0)
            return null;
        if (carried.Find(address) is { } picture)
            return TakeCarried(picture, element.GetAttribute("alt") ?? "");
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return Leave(CleaningKind.RefusedPictures, null);
        return LocalScheme().IsMatch(address) ? Leave(CleaningKind.LocalPictures, null) : Leave(CleaningKind.RemotePictures, address);
    }

    private Inline.Image? TakeCarried(Picture picture, string alt)
    {
        if (TrackingPixel.Is(picture))
            return Leave(CleaningKind.TrackingPixels, null);
        return ++taken > Most ? Leave(CleaningKind.TooManyPictures, null) : new Inline.Image(picture, PictureAlt.Clean(alt));
    }

    private Inline.Image? Leave(CleaningKind kind, string? address)
    {
        report.Add(kind, 1, address);
        return null;
    }

    private static double? SideOf(IElement element, HtmlStyle style, string side) =>
        HtmlStyle.Pixels(style[side]) ?? HtmlStyle.Pixels(element.GetAttribute(side));

    // Word names files of its own temporary folder; mail and other programs name parts of a message that stays behind.
    [GeneratedRegex("^(?:file|cid|blob|x-picture):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LocalScheme();
}
