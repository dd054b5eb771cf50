using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Terms;

/// <summary>
/// Writes the dictionary: keys in byte order, in blocks of 16, each key after the first of its block without what it shares with the
/// one before (front coding; Witten, Moffat and Bell, "Managing Gigabytes", §4.1).
/// <code>
/// TermBlocks := block*
/// block      := offset:varint entry*                                       // of the first list, in the section Postings
/// entry      := shared:varint rest:varint restBytes count:varint length:varint maxCode:u8
/// TermIndex  := termCount:u32 exactCount:u32 start:u32*                    // of each block, in the section TermBlocks
/// </code>
/// The lists of a block follow each other without gaps, so each offset is the sum of the lengths before.
/// </summary>
internal sealed class TermDictionaryWriter(Spool blocks) : IDisposable
{
    internal const int BlockSize = 16;

    private readonly ByteBuffer block = new(1 << 10);
    private readonly List<uint> starts = [];
    private byte[] previous = [];
    private int count;
    private int exact;

    /// <summary>Adds the next key; keys ascend, and so do their lists.</summary>
    internal void Add(ReadOnlySpan<byte> key, PostingsEntry entry)
    {
        if (count > 0 && previous.AsSpan().SequenceCompareTo(key) >= 0)
            throw new InvalidOperationException("Terms must be added in the order of their keys.");
        var shared = 0;
        if (count % BlockSize == 0)
        {
            EndBlock();
            starts.Add(checked((uint)blocks.Length));
            block.Varint(entry.Offset);
        }
        else
            shared = previous.AsSpan().CommonPrefixLength(key);
        block.Varint(shared);
        block.Varint(key.Length - shared);
        block.Bytes(key[shared..]);
        block.Varint(entry.Count);
        block.Varint(entry.Length);
        block.Byte(entry.MaxCode);
        previous = key.ToArray();
        count++;
        if (key[0] == TermKey.Exact)
            exact++;
    }

    internal void Write(SegmentOutput output)
    {
        EndBlock();
        output.Begin(SectionKind.TermBlocks);
        blocks.CopyTo(output);
        output.End();
        var index = new ByteBuffer(8 + (starts.Count * 4));
        index.UInt32((uint)count);
        index.UInt32((uint)exact);
        foreach (var start in starts)
            index.UInt32(start);
        output.Begin(SectionKind.TermIndex);
        output.Write(index.Span);
        output.End();
    }

    public void Dispose() => blocks.Dispose();

    private void EndBlock()
    {
        blocks.Write(block.Span);
        block.Clear();
    }
}
