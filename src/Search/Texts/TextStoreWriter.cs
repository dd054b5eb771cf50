using System.IO.Compression;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Texts;

/// <summary>
/// Writes the residues of leads and bodies, compressed together in blocks of about 24 KB:
/// <code>
/// TextBlocks := block*
/// block      := rawLength:u32 brotli( (length:varint*2)*documents texts )     // RFC 7932
/// TextIndex  := ( firstDocument:u32 start:i64 )*blocks  documentCount:u32 end:i64
/// </code>
/// </summary>
internal sealed class TextStoreWriter(SegmentOutput output)
{
    private const int BlockBytes = 24 << 10;
    private const int Quality = 4;
    private const int Window = 18;

    private readonly ByteBuffer index = new(1 << 10);
    private readonly ByteBuffer lengths = new(1 << 10);
    private readonly ByteBuffer texts = new(BlockBytes * 2);
    private byte[] compressed = [];
    private int documents;
    private int first;

    internal void Begin() => output.Begin(SectionKind.TextBlocks);

    internal void Add(TextRecord record)
    {
        lengths.Varint(record.Lead.Length);
        lengths.Varint(record.Body.Length);
        texts.Bytes(record.Lead);
        texts.Bytes(record.Body);
        documents++;
        if (texts.Length >= BlockBytes)
            Flush();
    }

    /// <summary>Adds a whole block of another segment as it is.</summary>
    internal void AddBlock(ReadOnlySpan<byte> block, int documentsOfBlock)
    {
        Flush();
        Note();
        output.Write(block);
        documents = first += documentsOfBlock;
    }

    internal void End()
    {
        Flush();
        Note();
        output.End();
        output.Begin(SectionKind.TextIndex);
        output.Write(index.Span);
        output.End();
    }

    private void Flush()
    {
        if (documents == first)
            return;
        Note();
        lengths.Bytes(texts.Span);
        var most = BrotliEncoder.GetMaxCompressedLength(lengths.Length);
        if (compressed.Length < most)
            compressed = new byte[most];
        if (!BrotliEncoder.TryCompress(lengths.Span, compressed, out var written, Quality, Window))
            throw new InvalidOperationException("Compression failed.");
        Span<byte> raw = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(raw, lengths.Length);
        output.Write(raw);
        output.Write(compressed.AsSpan(0, written));
        lengths.Clear();
        texts.Clear();
        first = documents;
    }

    private void Note()
    {
        index.UInt32((uint)first);
        index.Int64(output.SectionPosition);
    }
}
