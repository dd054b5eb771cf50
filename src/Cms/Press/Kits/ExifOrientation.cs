using System.Buffers.Binary;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>Exif's tag 0x0112 in the first directory of a TIFF: how the camera was held, 1 (upright) to 8.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int MaxEntries = 500;

    /// <returns>1 when it does not say, or not in a way that can be read.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return 1;
        var little = tiff[0] == (byte)'I';
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return 1;
        var count = Math.Min(Short(tiff, (int)directory, little), MaxEntries);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length)
                return 1;
            if (Short(tiff, entry, little) == Tag)
                return Short(tiff, entry + 8, little);
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);
}
