using System.Buffers.Binary;
using System.Text;

namespace CommsPortal.Search.Storage;

/// <summary>A growing array of bytes with the number encodings of this library: little endian, and LEB128 for varints.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private const int LongestVarint = 10;

    private byte[] bytes = new byte[capacity];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    internal void Byte(byte value) => Reserve(1)[0] = value;

    internal void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4), value);

    internal void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);

    internal void Varint(long value)
    {
        var rest = (ulong)value;
        if (bytes.Length - Length < LongestVarint)
            Grow(LongestVarint);
        var at = Length;
        for (; rest >= 0x80; rest >>= 7)
            bytes[at++] = (byte)(rest | 0x80);
        bytes[at] = (byte)rest;
        Length = at + 1;
    }

    internal void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    internal void String(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Varint(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    /// <summary>Space for <paramref name="count"/> bytes at the end, counted as written.</summary>
    internal Span<byte> Reserve(int count)
    {
        if (bytes.Length - Length < count)
            Grow(count);
        Length += count;
        return bytes.AsSpan(Length - count, count);
    }

    private void Grow(int count) => Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, Length + (long)count)));
}
