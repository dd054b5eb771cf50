using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Postings;

/// <summary>
/// Writes lists of postings, one after the other. The grammar of a list with n postings (f = n / 128 full blocks, t = n % 128):
/// <code>
/// list   := skip tailMax:u8? block*f tail
/// skip   := lastDocument:u32*f  end:u32*f  maxCode:u8*f       // end: of the block, from the first block's start
/// block  := documentBits:u8 codeBits:u8 leastCode:u8 frame(gap − 1) frame(code − leastCode)
/// tail   := (gap − 1:varint code:u8)*t                        // tailMax stands there only if t > 0
/// </code>
/// Gaps are counted from −1 at the start of the list and go on over blocks. Frames are those of <see cref="BitPacking"/>.
/// </summary>
internal sealed class PostingsWriter(SegmentOutput output)
{
    private readonly uint[] gaps = new uint[BitPacking.Frame];
    private readonly uint[] codes = new uint[BitPacking.Frame];
    private readonly List<(int Last, int End, byte Max)> skips = [];
    private readonly ByteBuffer blocks = new(1 << 16);
    private readonly ByteBuffer head = new();
    private int pending;
    private int last = -1;

    /// <summary>Postings added since the list began.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds the next posting; documents ascend.</summary>
    internal void Add(int document, byte code)
    {
        if (document <= last)
            throw new InvalidOperationException("Postings must be added in the order of their documents.");
        gaps[pending] = (uint)(document - last - 1);
        codes[pending++] = code;
        last = document;
        Count++;
        if (pending == BitPacking.Frame)
            FlushBlock();
    }

    /// <summary>Ends the list and writes it.</summary>
    internal PostingsEntry End()
    {
        var most = skips.Count > 0 ? skips.Max(s => s.Max) : (byte)0;
        head.Clear();
        foreach (var skip in skips)
            head.UInt32((uint)skip.Last);
        foreach (var skip in skips)
            head.UInt32((uint)skip.End);
        foreach (var skip in skips)
            head.Byte(skip.Max);
        if (pending > 0)
        {
            var tailMax = (byte)codes.AsSpan(0, pending).ToArray().Max();
            most = Math.Max(most, tailMax);
            head.Byte(tailMax);
        }
        for (var i = 0; i < pending; i++)
        {
            blocks.Varint(gaps[i]);
            blocks.Byte((byte)codes[i]);
        }
        var entry = new PostingsEntry(Count, output.SectionPosition, head.Length + blocks.Length, most);
        output.Write(head.Span);
        output.Write(blocks.Span);
        Reset();
        return entry;
    }

    private void FlushBlock()
    {
        uint gapMax = 0, least = uint.MaxValue, most = 0;
        for (var i = 0; i < BitPacking.Frame; i++)
        {
            gapMax = Math.Max(gapMax, gaps[i]);
            least = Math.Min(least, codes[i]);
            most = Math.Max(most, codes[i]);
        }
        for (var i = 0; i < BitPacking.Frame; i++)
            codes[i] -= least;
        var gapBits = BitPacking.Bits(gapMax);
        var codeBits = BitPacking.Bits(most - least);
        blocks.Byte((byte)gapBits);
        blocks.Byte((byte)codeBits);
        blocks.Byte((byte)least);
        BitPacking.Pack(gaps, gapBits, blocks.Reserve(BitPacking.Bytes(gapBits)));
        BitPacking.Pack(codes, codeBits, blocks.Reserve(BitPacking.Bytes(codeBits)));
        skips.Add((last, blocks.Length, (byte)most));
        pending = 0;
    }

    private void Reset()
    {
        skips.Clear();
        blocks.Clear();
        pending = 0;
        last = -1;
        Count = 0;
    }
}
