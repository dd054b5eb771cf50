namespace CommsPortal.Cms.Media.Examination;

/// <summary>Walks the chunks of a PNG (ISO/IEC 15948): checksums right, IHDR first, image data there, IEND last.</summary>
internal static class PngStructure
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="MediaRefusedException">Not a whole PNG, or something is hidden behind it.</exception>
    public static PixelSize Read(ReadOnlySpan<byte> file)
    {
        PixelSize size = default;
        var hasData = false;
        for (long at = Signature.Length; ;)
        {
            var length = Bytes.U32(file, at);
            var chunk = Bytes.Take(file, at + 4, length + 4);
            if (Crc32.Of(chunk) != (uint)Bytes.U32(file, at + 8 + length))
                throw MediaRefusedException.Damaged("sai mã kiểm tra PNG");
            at += length + 12;
            if (size == default)
                size = Header(chunk);
            hasData |= chunk.StartsWith("IDAT"u8);
            if (!chunk.StartsWith("IEND"u8))
                continue;
            if (!hasData)
                throw MediaRefusedException.Damaged("không có dữ liệu ảnh");
            return Bytes.IsPadding(file[(int)at..]) ? size : throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối ảnh");
        }
    }

    private static PixelSize Header(ReadOnlySpan<byte> chunk)
    {
        if (!chunk.StartsWith("IHDR"u8) || chunk.Length != 17)
            throw MediaRefusedException.Damaged("thiếu phần đầu PNG");
        var size = new PixelSize(Bytes.U32(chunk, 4), Bytes.U32(chunk, 8));
        return size is { Width: > 0, Height: > 0 } ? size : throw MediaRefusedException.Damaged("kích thước ảnh bằng không");
    }
}
