using System.Buffers.Binary;

namespace CommsPortal.Cms.Media.Examination;

/// <summary>Reads of a hostile file in which every position is checked: past the end means <c>truncated</c>.</summary>
internal static class Bytes
{
    public static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> file, long at, long length)
    {
        if (at < 0 || length < 0 || at > file.Length - length)
            throw MediaRefusedException.Truncated();
        return file.Slice((int)at, (int)length);
    }

    public static byte U8(ReadOnlySpan<byte> file, long at) => Take(file, at, 1)[0];

    public static int U16(ReadOnlySpan<byte> file, long at) => BinaryPrimitives.ReadUInt16BigEndian(Take(file, at, 2));

    public static int U16Little(ReadOnlySpan<byte> file, long at) => BinaryPrimitives.ReadUInt16LittleEndian(Take(file, at, 2));

    public static int U24Little(ReadOnlySpan<byte> file, long at) => U16Little(file, at) | (U8(file, at + 2) << 16);

    public static long U32(ReadOnlySpan<byte> file, long at) => BinaryPrimitives.ReadUInt32BigEndian(Take(file, at, 4));

    public static long U32Little(ReadOnlySpan<byte> file, long at) => BinaryPrimitives.ReadUInt32LittleEndian(Take(file, at, 4));

    /// <summary>Whether nothing but filling follows: zeros, spaces and line ends, which transfers and cameras append.</summary>
    public static bool IsPadding(ReadOnlySpan<byte> tail) => tail.IndexOfAnyExcept("\0\r\n\t "u8) < 0;
}
