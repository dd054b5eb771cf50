using System.Buffers.Binary;
using System.IO.Compression;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Texts;

/// <summary>Reads the residues of leads and bodies; see <see cref="TextStoreWriter"/> for the grammar. Thread-safe.</summary>
internal sealed class TextStore
{
    private const int Entry = 12;
    private const int LargestBlock = 256 << 20;

    private readonly SegmentInput input;

    internal TextStore(SegmentInput input)
    {
        this.input = input;
        var length = input.Locate(SectionKind.TextIndex).Length;
        if (length < Entry || length % Entry != 0)
            throw new IndexCorruptException(input.Bytes.Name, "its text index has the wrong length");
        BlockCount = (int)(length / Entry) - 1;
    }

    internal int BlockCount { get; }

    internal TextRecord Read(int document)
    {
        int low = 0, high = BlockCount;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (FirstDocument(middle) <= document)
                low = middle;
            else
                high = middle;
        }
        return ReadBlock(low, only: document)[0];
    }

    internal int FirstDocument(int block) => BinaryPrimitives.ReadInt32LittleEndian(input.Section(SectionKind.TextIndex)[(block * Entry)..]);

    /// <summary>A block as it lies in the file.</summary>
    internal ReadOnlySpan<byte> RawBlock(int block)
    {
        var index = input.Section(SectionKind.TextIndex);
        var start = BinaryPrimitives.ReadInt64LittleEndian(index[((block * Entry) + 4)..]);
        var end = BinaryPrimitives.ReadInt64LittleEndian(index[(((block + 1) * Entry) + 4)..]);
        var (offset, length) = input.Locate(SectionKind.TextBlocks);
        return start >= 0 && start + 4 <= end && end <= length ? input.Bytes.Slice(offset + start, end - start) : throw new IndexCorruptException(input.Bytes.Name, "its text index points outside");
    }

    internal int RawLength(int block) => BinaryPrimitives.ReadInt32LittleEndian(RawBlock(block));

    /// <summary>The texts of a block's documents, or of one.</summary>
    internal List<TextRecord> ReadBlock(int block, int only = -1)
    {
        var raw = RawBlock(block);
        var length = BinaryPrimitives.ReadInt32LittleEndian(raw);
        if (length is < 0 or > LargestBlock)
            throw new IndexCorruptException(input.Bytes.Name, "a block of texts has an impossible length");
        var content = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (!BrotliDecoder.TryDecompress(raw[4..], content.AsSpan(0, length), out var written) || written != length)
                throw new IndexCorruptException(input.Bytes.Name, "a block of texts cannot be decompressed");
            return Parse(content.AsSpan(0, length), FirstDocument(block), FirstDocument(block + 1), only);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(content);
        }
    }

    private static List<TextRecord> Parse(ReadOnlySpan<byte> content, int first, int end, int only)
    {
        var reader = new ByteReader(content);
        var lengths = new int[Math.Max(0, end - first) * 2];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = reader.VarInt32();
        var records = new List<TextRecord>();
        for (var i = 0; i < lengths.Length; i += 2)
        {
            var lead = reader.Take(lengths[i]);
            var body = reader.Take(lengths[i + 1]);
            if (only < 0 || only == first + (i / 2))
                records.Add(new TextRecord(lead.ToArray(), body.ToArray()));
        }
        return records.Count > 0 ? records : throw new EndOfStreamException("A block of texts lacks a document.");
    }
}
