using System.Buffers.Binary;

namespace CommsPortal.Cms.Media.Metadata;

/// <summary>
/// IPTC IIM 4.2 as Photoshop embeds it: resources "8BIM", identifier, padded name, length, data, padded; the one of identifier 0x0404 holds
/// data sets 0x1C, record, number, length, data. A bare stream of data sets is read too.
/// </summary>
public static class IptcReader
{
    private const int IptcResource = 0x0404;
    private const int MaxDataSets = 2_000;
    private const int MaxKeywords = 100;

    public static EmbeddedMetadata Read(ReadOnlySpan<byte> data)
    {
        var stream = Find(data);
        var texts = new Dictionary<int, string>();
        var keywords = new List<string>();
        for (var sets = 0; sets < MaxDataSets && stream.Length >= 5 && stream[0] == 0x1C; sets++)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(stream[3..]);
            // A set bit means a length of lengths, for data that no text has; what is behind it is not read.
            if (length >= 0x8000 || stream.Length < 5 + length)
                break;
            if (stream[1] == 2 && MetadataText.Decode(stream.Slice(5, length)) is { } text)
            {
                if (stream[2] != 25)
                    texts.TryAdd(stream[2], text);
                else if (keywords.Count < MaxKeywords)
                    keywords.Add(text);
            }

            stream = stream[(5 + length)..];
        }

        return new EmbeddedMetadata
        {
            Title = texts.GetValueOrDefault(5),
            Keywords = keywords,
            Taken = TimeOf(texts.GetValueOrDefault(55), texts.GetValueOrDefault(60)),
            Creator = texts.GetValueOrDefault(80),
            Credit = texts.GetValueOrDefault(110) ?? texts.GetValueOrDefault(115),
            Copyright = texts.GetValueOrDefault(116),
            Caption = texts.GetValueOrDefault(120),
        };
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> data)
    {
        var start = data.IndexOf("8BIM"u8);
        if (start < 0)
            return data;
        for (data = data[start..]; data.Length >= 12 && data.StartsWith("8BIM"u8);)
        {
            var name = 1 + data[6];
            var at = 6 + name + (name % 2);
            if (data.Length < at + 4)
                break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
            if (length > data.Length - at - 4)
                break;
            if (BinaryPrimitives.ReadUInt16BigEndian(data[4..]) == IptcResource)
                return data.Slice(at + 4, (int)length);
            data = data[Math.Min(data.Length, (int)(at + 4 + length + (length % 2)))..];
        }

        return [];
    }

    // "20261120" and "083000+0700".
    private static string? TimeOf(string? day, string? time)
    {
        if (day is not { Length: 8 } || !day.All(char.IsAsciiDigit) || day.StartsWith("0000", StringComparison.Ordinal))
            return null;
        var hour = time is { Length: >= 4 } && time[..4].All(char.IsAsciiDigit) ? $" {time[..2]}:{time[2..4]}" : "";
        return $"{day[..4]}-{day[4..6]}-{day[6..]}{hour}";
    }
}
