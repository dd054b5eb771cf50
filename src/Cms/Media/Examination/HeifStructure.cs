namespace CommsPortal.Cms.Media.Examination;

/// <summary>Walks the boxes of an AVIF or HEIC (ISO/IEC 23008-12) and takes the largest size any of its items states.</summary>
internal static class HeifStructure
{
    /// <summary>Phones write grids of up to a few hundred tiles; the bound keeps hostile nesting cheap.</summary>
    private const int MaxBoxes = 20_000;

    /// <summary>Tells AVIF from HEIC by the brands of the file type box.</summary>
    /// <exception cref="MediaRefusedException">A film or another use of the container.</exception>
    public static MediaFormat Brand(ReadOnlySpan<byte> head)
    {
        var end = Math.Min(Bytes.U32(head, 0), head.Length);
        var isHeic = false;
        for (long at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            var brand = head.Slice((int)at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return MediaFormat.Avif;
            isHeic |= brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8);
        }
        return isHeic ? MediaFormat.Heic : throw new MediaRefusedException(
            MediaRefusal.UnsupportedType, "Phim và tệp âm thanh không được nhận. Thư viện nhận ảnh JPEG, PNG, WebP, GIF, AVIF, HEIC và tài liệu PDF, DOCX.");
    }

    /// <exception cref="MediaRefusedException">Not a whole file, or something is hidden behind it.</exception>
    public static PixelSize Read(ReadOnlySpan<byte> file)
    {
        PixelSize size = default;
        var (hasMeta, hasData, boxes) = (false, false, 0);
        for (long at = 0; at < file.Length;)
        {
            if (hasMeta && hasData && Bytes.IsPadding(file[(int)at..]))
                break;
            var box = TopLevelBox(file, at, hasMeta && hasData);
            hasMeta |= box.Is("meta"u8);
            hasData |= box.Is("mdat"u8) || box.Is("idat"u8);
            if (box.Is("meta"u8))
                size = size.Cover(LargestItem(file, box.Content + 4, box.End, ref boxes));
            at = box.End;
        }
        if (!hasMeta || size == default)
            throw MediaRefusedException.Damaged("thiếu phần mô tả ảnh");
        return hasData ? size : throw MediaRefusedException.Truncated();
    }

    private static IsoBox TopLevelBox(ReadOnlySpan<byte> file, long at, bool complete)
    {
        try
        {
            return IsoBox.Read(file, at, file.Length);
        }
        catch (MediaRefusedException) when (complete)
        {
            throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối ảnh");
        }
    }

    /// <summary>Looks for image spatial extents in item properties: meta › iprp › ipco › ispe.</summary>
    private static PixelSize LargestItem(ReadOnlySpan<byte> file, long at, long end, ref int boxes)
    {
        PixelSize size = default;
        while (at < end)
        {
            if (++boxes > MaxBoxes)
                throw MediaRefusedException.Damaged("quá nhiều hộp dữ liệu");
            var box = IsoBox.Read(file, at, end);
            if (box.Is("iprp"u8) || box.Is("ipco"u8))
                size = size.Cover(LargestItem(file, box.Content, box.End, ref boxes));
            else if (box.Is("ispe"u8))
                size = size.Cover(new(Bytes.U32(file, box.Content + 4), Bytes.U32(file, box.Content + 8)));
            at = box.End;
        }
        return size;
    }
}
