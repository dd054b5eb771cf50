using System.Buffers.Binary;
using System.Text;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>
/// IPTC IIM 4.2 as Photoshop embeds it: "Photoshop 3.0", one resource "8BIM" 0x0404 with an empty name, in it data sets 0x1C, record, number,
/// length, data. 1:90 says that the texts are UTF-8. IIM bounds every text in bytes; longer ones are cut here and whole in XMP.
/// </summary>
internal static class IptcWriter
{
    private const int LongestTitle = 64;
    private const int LongestHeadline = 256;
    private const int LongestName = 32;
    private const int LongestNotice = 128;
    private const int LongestInstructions = 256;
    private const int LongestCaption = 2000;

    /// <summary>The content of an APP13 segment.</summary>
    public static byte[] Write(PictureWords words)
    {
        var sets = new List<byte>();
        Add(sets, 1, 90, "\u001B%G", 3);
        Add(sets, 2, 0, [0, 4]);
        Add(sets, 2, 5, words.Headline, LongestTitle);
        Add(sets, 2, 105, words.Headline, LongestHeadline);
        Add(sets, 2, 80, words.Credit, LongestName);
        Add(sets, 2, 110, words.Credit, LongestName);
        Add(sets, 2, 115, words.Source, LongestName);
        Add(sets, 2, 116, words.Copyright, LongestNotice);
        Add(sets, 2, 40, words.UsageTerms, LongestInstructions);
        Add(sets, 2, 120, words.Caption, LongestCaption);
        if (sets.Count % 2 == 1)
            sets.Add(0);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, sets.Count);
        return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, .. length, .. sets];
    }

    private static void Add(List<byte> sets, byte record, byte number, string text, int most)
    {
        if (text.Length > 0)
            Add(sets, record, number, Cut(text, most));
    }

    private static void Add(List<byte> sets, byte record, byte number, byte[] data) =>
        sets.AddRange([0x1C, record, number, (byte)(data.Length >> 8), (byte)data.Length, .. data]);

    // Never within a character.
    private static byte[] Cut(string text, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= most)
            return bytes;
        var end = most;
        while ((bytes[end] & 0xC0) == 0x80)
            end--;
        return bytes[..end];
    }
}
