namespace CommsPortal.Cms.Media.Examination;

/// <summary>Walks the blocks of a GIF (GIF89a specification, 1990) to its trailer.</summary>
internal static class GifStructure
{
    private const int MaxFrames = 10_000;

    /// <exception cref="MediaRefusedException">Not a whole GIF, or something is hidden behind it.</exception>
    public static PixelSize Read(ReadOnlySpan<byte> file)
    {
        var size = new PixelSize(Bytes.U16Little(file, 6), Bytes.U16Little(file, 8));
        var at = 13 + ColourTableBytes(Bytes.U8(file, 10));
        for (var frames = 0; ;)
        {
            switch (Bytes.U8(file, at++))
            {
                case 0x21:
                    at = SkipBlocks(file, at + 1);
                    break;
                case 0x2C when ++frames <= MaxFrames:
                    size = size.Cover(new(Bytes.U16Little(file, at) + Bytes.U16Little(file, at + 4), Bytes.U16Little(file, at + 2) + Bytes.U16Little(file, at + 6)));
                    at = SkipBlocks(file, at + 10 + ColourTableBytes(Bytes.U8(file, at + 8)));
                    break;
                case 0x3B when frames > 0:
                    return Bytes.IsPadding(file[(int)at..]) ? size : throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối ảnh");
                default:
                    throw MediaRefusedException.Damaged("khối GIF sai");
            }
        }
    }

    private static long ColourTableBytes(byte flags) => (flags & 0x80) != 0 ? 3L << ((flags & 7) + 1) : 0;

    private static long SkipBlocks(ReadOnlySpan<byte> file, long at)
    {
        for (int length; (length = Bytes.U8(file, at++)) != 0;)
            at += length;
        return at;
    }
}
