using System.Buffers.Binary;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Postings;

/// <summary>
/// Reads ranges of one list in bulk, a block at a time, for ranges in which most documents matter. Ranges ascend. The grammar is that of
/// <see cref="PostingsWriter"/>; the blocks before a range are passed over by the skip entries.
/// </summary>
internal sealed class BlockScanner
{
    private const int SkipEntry = 9;

    private readonly MappedBytes bytes;
    private readonly long offset;
    private readonly int length;
    private readonly int fullBlocks;
    private readonly int tail;
    private readonly int limit;
    private readonly int[] documents = new int[BitPacking.Frame];
    private readonly int[] codes = new int[BitPacking.Frame];
    private int block = -1;
    private int inBlock;

    internal BlockScanner(MappedBytes bytes, long sectionOffset, PostingsEntry entry, int documentCount)
    {
        this.bytes = bytes;
        offset = sectionOffset + entry.Offset;
        length = entry.Length;
        fullBlocks = entry.Count / BitPacking.Frame;
        tail = entry.Count % BitPacking.Frame;
        limit = documentCount;
    }

    private int BlockCount => fullBlocks + (tail > 0 ? 1 : 0);

    /// <summary>Raises the score of each document from <paramref name="from"/> to <paramref name="to"/> to at least what its code scores.</summary>
    /// <param name="impacts">The score of each code.</param>
    /// <param name="scores">The scores, the first for <paramref name="from"/>.</param>
    internal void Raise(int from, int to, float[] impacts, Span<float> scores)
    {
        for (var at = Find(from); at < BlockCount; at++)
        {
            Decode(at);
            for (var i = 0; i < inBlock; i++)
            {
                var place = documents[i] - from;
                if ((uint)place < (uint)scores.Length && impacts[codes[i]] is var score && score > scores[place])
                    scores[place] = score;
            }
            if (documents[inBlock - 1] >= to)
                break;
        }
    }

    private int Find(int from)
    {
        var low = Math.Max(0, block);
        if (low >= fullBlocks)
            return low;
        var skips = bytes.Slice(offset, fullBlocks * 4L);
        var step = 1;
        if (BinaryPrimitives.ReadInt32LittleEndian(skips[(low * 4)..]) >= from)
            return low;
        while (low + step < fullBlocks && BinaryPrimitives.ReadInt32LittleEndian(skips[((low + step) * 4)..]) < from)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(low + step, fullBlocks);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (BinaryPrimitives.ReadInt32LittleEndian(skips[(middle * 4)..]) < from)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    private void Decode(int at)
    {
        if (at == block)
            return;
        block = at;
        var skips = bytes.Slice(offset, (fullBlocks * (long)SkipEntry) + (tail > 0 ? 1 : 0));
        var document = at == 0 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(skips[((at - 1) * 4)..]);
        var body = offset + skips.Length + (at == 0 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(skips[((fullBlocks + at - 1) * 4)..]));
        if (at < fullBlocks)
            DecodeFrames(body, document);
        else
            DecodeTail(bytes.Slice(body, offset + length - body), document);
        if (documents[inBlock - 1] >= limit || documents[0] < 0)
            throw new IndexCorruptException(bytes.Name, "a block of postings leads outside the segment");
    }

    private void DecodeFrames(long at, int document)
    {
        var from = bytes.Slice(at, Math.Min(bytes.Length - at, 3 + (2 * BitPacking.Bytes(32)) + BitPacking.Overrun));
        int gapBits = from[0], codeBits = from[1], least = from[2];
        BitPacking.Unpack(from[3..], gapBits, documents);
        BitPacking.Unpack(from[(3 + BitPacking.Bytes(gapBits))..], codeBits, codes);
        for (var i = 0; i < BitPacking.Frame; i++)
        {
            document += documents[i] + 1;
            documents[i] = document;
            codes[i] = (codes[i] + least) & (Weight.Codes - 1);
        }
        inBlock = BitPacking.Frame;
    }

    private void DecodeTail(ReadOnlySpan<byte> from, int document)
    {
        var reader = new ByteReader(from);
        for (var i = 0; i < tail; i++)
        {
            document += reader.VarInt32() + 1;
            documents[i] = document;
            codes[i] = reader.Byte() & (Weight.Codes - 1);
        }
        inBlock = tail;
    }
}
