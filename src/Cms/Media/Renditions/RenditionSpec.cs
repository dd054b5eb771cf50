using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CommsPortal.Cms.Media.Revisions;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Cms.Media.Renditions;

/// <summary>Which rendition: its width and format, written <c>w640.webp</c> in URLs and in storage.</summary>
public readonly record struct RenditionSpec(int Width, RenditionFormat Format)
{
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"w{Width}.{Ending}");

    public string ContentType => Format switch
    {
        RenditionFormat.Avif => "image/avif",
        RenditionFormat.Webp => "image/webp",
        _ => "image/jpeg",
    };

    private string Ending => Format switch
    {
        RenditionFormat.Avif => "avif",
        RenditionFormat.Webp => "webp",
        _ => "jpg",
    };

    /// <summary>Reads <see cref="FileName"/>; other spellings of the same thing (<c>w0640.webp</c>) are not accepted.</summary>
    public static bool TryParse(string fileName, [NotNullWhen(true)] out RenditionSpec? spec)
    {
        spec = null;
        var dot = fileName.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2 || fileName[0] != 'w' || !int.TryParse(fileName.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var width))
            return false;
        foreach (var format in Enum.GetValues<RenditionFormat>())
        {
            var candidate = new RenditionSpec(width, format);
            if (candidate.FileName == fileName)
                spec = candidate;
        }
        return spec is not null;
    }

    internal Rendition At(MediaAsset asset, int height, string query = "") =>
        new($"/media/{asset.Id}/{RevisionName.Prefix(asset.Revision)}{FileName}{query}", ContentType, Width, height);
}
