using CommsPortal.Cms.Media.Processing;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>
/// Decides which renditions an image has: the fixed widths that do not exceed it (or its own width when it is narrower than all of
/// them), in every format this server can make.
/// </summary>
public sealed class RenditionPlan(IOptions<MediaOptions> options, ImageCapabilities capabilities)
{
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 960, 1280, 1920];

    /// <summary>Every rendition with its height, by format then ascending width; empty for documents.</summary>
    public IEnumerable<(RenditionSpec Spec, int Height)> For(MediaAsset asset)
    {
        if (asset is not { Width: { } width, Height: { } height })
            yield break;
        foreach (var format in Enum.GetValues<RenditionFormat>())
        {
            foreach (var w in WidthsFor(width))
            {
                if (IsOffered(format, w, HeightAt(width, height, w)))
                    yield return (new RenditionSpec(w, format), HeightAt(width, height, w));
            }
        }
    }

    private static IEnumerable<int> WidthsFor(int width) => width < Widths[0] ? [width] : Widths.Where(w => w <= width);

    private static int HeightAt(int width, int height, int w) => Math.Max(1, (int)Math.Round((double)height * w / width));

    private bool IsOffered(RenditionFormat format, int width, int height) =>
        format != RenditionFormat.Avif || ((long)width * height <= options.Value.MaxAvifPixels && capabilities.CanEncodeAvif);
}
