namespace CommsPortal.Cms.Media.Examination;

/// <summary>One box of the ISO base media file format (ISO/IEC 14496-12): size, four-letter type, content.</summary>
internal readonly record struct IsoBox(uint Type, long Content, long End)
{
    /// <param name="limit">Where the surrounding box ends.</param>
    public static IsoBox Read(ReadOnlySpan<byte> file, long at, long limit)
    {
        var size = Bytes.U32(file, at);
        var type = (uint)Bytes.U32(file, at + 4);
        var content = at + 8;
        if (size == 1)
        {
            size = (Bytes.U32(file, at + 8) << 32) | Bytes.U32(file, at + 12);
            content = at + 16;
        }
        else if (size == 0)
            size = limit - at;
        if (!IsName(type) || size < content - at)
            throw MediaRefusedException.Damaged("hộp dữ liệu sai");
        return size <= limit - at ? new IsoBox(type, content, at + size) : throw MediaRefusedException.Truncated();
    }

    public bool Is(ReadOnlySpan<byte> name) => Type == (uint)Bytes.U32(name, 0);

    private static bool IsName(uint type)
    {
        for (var i = 0; i < 4; i++, type >>= 8)
        {
            if ((type & 0xFF) is < 0x20 or > 0x7E)
                return false;
        }
        return true;
    }
}
