using System.Runtime.InteropServices;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Facets;

/// <summary>
/// The facet values of each document:
/// <code>
/// Facets  := headLength:u32 head column*
/// head    := facetCount:varint ( name:string valueCount:varint value:string* entryCount:varint )*
/// column  := start:u32*(n + 1) value:u32*entryCount      // numbers of the document's values, ascending
/// </code>
/// </summary>
internal sealed class FacetTable
{
    private readonly SegmentInput input;
    private readonly Dictionary<string, (string[] Values, int Column)> facets = new(StringComparer.Ordinal);

    internal FacetTable(SegmentInput input)
    {
        this.input = input;
        var section = input.Section(SectionKind.Facets);
        var head = new ByteReader(section);
        var at = 4L + head.UInt32();
        for (var left = head.VarInt32(); left > 0; left--)
        {
            var name = head.String();
            var values = new string[Math.Min(head.VarInt32(), section.Length)];
            for (var i = 0; i < values.Length; i++)
                values[i] = head.String();
            facets[name] = (values, checked((int)at));
            at += 4L * (input.DocumentCount + 1 + head.VarInt32());
        }
        if (at != section.Length)
            throw new IndexCorruptException(input.Bytes.Name, "its facets have the wrong length");
    }

    internal IEnumerable<string> Names => facets.Keys;

    /// <summary>The values of a facet by number; empty if no document has it.</summary>
    internal string[] Values(string name) => facets.TryGetValue(name, out var facet) ? facet.Values : [];

    /// <summary>Adds 1 to the count of each value that each of some documents has.</summary>
    internal void Count(string name, ReadOnlySpan<int> documents, Span<int> counts)
    {
        if (!facets.TryGetValue(name, out var facet))
            return;
        var column = ColumnAt(facet.Column);
        foreach (var document in documents)
            foreach (var value in ValuesOf(column, document))
                counts[(int)value]++;
    }

    /// <summary>The numbers of a document's values, ascending.</summary>
    internal ReadOnlySpan<uint> Numbers(string name, int document) => facets.TryGetValue(name, out var facet) ? ValuesOf(ColumnAt(facet.Column), document) : [];

    /// <summary>Writes the table: for each facet its name, its values in order, and the value numbers of each document.</summary>
    internal static void Write(SegmentOutput output, int documentCount, IReadOnlyList<(string Name, string[] Values, List<(int Document, int Value)> Entries)> facets)
    {
        var head = new ByteBuffer();
        head.Varint(facets.Count);
        foreach (var (name, values, entries) in facets)
        {
            head.String(name);
            head.Varint(values.Length);
            foreach (var value in values)
                head.String(value);
            head.Varint(entries.Count);
        }
        var length = new ByteBuffer();
        length.UInt32((uint)head.Length);
        output.Begin(SectionKind.Facets);
        output.Write(length.Span);
        output.Write(head.Span);
        foreach (var (_, _, entries) in facets)
            output.Write(Column(documentCount, entries).Span);
        output.End();
    }

    private static ByteBuffer Column(int documentCount, List<(int Document, int Value)> entries)
    {
        var column = new ByteBuffer(4 * (documentCount + 1 + entries.Count));
        var at = 0;
        for (var document = 0; document <= documentCount; document++)
        {
            column.UInt32((uint)at);
            while (at < entries.Count && entries[at].Document == document)
                at++;
        }
        foreach (var entry in entries)
            column.UInt32((uint)entry.Value);
        return column;
    }

    private ReadOnlySpan<uint> ColumnAt(int column) => MemoryMarshal.Cast<byte, uint>(input.Section(SectionKind.Facets)[column..]);

    private ReadOnlySpan<uint> ValuesOf(ReadOnlySpan<uint> column, int document)
    {
        var (start, end) = (column[document], column[document + 1]);
        var values = column[(input.DocumentCount + 1)..];
        if (start > end || end > values.Length)
            throw new IndexCorruptException(input.Bytes.Name, "a facet points outside");
        return values[(int)start..(int)end];
    }
}
