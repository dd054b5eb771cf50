using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Segments;

/// <summary>
/// Identifiers of documents and the way back, and dates:
/// <code>
/// Identifiers := start:u32*(n + 1) bucket:u32*2^k bytes     // bucket: document + 1, or 0; open addressing by the hash of the bytes;
///                                                           // of documents with one identifier the last, the others are deleted
/// Dates       := ticks:i64*n                                // UTC ticks, -1 for none
/// </code>
/// </summary>
internal sealed class IdentifierTable
{
    private readonly SegmentInput input;
    private readonly int count;
    private readonly int buckets;

    internal IdentifierTable(SegmentInput input)
    {
        this.input = input;
        count = input.DocumentCount;
        buckets = Buckets(count);
        if (count < 0 || input.Locate(SectionKind.Identifiers).Length < (4L * (count + 1)) + (4L * buckets) || input.Locate(SectionKind.Dates).Length != 8L * count)
            throw new IndexCorruptException(input.Bytes.Name, "its table of identifiers has the wrong length");
    }

    internal string IdOf(int document) => Encoding.UTF8.GetString(BytesOf(document));

    internal long TicksOf(int document) => BinaryPrimitives.ReadInt64LittleEndian(input.Section(SectionKind.Dates)[(document * 8)..]);

    /// <summary>The document with an identifier, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> id)
    {
        var table = input.Section(SectionKind.Identifiers).Slice(4 * (count + 1), 4 * buckets);
        var at = Hash(id) & (uint)(buckets - 1);
        for (var looked = 0; looked < buckets; looked++)
        {
            var document = (int)BinaryPrimitives.ReadUInt32LittleEndian(table[(int)(at * 4)..]) - 1;
            if (document < 0)
                return -1;
            if (document >= count)
                throw new IndexCorruptException(input.Bytes.Name, "its table of identifiers points outside");
            if (BytesOf(document).SequenceEqual(id))
                return document;
            at = (at + 1) & (uint)(buckets - 1);
        }
        return -1;
    }

    /// <summary>Writes the table.</summary>
    /// <param name="count">The number of documents.</param>
    /// <param name="each">Tells the identifiers in order; is asked twice.</param>
    /// <param name="dates">The dates in order.</param>
    internal static void Write(SegmentOutput output, int count, Action<BytesVisitor> each, IEnumerable<long> dates)
    {
        var head = new ByteBuffer(4 * (count + 1 + Buckets(count)));
        var hashes = new List<uint>(count);
        var start = 0;
        head.UInt32(0);
        each(id =>
        {
            hashes.Add(Hash(id));
            head.UInt32((uint)(start += id.Length));
        });
        foreach (var bucket in Fill(hashes))
            head.UInt32(bucket);
        output.Begin(SectionKind.Identifiers);
        output.Write(head.Span);
        each(output.Write);
        output.End();
        var ticks = new ByteBuffer(8 * count);
        foreach (var date in dates)
            ticks.Int64(date);
        output.Begin(SectionKind.Dates);
        output.Write(ticks.Span);
        output.End();
    }

    internal ReadOnlySpan<byte> BytesOf(int document)
    {
        var section = input.Section(SectionKind.Identifiers);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(section[(document * 4)..]);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(section[((document + 1) * 4)..]);
        var bytes = section[(4 * (count + 1 + buckets))..];
        return start <= end && end <= bytes.Length ? bytes[(int)start..(int)end] : throw new IndexCorruptException(input.Bytes.Name, "an identifier lies outside");
    }

    /// <summary>From the last document, so that of those with one identifier it is met first.</summary>
    private static uint[] Fill(List<uint> hashes)
    {
        var table = new uint[Buckets(hashes.Count)];
        for (var document = hashes.Count - 1; document >= 0; document--)
        {
            var at = hashes[document] & (uint)(table.Length - 1);
            while (table[at] != 0)
                at = (at + 1) & (uint)(table.Length - 1);
            table[at] = (uint)document + 1;
        }
        return table;
    }

    private static int Buckets(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, Math.Max(0, count) + ((Math.Max(0, count) + 1) / 2)));

    private static uint Hash(ReadOnlySpan<byte> id) => Crc32C.Append(0, id) * 0x9E3779B1 >> 7 ^ Crc32C.Append(0x5bd1e995, id);
}
