using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommsPortal.Search.Postings;

/// <summary>
/// Frames of 128 numbers with the same number of bits each, lowest bits first (Lemire and Boytsov, "Decoding billions of integers
/// per second through vectorization", 2015, without the vectors: one unaligned 64-bit load a number).
/// </summary>
internal static class BitPacking
{
    internal const int Frame = 128;

    /// <summary>Bytes that a reader may touch beyond a frame.</summary>
    internal const int Overrun = 8;

    internal static int Bits(uint largest) => 32 - BitOperations.LeadingZeroCount(largest);

    internal static int Bytes(int bits) => Frame / 8 * bits;

    internal static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        Debug.Assert(values.Length == Frame && packed.Length == Bytes(bits));
        packed.Clear();
        var bit = 0;
        foreach (var value in values)
        {
            for (int done = 0; done < bits;)
            {
                var free = 8 - (bit & 7);
                var take = Math.Min(free, bits - done);
                packed[bit >> 3] |= (byte)(((value >> done) & ((1u << take) - 1)) << (bit & 7));
                done += take;
                bit += take;
            }
        }
    }

    /// <summary>Reads a frame. <paramref name="packed"/> must hold the frame and <see cref="Overrun"/> bytes more.</summary>
    internal static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        if (bits > 32 || packed.Length < Bytes(bits) + Overrun || values.Length < Frame)
            throw new InvalidDataException("A block of postings is cut short.");
        if (bits == 0)
        {
            values[..Frame].Clear();
            return;
        }
        var mask = (1UL << bits) - 1;
        ref var source = ref MemoryMarshal.GetReference(packed);
        ref var target = ref MemoryMarshal.GetReference(values);
        for (int i = 0, bit = 0; i < Frame; i++, bit += bits)
            Unsafe.Add(ref target, i) = (int)((Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3)) >> (bit & 7)) & mask);
    }
}
