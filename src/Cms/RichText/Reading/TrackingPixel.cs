using System.Buffers.Binary;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Reading;

/// <summary>Knows pictures that are there to be loaded and not to be seen.</summary>
internal static class TrackingPixel
{
    /// <summary>Pictures of this many pixels in both directions show nothing.</summary>
    public const int MostPixels = 2;

    // GIF and PNG say their size in the first bytes; trackers use no other formats.
    private const int HeaderBytes = 24;

    public static bool Is(Picture picture)
    {
        using var stream = picture.Open();
        Span<byte> head = stackalloc byte[HeaderBytes];
        var length = stream.ReadAtLeast(head, HeaderBytes, throwOnEndOfStream: false);
        if (length >= 10 && head.StartsWith("GIF8"u8))
            return IsTiny(BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        return length >= HeaderBytes && head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            && IsTiny(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
    }

    /// <summary>Whether a size, in pixels, is one that nobody sees; an unknown side counts as large.</summary>
    public static bool IsTiny(double? width, double? height) => width <= MostPixels && height <= MostPixels;
}
