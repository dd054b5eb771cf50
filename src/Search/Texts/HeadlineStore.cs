using System.Buffers.Binary;
using System.Text;
using CommsPortal.Search.Storage;

namespace CommsPortal.Search.Texts;

/// <summary>
/// The headlines, apart from the other texts and not compressed because suggestions read dozens of them for a keystroke:
/// <code>
/// Headlines := start:u32*(n + 1) bytes          // UTF-8
/// </code>
/// </summary>
internal sealed class HeadlineStore
{
    private readonly SegmentInput input;

    internal HeadlineStore(SegmentInput input)
    {
        this.input = input;
        if (input.Locate(SectionKind.Headlines).Length < 4L * (input.DocumentCount + 1))
            throw new IndexCorruptException(input.Bytes.Name, "its headlines have the wrong length");
    }

    internal string Read(int document) => Encoding.UTF8.GetString(BytesOf(document));

    internal ReadOnlySpan<byte> BytesOf(int document)
    {
        var section = input.Section(SectionKind.Headlines);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(section[(document * 4)..]);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(section[((document + 1) * 4)..]);
        var bytes = section[(4 * (input.DocumentCount + 1))..];
        return start <= end && end <= bytes.Length ? bytes[(int)start..(int)end] : throw new IndexCorruptException(input.Bytes.Name, "a headline lies outside");
    }

    /// <summary>Writes the headlines.</summary>
    /// <param name="count">The number of documents.</param>
    /// <param name="each">Tells the headlines in order; is asked twice.</param>
    internal static void Write(SegmentOutput output, int count, Action<BytesVisitor> each)
    {
        var starts = new ByteBuffer(4 * (count + 1));
        uint start = 0;
        starts.UInt32(0);
        each(headline => starts.UInt32(checked(start += (uint)headline.Length)));
        output.Begin(SectionKind.Headlines);
        output.Write(starts.Span);
        each(output.Write);
        output.End();
    }
}
