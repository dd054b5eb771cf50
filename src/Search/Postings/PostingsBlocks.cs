using System.Buffers.Binary;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Postings;

/// <summary>The blocks of one list, one of which is loaded at a time; see <see cref="PostingsWriter"/> for the grammar. Not thread-safe.</summary>
internal sealed class PostingsBlocks
{
    private const int SkipEntry = 9;

    /// <summary>Blocks looked at for a bound before that of the whole list is taken.</summary>
    private const int MostForBound = 16;

    private readonly MappedBytes bytes;
    private readonly long offset;
    private readonly int length;
    private readonly int fullBlocks;
    private readonly int tail;
    private readonly int limit;
    private readonly int[] documents = new int[BitPacking.Frame + 1];
    private int[] codes = [];
    private bool codesRead;
    private long codesAt;
    private int codeBits;
    private int leastCode;
    private int sought;

    /// <param name="bytes">The file.</param>
    /// <param name="sectionOffset">Where the section of postings starts in it.</param>
    /// <param name="entry">The list.</param>
    /// <param name="documentCount">Documents of the segment: every document of an undamaged list is below it.</param>
    internal PostingsBlocks(MappedBytes bytes, long sectionOffset, PostingsEntry entry, int documentCount)
    {
        this.bytes = bytes;
        offset = sectionOffset + entry.Offset;
        length = entry.Length;
        Count = entry.Count;
        MaxCode = Math.Min((int)entry.MaxCode, Weight.Codes - 1);
        fullBlocks = entry.Count / BitPacking.Frame;
        tail = entry.Count % BitPacking.Frame;
        limit = documentCount;
    }

    /// <summary>Postings of the list.</summary>
    internal int Count { get; }

    /// <summary>The greatest code of the list.</summary>
    internal int MaxCode { get; }

    internal int BlockCount => fullBlocks + (tail > 0 ? 1 : 0);

    /// <summary>The block that is loaded, -1 before the first.</summary>
    internal int Loaded { get; private set; } = -1;

    /// <summary>Postings of the loaded block.</summary>
    internal int InBlock { get; private set; }

    /// <summary>The documents of the loaded block, and <see cref="PostingsCursor.End"/> after them.</summary>
    internal int[] Documents => documents;

    /// <summary>The last document of a block; of the tail one that no document is beyond.</summary>
    internal int LastOf(int block) => block < fullBlocks ? LastOf(Skips(), block) : PostingsCursor.End - 1;

    /// <summary>The first block, from the loaded one on, that ends at or after a document; the tail's number if only it can, whether there is a tail or not.</summary>
    internal int Find(int target)
    {
        var low = Math.Max(0, Loaded);
        if (low >= fullBlocks)
            return low;
        var skips = Skips();
        if (sought > low && sought < fullBlocks && LastOf(skips, sought - 1) < target)
            low = sought;
        if (LastOf(skips, low) >= target)
            return sought = low;
        // Galloping, then binary search.
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
        return sought = high;
    }

    /// <summary>The greatest code of the blocks that overlap documents <paramref name="from"/> to <paramref name="to"/>, or of more; -1 if none does.</summary>
    internal int MaxCodeIn(int from, int to)
    {
        var skips = Skips();
        var max = -1;
        var block = Find(from);
        for (var end = block + MostForBound; block < BlockCount; block++)
        {
            if (block == end)
                return MaxCode;
            max = Math.Max(max, skips[block < fullBlocks ? (fullBlocks * 8) + block : fullBlocks * SkipEntry]);
            if (block >= fullBlocks || LastOf(skips, block) >= to)
                break;
        }
        return Math.Min(max, Weight.Codes - 1);
    }

    /// <summary>Loads a block.</summary>
    /// <exception cref="IndexCorruptException">The block leads outside the segment's documents.</exception>
    internal void Load(int block)
    {
        var skips = Skips();
        var before = block == 0 ? -1 : LastOf(skips, block - 1);
        var start = block == 0 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(skips[((fullBlocks + block - 1) * 4)..]);
        Loaded = block;
        codesRead = false;
        if (block < fullBlocks)
            LoadFrames(offset + skips.Length + start, before);
        else
            LoadTail(bytes.Slice(offset + skips.Length + start, length - skips.Length - start), before);
        documents[InBlock] = PostingsCursor.End;
        var agrees = block >= fullBlocks || documents[InBlock - 1] == LastOf(skips, block);
        if (!agrees || documents[0] < 0 || documents[InBlock - 1] < documents[0] || documents[InBlock - 1] >= limit)
            throw new IndexCorruptException(bytes.Name, "a block of postings contradicts its skip entry");
    }

    /// <summary>The code of one posting of the loaded block.</summary>
    internal int CodeAt(int index)
    {
        if (codesRead)
            return codes[index];
        var bit = index * codeBits;
        var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(codesAt + (bit >> 3), 8));
        return ((int)((word >> (bit & 7)) & ((1UL << codeBits) - 1)) + leastCode) & (Weight.Codes - 1);
    }

    /// <summary>The codes of the loaded block, a whole frame of them.</summary>
    internal ReadOnlySpan<int> Codes()
    {
        if (codesRead)
            return codes;
        Prepare();
        BitPacking.Unpack(bytes.Slice(codesAt, Math.Min(bytes.Length - codesAt, BitPacking.Bytes(32) + BitPacking.Readahead)), codeBits, codes);
        foreach (ref var code in codes.AsSpan())
            code = (code + leastCode) & (Weight.Codes - 1);
        return codes;
    }

    private ReadOnlySpan<byte> Skips() => bytes.Slice(offset, (fullBlocks * (long)SkipEntry) + (tail > 0 ? 1 : 0));

    private static int LastOf(ReadOnlySpan<byte> skips, int block) => BinaryPrimitives.ReadInt32LittleEndian(skips[(block * 4)..]);

    private void LoadFrames(long at, int before)
    {
        var from = bytes.Slice(at, Math.Min(bytes.Length - at, 3 + BitPacking.Bytes(32) + BitPacking.Readahead));
        int gapBits = from[0];
        codeBits = Math.Min((int)from[1], 32);
        leastCode = from[2];
        BitPacking.Unpack(from[3..], gapBits, documents);
        BitPacking.Accumulate(documents, before);
        codesAt = at + 3 + BitPacking.Bytes(gapBits);
        InBlock = BitPacking.Frame;
    }

    private void LoadTail(ReadOnlySpan<byte> from, int document)
    {
        Prepare();
        var reader = new ByteReader(from);
        for (var i = 0; i < tail; i++)
        {
            documents[i] = document += reader.VarInt32() + 1;
            codes[i] = reader.Byte() & (Weight.Codes - 1);
        }
        InBlock = tail;
    }

    private void Prepare()
    {
        if (codes.Length == 0)
            codes = new int[BitPacking.Frame];
        codesRead = true;
    }
}
