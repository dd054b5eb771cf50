using System.Buffers.Binary;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>
/// Writes words into a JPEG and takes out what its camera wrote: place, serial numbers, thumbnails, the film behind it. Pixels, colour
/// profile and the way it is held stay. Segments by ITU-T T.81, annex B: FF, marker, length of two bytes that counts itself, data.
/// </summary>
internal static class JpegMetadata
{
    private const int MostInSegment = 65_533;
    private const byte StartOfScan = 0xDA;

    /// <exception cref="MediaRefusedException">Not a whole JPEG.</exception>
    public static byte[] Write(ReadOnlySpan<byte> jpeg, PictureWords words)
    {
        var end = JpegStructure.EndOfImage(jpeg);
        using var written = new MemoryStream(end + (16 * 1024));
        written.Write(jpeg[..2]);
        var at = 2;
        byte[]? orientation = null;
        using var kept = new MemoryStream();
        // The image has been walked to its end, so every length is within it. FF may be repeated before a marker.
        while (jpeg[at + 1] != StartOfScan)
        {
            if (jpeg[at + 1] is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                // Filling, or a marker that stands alone and means nothing here.
                at += jpeg[at + 1] == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            var marker = jpeg[at + 1];
            var data = jpeg.Slice(at + 4, length - 2);
            var segment = jpeg.Slice(at, 2 + length);
            if (marker == 0xE1 && data.StartsWith("Exif\0\0"u8))
                orientation ??= Orientation(data[6..]);
            if (marker == 0xE0 && data.StartsWith("JFIF\0"u8))
                written.Write(segment);
            else if (BelongsToThePixels(marker, data))
                kept.Write(segment);
            at += segment.Length;
        }

        if (orientation is not null)
            Segment(written, 0xE1, orientation);
        Segment(written, 0xE1, XmpWriter.Write(words));
        Segment(written, 0xED, IptcWriter.Write(words));
        written.Write(kept.ToArray());
        written.Write(jpeg[at..end]);
        return written.ToArray();
    }

    // Everything but applications' segments and comments; of those, the colour profile and Adobe's colour transform.
    private static bool BelongsToThePixels(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xEE => data.StartsWith("Adobe"u8),
        0xE2 => data.StartsWith("ICC_PROFILE\0"u8),
        (>= 0xE0 and <= 0xEF) or 0xFE => false,
        _ => true,
    };

    private static void Segment(MemoryStream written, byte marker, byte[] data)
    {
        if (data.Length > MostInSegment)
            return;
        written.Write([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
        written.Write(data);
    }

    /// <summary>Exif that says nothing but how the picture is held; null when it is upright.</summary>
    private static byte[]? Orientation(ReadOnlySpan<byte> tiff) => ExifOrientation.Read(tiff) is > 1 and <= 8 and var held
        ? [.. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)held, 0, 0, 0, 0, 0, 0]
        : null;
}
