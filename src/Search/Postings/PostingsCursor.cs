using System.Buffers.Binary;
using System.Diagnostics;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Postings;

/// <summary>Walks one list, see <see cref="PostingsWriter"/> for its grammar. Blocks are decoded only when a document in them is asked for.</summary>
internal sealed class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    internal const int End = int.MaxValue;

    private const int SkipEntry = 9;

    private readonly MappedBytes bytes;
    private readonly long offset;
    private readonly int length;
    private readonly int fullBlocks;
    private readonly int tail;
    private readonly int limit;
    private readonly int[] documents = new int[BitPacking.Frame + 1];
    private readonly byte[] tailCodes;
    private long codesAt;
    private int codeBits;
    private int leastCode;
    private int block = -1;
    private int inBlock;
    private int index;

    /// <param name="bytes">The section.</param>
    /// <param name="entry">The list.</param>
    /// <param name="sectionOffset">Where the section starts in the bytes.</param>
    /// <param name="documentCount">Documents of the segment: every document of an undamaged list is below it.</param>
    internal PostingsCursor(MappedBytes bytes, long sectionOffset, PostingsEntry entry, int documentCount)
    {
        this.bytes = bytes;
        offset = sectionOffset + entry.Offset;
        length = entry.Length;
        Count = entry.Count;
        fullBlocks = entry.Count / BitPacking.Frame;
        tail = entry.Count % BitPacking.Frame;
        tailCodes = new byte[tail];
        limit = documentCount;
        MaxCode = entry.MaxCode;
        Document = -1;
    }

    internal int Count { get; }

    internal int MaxCode { get; }

    /// <summary>The current document, -1 before the first move, <see cref="End"/> after the last.</summary>
    internal int Document { get; private set; }

    /// <summary>The current document's <see cref="Weight"/> code.</summary>
    internal int Code
    {
        get
        {
            if (block >= fullBlocks)
                return tailCodes[index];
            var bit = index * codeBits;
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(codesAt + (bit >> 3), 8));
            return ((int)((word >> (bit & 7)) & ((1UL << codeBits) - 1)) + leastCode) & (Weight.Codes - 1);
        }
    }

    private int BlockCount => fullBlocks + (tail > 0 ? 1 : 0);

    internal int Next() => Document == End ? End : Advance(Document + 1);

    /// <summary>Moves to the first document at or after <paramref name="target"/>; never backwards.</summary>
    internal int Advance(int target)
    {
        if (Document >= target)
            return Document;
        if (block < 0 || documents[inBlock - 1] < target)
        {
            var next = FindBlock(target);
            if (next >= BlockCount)
                return Document = End;
            if (next != block)
                Decode(next);
            else
                index++;
        }
        while (documents[index] < target)
            index++;
        if (index < inBlock)
            return Document = documents[index];
        return Document = End;
    }

    /// <summary>The last document of the block that would hold <paramref name="target"/>, at most <see cref="End"/> - 1.</summary>
    internal int BlockEnd(int target)
    {
        var at = FindBlock(target);
        return at < fullBlocks ? LastOf(Skips(), at) : End - 1;
    }

    /// <summary>The greatest code among the blocks that overlap documents <paramref name="from"/> to <paramref name="to"/>, -1 if none does.</summary>
    internal int MaxCodeIn(int from, int to)
    {
        var skips = Skips();
        var at = FindBlock(from);
        var max = -1;
        for (var looked = 0; at < BlockCount; at++)
        {
            if (++looked > 16)
                return MaxCode;
            max = Math.Max(max, skips[at < fullBlocks ? (fullBlocks * 8) + at : fullBlocks * SkipEntry]);
            if (at >= fullBlocks || LastOf(skips, at) >= to)
                break;
        }
        return Math.Min(max, Weight.Codes - 1);
    }

    private ReadOnlySpan<byte> Skips() => bytes.Slice(offset, Math.Min(length, (fullBlocks * (long)SkipEntry) + 1));

    private static int LastOf(ReadOnlySpan<byte> skips, int at) => BinaryPrimitives.ReadInt32LittleEndian(skips[(at * 4)..]);

    /// <summary>The first block from the current one that ends at or after a document: galloping, then binary search.</summary>
    private int FindBlock(int target)
    {
        var low = Math.Max(0, block);
        if (low >= fullBlocks)
            return block >= fullBlocks && tail > 0 && inBlock > 0 && documents[inBlock - 1] < target ? BlockCount : low;
        var skips = Skips();
        if (LastOf(skips, low) >= target)
            return low;
        var step = 1;
        while (low + step < fullBlocks && LastOf(skips, low + step) < target)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(low + step, fullBlocks);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (LastOf(skips, middle) < target)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    private void Decode(int next)
    {
        var skips = Skips();
        var before = next == 0 ? -1 : LastOf(skips, next - 1);
        var start = next == 0 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(skips[((fullBlocks + next - 1) * 4)..]);
        var body = offset + ((long)fullBlocks * SkipEntry) + (tail > 0 ? 1 : 0);
        block = next;
        index = 0;
        if (next < fullBlocks)
            DecodeFrames(body + start, before, LastOf(skips, next));
        else
            DecodeTail(bytes.Slice(body + start, offset + length - body - start), before);
    }

    private void DecodeFrames(long at, int before, int last)
    {
        var from = bytes.Slice(at, Math.Min(bytes.Length - at, 3 + BitPacking.Bytes(32) + BitPacking.Overrun));
        int gapBits = from[0];
        codeBits = Math.Min((int)from[1], 32);
        leastCode = from[2];
        BitPacking.Unpack(from[3..], gapBits, documents);
        codesAt = at + 3 + BitPacking.Bytes(gapBits);
        var document = before;
        for (var i = 0; i < BitPacking.Frame; i++)
        {
            document += documents[i] + 1;
            documents[i] = document;
        }
        inBlock = BitPacking.Frame;
        Seal(document == last);
    }

    private void DecodeTail(ReadOnlySpan<byte> from, int before)
    {
        var reader = new ByteReader(from);
        var document = before;
        for (var i = 0; i < tail; i++)
        {
            document += reader.VarInt32() + 1;
            documents[i] = document;
            tailCodes[i] = (byte)(reader.Byte() & (Weight.Codes - 1));
        }
        inBlock = tail;
        Seal(true);
    }

    /// <summary>Puts the sentinel behind the block. A damaged block must not lead outside the segment's documents.</summary>
    private void Seal(bool agrees)
    {
        documents[inBlock] = End;
        if (!agrees || documents[inBlock - 1] >= limit || documents[0] < 0 || documents[inBlock - 1] < documents[0])
            throw new IndexCorruptException(bytes.Name, "a block of postings contradicts its skip entry");
        Debug.Assert(documents.AsSpan(0, inBlock).SequenceEqual(documents.AsSpan(0, inBlock).ToArray().Order().ToArray()));
    }
}
