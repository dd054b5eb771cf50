using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CommsPortal.Search.Postings;

/// <summary>
/// Frames of 128 numbers with the same number of bits each, lowest bits first (Lemire and Boytsov, "Decoding billions of integers
/// per second through vectorization", 2015). Eight numbers at a time are unpacked where the processor has AVX2, one elsewhere.
/// </summary>
internal static class BitPacking
{
    internal const int Frame = 128;

    /// <summary>Bytes that follow a frame at least and that a reader may touch.</summary>
    internal const int Overrun = 8;

    /// <summary>Bytes behind a frame that let it be read fastest.</summary>
    internal const int Readahead = 16;

    /// <summary>The most bits of which a number lies within four bytes, wherever it begins.</summary>
    private const int WidestInVectors = 25;

    private static readonly Vector256<byte>[] ByteOrders = [.. Enumerable.Range(0, WidestInVectors + 1).Select(ByteOrder)];
    private static readonly Vector256<uint>[] Shifts = [.. Enumerable.Range(0, WidestInVectors + 1).Select(bits => Vector256.Create([.. Enumerable.Range(0, 8).Select(i => (uint)(i * bits) & 7)]))];

    internal static int Bits(uint largest) => 32 - BitOperations.LeadingZeroCount(largest);

    internal static int Bytes(int bits) => Frame / 8 * bits;

    internal static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        Debug.Assert(values.Length == Frame && packed.Length == Bytes(bits));
        ulong pending = 0;
        int pendingBits = 0, at = 0;
        foreach (var value in values)
        {
            pending |= (ulong)value << pendingBits;
            pendingBits += bits;
            if (pendingBits < 32)
                continue;
            BinaryPrimitives.WriteUInt32LittleEndian(packed[at..], (uint)pending);
            pending >>= 32;
            pendingBits -= 32;
            at += 4;
        }
    }

    /// <summary>Reads a frame. <paramref name="packed"/> must hold the frame and <see cref="Overrun"/> bytes more.</summary>
    internal static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        if (bits > 32 || packed.Length < Bytes(bits) + Overrun || values.Length < Frame)
            throw new InvalidDataException("A block of postings is cut short.");
        if (bits == 0)
            values[..Frame].Clear();
        else if (Avx2.IsSupported && bits <= WidestInVectors && packed.Length >= Bytes(bits) + Readahead)
            UnpackVectors(ref MemoryMarshal.GetReference(packed), bits, ref MemoryMarshal.GetReference(values));
        else
            UnpackEach(ref MemoryMarshal.GetReference(packed), bits, ref MemoryMarshal.GetReference(values));
    }

    /// <summary>Replaces a frame of gaps − 1 by what they lead to from a number on.</summary>
    internal static void Accumulate(Span<int> gaps, int from)
    {
        Debug.Assert(gaps.Length >= Frame);
        if (Avx2.IsSupported)
        {
            AccumulateVectors(ref MemoryMarshal.GetReference(gaps), from);
            return;
        }
        foreach (ref var gap in gaps[..Frame])
            gap = from += gap + 1;
    }

    private static void UnpackEach(ref byte source, int bits, ref int target)
    {
        var mask = (1UL << bits) - 1;
        for (int i = 0, bit = 0; i < Frame; i++, bit += bits)
            Unsafe.Add(ref target, i) = (int)((Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, bit >> 3)) >> (bit & 7)) & mask);
    }

    /// <summary>Eight numbers take <paramref name="bits"/> bytes. Each half of the vector gets the bytes of four, a number's to its place, and is shifted.</summary>
    private static void UnpackVectors(ref byte source, int bits, ref int target)
    {
        var (order, shifts) = (ByteOrders[bits], Shifts[bits]);
        var mask = Vector256.Create((1u << bits) - 1);
        for (int i = 0, at = 0; i < Frame; i += 8, at += bits)
        {
            var bytes = Vector256.Create(Vector128.LoadUnsafe(ref source, (nuint)at), Vector128.LoadUnsafe(ref source, (nuint)(at + (bits >> 1))));
            var numbers = Avx2.ShiftRightLogicalVariable(Avx2.Shuffle(bytes, order).AsUInt32(), shifts) & mask;
            numbers.AsInt32().StoreUnsafe(ref target, (nuint)i);
        }
    }

    private static void AccumulateVectors(ref int gaps, int from)
    {
        var lastOfLow = Vector256.Create(3);
        var last = Vector256.Create(7);
        var high = Vector256.Create(0, 0, 0, 0, -1, -1, -1, -1);
        var carried = Vector256.Create(from);
        for (var i = 0; i < Frame; i += 8)
        {
            var sums = Vector256.LoadUnsafe(ref gaps, (nuint)i) + Vector256<int>.One;
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 4);
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 8);
            sums += Avx2.PermuteVar8x32(sums, lastOfLow) & high;
            sums += carried;
            sums.StoreUnsafe(ref gaps, (nuint)i);
            carried = Avx2.PermuteVar8x32(sums, last);
        }
    }

    /// <summary>The four bytes in which each of eight numbers lies; the second half counts from the byte in which its first begins.</summary>
    private static Vector256<byte> ByteOrder(int bits) => Vector256.Create([.. Enumerable.Range(0, 8).SelectMany(i => Enumerable.Range(0, 4).Select(b => (byte)(((i < 4 ? i * bits : (i * bits) - (bits >> 1 << 3)) >> 3) + b)))]);
}
