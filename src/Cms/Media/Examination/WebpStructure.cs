using System.Buffers.Binary;

namespace CommsPortal.Cms.Media.Examination;

/// <summary>Walks the chunks of a WebP (RFC 9649) to the end that its RIFF header states.</summary>
internal static class WebpStructure
{
    /// <exception cref="MediaRefusedException">Not a whole WebP, or something is hidden behind it.</exception>
    public static PixelSize Read(ReadOnlySpan<byte> file)
    {
        var end = Bytes.U32Little(file, 4) + 8;
        Bytes.Take(file, 0, end);
        if (!Bytes.IsPadding(file[(int)end..]))
            throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối ảnh");
        PixelSize size = default;
        var hasPixels = false;
        for (long at = 12; at < end;)
        {
            var length = Bytes.U32Little(file, at + 4);
            var name = Bytes.Take(file, at, 4);
            var content = Bytes.Take(file, at + 8, length);
            size = size.Cover(SizeIn(name, content));
            hasPixels |= name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ANMF"u8);
            at += 8 + length + (length & 1);
        }
        return hasPixels ? size : throw MediaRefusedException.Damaged("không có dữ liệu ảnh");
    }

    private static PixelSize SizeIn(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        if (name.SequenceEqual("VP8X"u8))
            return new(Bytes.U24Little(content, 4) + 1, Bytes.U24Little(content, 7) + 1);
        if (name.SequenceEqual("ANMF"u8))
            return new(Bytes.U24Little(content, 6) + 1, Bytes.U24Little(content, 9) + 1);
        if (name.SequenceEqual("VP8 "u8))
            return new(Bytes.U16Little(content, 6) & 0x3FFF, Bytes.U16Little(content, 8) & 0x3FFF);
        if (!name.SequenceEqual("VP8L"u8))
            return default;
        var bits = Bytes.U32Little(content, 1);
        return new((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }

    /// <summary>The same picture without the chunks EXIF, XMP and ICCP, and without the flags that announce them.</summary>
    /// <param name="file">A WebP that <see cref="Read"/> accepts.</param>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..12]);
        for (long at = 12; at < file.Length;)
        {
            var name = Bytes.Take(file, at, 4);
            var length = Bytes.U32Little(file, at + 4);
            var chunk = Bytes.Take(file, at, 8 + length + (length & 1));
            if (!name.SequenceEqual("EXIF"u8) && !name.SequenceEqual("XMP "u8) && !name.SequenceEqual("ICCP"u8))
                kept.Write(chunk);
            at += chunk.Length;
        }
        var bytes = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        if (bytes.AsSpan(12).StartsWith("VP8X"u8))
            bytes[20] &= 0b1101_0011;
        return bytes;
    }

    /// <summary>The same picture in the simple file format for lossy pictures (RFC 9649, section 2.5): the chunk "VP8 " alone.</summary>
    /// <param name="file">A WebP that <see cref="Read"/> accepts.</param>
    /// <returns>Null when the picture is transparent, moves or is not lossy.</returns>
    public static byte[]? Simple(ReadOnlySpan<byte> file)
    {
        byte[]? simple = null;
        for (long at = 12; at < file.Length;)
        {
            var name = Bytes.Take(file, at, 4);
            var length = Bytes.U32Little(file, at + 4);
            var chunk = Bytes.Take(file, at, 8 + length + (length & 1));
            if (name.SequenceEqual("ALPH"u8))
                return null;
            if (name.SequenceEqual("VP8 "u8))
                simple = [.. file[..12], .. chunk];
            at += chunk.Length;
        }
        if (simple is not null)
            BinaryPrimitives.WriteInt32LittleEndian(simple.AsSpan(4), simple.Length - 8);
        return simple;
    }
}
