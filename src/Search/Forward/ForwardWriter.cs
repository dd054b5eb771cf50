using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Forward;

/// <summary>
/// Writes the words of each document in their order. Phrases, proximity and similar documents need all positions of a few documents,
/// not few positions of all documents, so positions are kept by document (Asadi and Lin, "Document vector representations for feature
/// extraction in multi-stage document ranking", Information Retrieval 2013).
/// <code>
/// Forward      := document*
/// document     := length:varint*5 word:varint*          // words of each field; 0 parts the values of tags and of names
/// ForwardIndex := start:u32*(n + 1)
/// ForwardTerms := (number + 1 → term:u32)*e  (term → number + 1:u32)*e
/// </code>
/// A word is 1 + its rank by frequency among the exact forms of the segment, so that the frequent ones take one byte.
/// </summary>
internal sealed class ForwardWriter(SegmentOutput output)
{
    private readonly ByteBuffer index = new(1 << 12);
    private readonly ByteBuffer document = new(1 << 12);

    internal void Begin() => output.Begin(SectionKind.Forward);

    internal void Add(ReadOnlySpan<int> lengths, ReadOnlySpan<int> words)
    {
        index.UInt32(checked((uint)output.SectionPosition));
        document.Clear();
        foreach (var length in lengths)
            document.Varint(length);
        foreach (var word in words)
            document.Varint(word);
        output.Write(document.Span);
    }

    /// <summary>Ends the section and writes its index and the numbering: <paramref name="terms"/> by rank.</summary>
    internal void End(ReadOnlySpan<int> terms)
    {
        index.UInt32(checked((uint)output.SectionPosition));
        output.End();
        output.Begin(SectionKind.ForwardIndex);
        output.Write(index.Span);
        output.End();
        var numbering = new ByteBuffer(8 * terms.Length);
        var ranks = new uint[terms.Length];
        for (var rank = 0; rank < terms.Length; rank++)
        {
            numbering.UInt32((uint)terms[rank]);
            ranks[terms[rank]] = (uint)rank + 1;
        }
        foreach (var rank in ranks)
            numbering.UInt32(rank);
        output.Begin(SectionKind.ForwardTerms);
        output.Write(numbering.Span);
        output.End();
    }
}
