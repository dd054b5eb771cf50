using System.Buffers.Binary;

namespace CommsPortal.Cms.Media.Metadata;

/// <summary>
/// The few tags of Exif (CIPA DC-008) that the library shows. The grammar: "Exif\0\0", then TIFF: byte order "II" or "MM", 42, the offset of
/// the first directory; a directory is a count and so many entries of tag, type, count and value or its offset. Every offset is checked;
/// what lies outside is as if it were not there.
/// </summary>
public static class ExifReader
{
    private const int Description = 0x010E;
    private const int Make = 0x010F;
    private const int Model = 0x0110;
    private const int Artist = 0x013B;
    private const int Copyright = 0x8298;
    private const int ExifDirectory = 0x8769;
    private const int GpsDirectory = 0x8825;
    private const int Taken = 0x9003;
    private const int Ascii = 2;
    private const int MaxEntries = 500;

    public static EmbeddedMetadata Read(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return new EmbeddedMetadata();
        var little = tiff[0] == (byte)'I';
        var main = Number(tiff, 4, little);
        var details = Find(tiff, main, ExifDirectory, little) is { } at ? Number(tiff, at + 8, little) : 0;
        string?[] camera = [Text(tiff, main, Make, little), Text(tiff, main, Model, little)];
        return new EmbeddedMetadata
        {
            Caption = Text(tiff, main, Description, little),
            Creator = Text(tiff, main, Artist, little),
            Copyright = Text(tiff, main, Copyright, little),
            Camera = MetadataText.Clean(string.Join(' ', camera.OfType<string>().Distinct())),
            Taken = TimeOf(Text(tiff, details, Taken, little)),
            HasLocation = Find(tiff, main, GpsDirectory, little) is not null,
        };
    }

    // "2026:11:20 08:30:00" in Exif.
    private static string? TimeOf(string? text) => text is { Length: >= 16 } && text[4] == ':' && text[7] == ':'
        ? $"{text[..4]}-{text[5..7]}-{text[8..16]}" is var time && !time.StartsWith("0000", StringComparison.Ordinal) ? time : null
        : null;

    private static string? Text(ReadOnlySpan<byte> tiff, long directory, int tag, bool little)
    {
        if (Find(tiff, directory, tag, little) is not { } at || Short(tiff, at + 2, little) != Ascii)
            return null;
        var length = Number(tiff, at + 4, little);
        var value = length <= 4 ? at + 8 : Number(tiff, at + 8, little);
        return length > 0 && value + length <= tiff.Length ? MetadataText.Decode(tiff.Slice((int)value, (int)length)) : null;
    }

    /// <returns>Where the entry of the tag begins.</returns>
    private static long? Find(ReadOnlySpan<byte> tiff, long directory, int tag, bool little)
    {
        if (directory < 8)
            return null;
        var count = Math.Min(Short(tiff, directory, little), MaxEntries);
        for (long i = 0, at = directory + 2; i < count && at + 12 <= tiff.Length; i++, at += 12)
        {
            if (Short(tiff, at, little) == tag)
                return at;
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> tiff, long at, bool little)
    {
        if (at < 0 || at + 2 > tiff.Length)
            return 0;
        var bytes = tiff[(int)at..];
        return little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    private static long Number(ReadOnlySpan<byte> tiff, long at, bool little)
    {
        if (at < 0 || at + 4 > tiff.Length)
            return 0;
        var bytes = tiff[(int)at..];
        return little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
