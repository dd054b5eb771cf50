namespace CommsPortal.Search.Storage;

/// <summary>
/// What a commit consists of. The file <c>manifest</c> is replaced in one step, so a reader sees one commit or the one before:
/// <code>
/// manifest := magic:i64 version:u32 cursor:i64 nextNumber:i64 count:varint segment*count crc32c(all before):u32
/// segment  := number:varint documentCount:varint fileLength:varint deletedCount:varint (gap − 1:varint)*deletedCount
/// </code>
/// Segment n lies in <c>n.segment</c> (eight hexadecimal digits). Files that the manifest does not name are leftovers.
/// </summary>
internal sealed record Manifest(long Cursor, long NextNumber, IReadOnlyList<Manifest.Segment> Segments)
{
    internal const string FileName = "manifest";
    internal const string Extension = ".segment";

    private const long Magic = 0x314E_414D_5443_5056; // "VPCTMAN1"

    internal static Manifest Empty { get; } = new(0, 1, []);

    internal static string SegmentFile(string directory, long number) => Path.Combine(directory, number.ToString("x8", System.Globalization.CultureInfo.InvariantCulture) + Extension);

    internal static Manifest Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            if (Directory.EnumerateFiles(directory, "*" + Extension).Any())
                throw new IndexCorruptException(path, "it is missing though there are segments");
            // Written before any segment, so that a crash before the first commit is not taken for a lost manifest.
            Empty.Write(directory);
            return Empty;
        }
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 32 || BitConverter.ToUInt32(bytes, bytes.Length - 4) != Crc32C.Append(0, bytes.AsSpan(0, bytes.Length - 4)))
            throw new IndexCorruptException(path, "its checksum is wrong");
        try
        {
            return Parse(path, bytes.AsSpan(0, bytes.Length - 4));
        }
        catch (EndOfStreamException e)
        {
            throw new IndexCorruptException(path, "it is cut short", e);
        }
    }

    internal void Write(string directory)
    {
        var content = new ByteBuffer();
        content.Int64(Magic);
        content.UInt32(SegmentOutput.FormatVersion);
        content.Int64(Cursor);
        content.Int64(NextNumber);
        content.Varint(Segments.Count);
        foreach (var segment in Segments)
        {
            content.Varint(segment.Number);
            content.Varint(segment.DocumentCount);
            content.Varint(segment.FileLength);
            content.Varint(segment.Deleted.Count);
            var before = -1;
            foreach (var document in segment.Deleted)
            {
                content.Varint(document - before - 1);
                before = document;
            }
        }
        content.UInt32(Crc32C.Append(0, content.Span));
        DurableFile.Replace(Path.Combine(directory, FileName), content.Span);
    }

    private static Manifest Parse(string path, ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.Int64() != Magic)
            throw new IndexCorruptException(path, "it is not a manifest");
        if (reader.UInt32() is var version && version != SegmentOutput.FormatVersion)
            throw new IndexCorruptException(path, $"its format version {version} is not {SegmentOutput.FormatVersion}");
        var (cursor, next) = (reader.Int64(), reader.Int64());
        var segments = new List<Segment>();
        for (var left = reader.Varint(); left > 0; left--)
        {
            var (number, documents, length) = (reader.Varint(), reader.VarInt32(), reader.Varint());
            var deleted = new List<int>();
            var before = -1;
            for (var i = reader.Varint(); i > 0; i--)
                deleted.Add(before += reader.VarInt32() + 1);
            segments.Add(new Segment(number, documents, length, deleted));
        }
        return new Manifest(cursor, next, segments);
    }

    /// <summary>A segment of a commit, with its deleted documents ascending.</summary>
    internal sealed record Segment(long Number, int DocumentCount, long FileLength, IReadOnlyList<int> Deleted);
}
