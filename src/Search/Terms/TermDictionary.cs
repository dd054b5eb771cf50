using System.Buffers.Binary;
using CommsPortal.Search.Postings;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Terms;

/// <summary>Finds terms in a segment; see <see cref="TermDictionaryWriter"/> for the grammar. Thread-safe.</summary>
internal sealed class TermDictionary
{
    private readonly SegmentInput input;
    private readonly int blockCount;

    internal TermDictionary(SegmentInput input)
    {
        this.input = input;
        var index = new ByteReader(input.Section(SectionKind.TermIndex));
        Count = (int)index.UInt32();
        ExactCount = (int)index.UInt32();
        blockCount = (Count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize;
        if (Count < 0 || ExactCount < 0 || ExactCount > Count || input.Locate(SectionKind.TermIndex).Length != 8 + (blockCount * 4L))
            throw new IndexCorruptException(input.Bytes.Name, "its term index has the wrong length");
    }

    internal int Count { get; }

    /// <summary>Exact forms; their numbers are 0 to this, in the order of their keys.</summary>
    internal int ExactCount { get; }

    internal bool TryFind(ReadOnlySpan<byte> key, out PostingsEntry entry, out int number)
    {
        var walk = From(key);
        number = walk.Number;
        if (walk.MoveNext() && walk.Key.SequenceEqual(key))
        {
            entry = walk.Entry;
            number = walk.Number;
            return true;
        }
        entry = default;
        return false;
    }

    /// <summary>Walks the terms from the first that is not below a key.</summary>
    internal TermWalk From(ReadOnlySpan<byte> key)
    {
        int low = -1, high = blockCount;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (FirstKey(middle).SequenceCompareTo(key) <= 0)
                low = middle;
            else
                high = middle;
        }
        var walk = new TermWalk(this, Math.Max(low, 0));
        walk.SkipBelow(key);
        return walk;
    }

    /// <summary>Walks all terms from a number on.</summary>
    internal TermWalk At(int number)
    {
        var walk = new TermWalk(this, number / TermDictionaryWriter.BlockSize);
        for (var i = number % TermDictionaryWriter.BlockSize; i > 0; i--)
            walk.MoveNext();
        return walk;
    }

    internal ReadOnlySpan<byte> Block(int block)
    {
        if (block >= blockCount)
            return [];
        var starts = input.Section(SectionKind.TermIndex)[8..];
        var all = input.Section(SectionKind.TermBlocks);
        var start = (int)BinaryPrimitives.ReadUInt32LittleEndian(starts[(block * 4)..]);
        var end = block + 1 < blockCount ? (int)BinaryPrimitives.ReadUInt32LittleEndian(starts[((block + 1) * 4)..]) : all.Length;
        return start >= 0 && start < end && end <= all.Length ? all[start..end] : throw new IndexCorruptException(input.Bytes.Name, "its term index points outside");
    }

    private ReadOnlySpan<byte> FirstKey(int block)
    {
        var reader = new ByteReader(Block(block));
        reader.Varint();
        reader.Varint();
        return reader.Take(reader.VarInt32());
    }
}
