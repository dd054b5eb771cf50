namespace CommsPortal.Search.Storage;

/// <summary>
/// Writes a segment file:
/// <code>
/// segment   := section* directory footer
/// directory := (kind:u32 offset:i64 length:i64 crc32c:u32)*
/// footer    := documentCount:u32 sectionCount:u32 crc32c(directory, documentCount, sectionCount):u32 formatVersion:u32 magic:i64
/// </code>
/// Each section is followed by eight zero bytes that belong to none, so that wide loads at its end stay inside the file.
/// </summary>
internal sealed class SegmentOutput(Stream stream, string? spoolPath = null) : IDisposable
{
    internal const int DirectoryEntry = 24;
    internal const int Footer = 24;
    internal const uint FormatVersion = 1;
    internal const long Magic = 0x3153_4956_5443_5056; // "VPCTVIS1"

    private readonly ByteBuffer directory = new();
    private readonly byte[] buffer = new byte[1 << 16];
    private int buffered;
    private long written;
    private long sectionStart;
    private uint crc;
    private SectionKind? open;
    private int sections;

    /// <summary>Bytes of the open section so far.</summary>
    internal long SectionPosition => written + buffered - sectionStart;

    /// <summary>A place for what belongs in a later section. One at a time.</summary>
    internal Spool Spool() => new(spoolPath);

    internal void Begin(SectionKind kind)
    {
        Drain();
        open = kind;
        sectionStart = written;
        crc = 0;
    }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= buffer.Length - buffered)
        {
            bytes.CopyTo(buffer.AsSpan(buffered));
            buffered += bytes.Length;
            return;
        }
        Drain();
        if (bytes.Length < buffer.Length)
        {
            bytes.CopyTo(buffer);
            buffered = bytes.Length;
        }
        else
            Emit(bytes);
    }

    internal void End()
    {
        Drain();
        directory.UInt32((uint)(open ?? throw new InvalidOperationException("No section is open.")));
        directory.Int64(sectionStart);
        directory.Int64(written - sectionStart);
        directory.UInt32(crc);
        sections++;
        open = null;
        stream.Write(new byte[BitPackingOverrun]);
        written += BitPackingOverrun;
    }

    /// <summary>Writes the directory and the footer and flushes to the stream.</summary>
    internal void Finish(int documentCount)
    {
        directory.UInt32((uint)documentCount);
        directory.UInt32((uint)sections);
        directory.UInt32(Crc32C.Append(0, directory.Span));
        directory.UInt32(FormatVersion);
        directory.Int64(Magic);
        stream.Write(directory.Span);
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();

    private const int BitPackingOverrun = Postings.BitPacking.Overrun;

    private void Drain()
    {
        if (buffered > 0)
            Emit(buffer.AsSpan(0, buffered));
        buffered = 0;
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        crc = Crc32C.Append(crc, bytes);
        stream.Write(bytes);
        written += bytes.Length;
    }
}
