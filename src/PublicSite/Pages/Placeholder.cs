using System.Buffers.Binary;
using CommsPortal.Contracts.Media;

namespace CommsPortal.PublicSite.Pages;

/// <summary>
/// What stands in an image's place until it has come. It gets into a page only as what it should be, whatever the API says: one lossy WebP in
/// the simple file format (RFC 9649, section 2.5) of a few pixels, which no decoder can make large.
/// </summary>
public static class Placeholder
{
    /// <summary>Most bytes that one may have.</summary>
    public const int MostBytes = 400;

    /// <summary>Most pixels on either side.</summary>
    public const int LongestSide = 32;

    private const string Prefix = "data:image/webp;base64,";
    private const int MostUri = 23 + ((MostBytes + 2) / 3 * 4);

    // "RIFF", length, "WEBP", "VP8 ", length; then the frame (RFC 6386, section 9.1): tag, start code, width, height.
    private const int HeaderBytes = 20;
    private const int StartCodeAt = 23;
    private const int WidthAt = 26;
    private const int HeightAt = 28;
    private const int FewestBytes = 30;
    private const int SizeMask = 0x3FFF;

    /// <returns>A <c>data:</c> URI; null when there is none that may be shown.</returns>
    public static string? Of(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Placeholder is not { Length: <= MostUri } uri || !uri.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        Span<byte> file = stackalloc byte[MostBytes];
        return Convert.TryFromBase64String(uri[Prefix.Length..], file, out var length) && IsTiny(file[..length])
            ? Prefix + Convert.ToBase64String(file[..length])
            : null;
    }

    private static bool IsTiny(ReadOnlySpan<byte> file) =>
        file.Length >= FewestBytes && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBPVP8 "u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) == file.Length - 8
        && file.Length - HeaderBytes - BinaryPrimitives.ReadUInt32LittleEndian(file[16..]) is 0 or 1
        && file[StartCodeAt..].StartsWith([(byte)0x9D, (byte)0x01, (byte)0x2A])
        && SideAt(file, WidthAt) is > 0 and <= LongestSide && SideAt(file, HeightAt) is > 0 and <= LongestSide;

    private static int SideAt(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]) & SizeMask;
}
