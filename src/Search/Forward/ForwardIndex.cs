using System.Buffers.Binary;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Forward;

/// <summary>Reads the words of a document; see <see cref="ForwardWriter"/> for the grammar. Thread-safe.</summary>
internal sealed class ForwardIndex
{
    internal const int Fields = 5;

    private readonly SegmentInput input;
    private readonly int exactCount;

    internal ForwardIndex(SegmentInput input, int exactCount)
    {
        this.input = input;
        this.exactCount = exactCount;
        if (input.Locate(SectionKind.ForwardIndex).Length != 4L * (input.DocumentCount + 1) || input.Locate(SectionKind.ForwardTerms).Length != 8L * exactCount)
            throw new IndexCorruptException(input.Bytes.Name, "its forward index has the wrong length");
    }

    /// <summary>Reads a document into <paramref name="words"/> (grown as needed) and the lengths of its fields into <paramref name="lengths"/>.</summary>
    /// <returns>The number of words.</returns>
    internal int Read(int document, Span<int> lengths, ref int[] words)
    {
        var from = Slice(document);
        var reader = new ByteReader(from);
        long total = 0;
        for (var field = 0; field < Fields; field++)
            total += lengths[field] = reader.VarInt32();
        if (total > from.Length)
            throw new IndexCorruptException(input.Bytes.Name, "a document has more words than bytes");
        if (words.Length < total)
            words = new int[total * 2];
        Decode(from[reader.Position..], words.AsSpan(0, (int)total));
        return (int)total;
    }

    /// <summary>The word that stands for an exact form, by the form's number in the dictionary.</summary>
    internal int WordOf(int term) => (int)BinaryPrimitives.ReadUInt32LittleEndian(input.Section(SectionKind.ForwardTerms)[((exactCount + term) * 4)..]);

    /// <summary>The number in the dictionary of the exact form that a word above 0 stands for.</summary>
    internal int TermOf(int word) => (int)BinaryPrimitives.ReadUInt32LittleEndian(input.Section(SectionKind.ForwardTerms)[((word - 1) * 4)..]);

    private ReadOnlySpan<byte> Slice(int document)
    {
        var index = input.Section(SectionKind.ForwardIndex);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(index[(document * 4)..]);
        long end = BinaryPrimitives.ReadUInt32LittleEndian(index[((document + 1) * 4)..]);
        var (offset, length) = input.Locate(SectionKind.Forward);
        return start <= end && end <= length ? input.Bytes.Slice(offset + start, end - start) : throw new IndexCorruptException(input.Bytes.Name, "its forward index points outside");
    }

    // Nearly every word takes one or two bytes, and phrases have whole texts read: those are read without a loop, and words are judged once.
    private void Decode(ReadOnlySpan<byte> from, Span<int> words)
    {
        var (at, greatest) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            int word = from[at++];
            if (word >= 0x80)
            {
                word = (word & 0x7F) | (from[at++] << 7);
                for (var shift = 14; word >> shift != 0 && shift < 28; shift += 7)
                    word = (word & ((1 << shift) - 1)) | (from[at++] << shift);
            }
            words[i] = word;
            greatest = Math.Max(greatest, word);
        }
        if (greatest > exactCount)
            throw new IndexCorruptException(input.Bytes.Name, "a document has a word that is not in the dictionary");
    }
}
