using System.Buffers.Binary;
using System.Text;

namespace CommsPortal.Search.Storage;

/// <summary>Reads numbers from bytes. Running over the end throws <see cref="EndOfStreamException"/>, never reads beyond.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    internal int Position { get; set; }

    internal readonly bool AtEnd => Position >= bytes.Length;

    internal byte Byte() => Take(1)[0];

    internal uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    internal long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    /// <summary>LEB128, at most 63 bits.</summary>
    internal long Varint()
    {
        long value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var b = Byte();
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
        throw new EndOfStreamException("A number has no end.");
    }

    internal int VarInt32() => (int)Math.Min(Varint(), int.MaxValue);

    internal string String() => Encoding.UTF8.GetString(Take(VarInt32()));

    internal ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)(bytes.Length - Position))
            throw new EndOfStreamException("The data ends too early.");
        var taken = bytes.Slice(Position, count);
        Position += count;
        return taken;
    }
}
