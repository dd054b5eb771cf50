namespace CommsPortal.Search.Storage;

/// <summary>Finds the sections of a segment file, see <see cref="SegmentOutput"/> for the grammar. Opening reads the last bytes only.</summary>
internal sealed class SegmentInput : IDisposable
{
    private readonly (long Offset, long Length, uint Crc)[] sections = new (long, long, uint)[(int)SectionKind.Headlines + 1];

    internal SegmentInput(MappedBytes bytes)
    {
        Bytes = bytes;
        try
        {
            ReadDirectory();
        }
        catch (EndOfStreamException e)
        {
            throw new IndexCorruptException(bytes.Name, "its directory is cut short", e);
        }
    }

    internal MappedBytes Bytes { get; }

    internal int DocumentCount { get; private set; }

    internal (long Offset, long Length) Locate(SectionKind kind) =>
        (sections[(int)kind].Offset, sections[(int)kind].Length);

    internal ReadOnlySpan<byte> Section(SectionKind kind)
    {
        var (offset, length) = Locate(kind);
        return Bytes.Slice(offset, length);
    }

    /// <summary>Reads everything and compares all checksums.</summary>
    internal void Verify(CancellationToken cancellationToken)
    {
        const int Chunk = 1 << 20;
        for (var kind = SectionKind.Identifiers; kind <= SectionKind.Headlines; kind++)
        {
            var section = sections[(int)kind];
            uint crc = 0;
            for (long at = 0; at < section.Length; at += Chunk)
            {
                cancellationToken.ThrowIfCancellationRequested();
                crc = Crc32C.Append(crc, Bytes.Slice(section.Offset + at, Math.Min(Chunk, section.Length - at)));
            }
            if (crc != section.Crc)
                throw new IndexCorruptException(Bytes.Name, $"the checksum of its section {kind} is wrong");
        }
    }

    public void Dispose() => Bytes.Dispose();

    private void ReadDirectory()
    {
        if (Bytes.Length < SegmentOutput.Footer)
            throw new IndexCorruptException(Bytes.Name, "it is shorter than its footer");
        var footer = new ByteReader(Bytes.Slice(Bytes.Length - SegmentOutput.Footer, SegmentOutput.Footer));
        DocumentCount = (int)footer.UInt32();
        var count = footer.UInt32();
        var crc = footer.UInt32();
        var version = footer.UInt32();
        if (footer.Int64() != SegmentOutput.Magic)
            throw new IndexCorruptException(Bytes.Name, "it does not end as a segment does");
        if (version != SegmentOutput.FormatVersion)
            throw new IndexCorruptException(Bytes.Name, $"its format version {version} is not {SegmentOutput.FormatVersion}");
        var length = count * (long)SegmentOutput.DirectoryEntry;
        var start = Bytes.Length - SegmentOutput.Footer - length;
        if (count > 64 || Crc32C.Append(0, Bytes.Slice(start, length + 8)) != crc)
            throw new IndexCorruptException(Bytes.Name, "the checksum of its directory is wrong");
        var reader = new ByteReader(Bytes.Slice(start, length));
        if (count != sections.Length - 1)
            throw new IndexCorruptException(Bytes.Name, "sections are missing");
        for (var i = 1; i <= count; i++)
        {
            var kind = reader.UInt32();
            if (kind == 0 || kind >= sections.Length)
                throw new IndexCorruptException(Bytes.Name, $"its section {kind} is unknown");
            sections[kind] = (reader.Int64(), reader.Int64(), reader.UInt32());
        }
    }
}
