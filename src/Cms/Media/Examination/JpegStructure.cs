namespace CommsPortal.Cms.Media.Examination;

/// <summary>
/// Walks the markers of a JPEG (ITU-T T.81, annex B) to its end. After the end, phones put further images (multi-picture format,
/// gain maps), a film (motion photo) or Samsung's trailer; those are let through when they are whole, anything else is refused.
/// </summary>
internal static class JpegStructure
{
    /// <summary>Real progressive images have about ten scans; each one more costs a pass over all pixels.</summary>
    private const int MaxScans = 100;

    /// <exception cref="MediaRefusedException">Not a whole JPEG, or something is hidden behind it.</exception>
    public static PixelSize Read(ReadOnlySpan<byte> file)
    {
        var end = Walk(file, 0, out var size);
        while (end < file.Length && !Bytes.IsPadding(file[end..]))
        {
            if (IsFilm(file[end..]) || IsSamsungTrailer(file[end..]))
                break;
            var next = end + file[end..].IndexOfAnyExcept((byte)0);
            if (!file[next..].StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
                throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối ảnh");
            end = Walk(file, next, out _);
        }
        return size;
    }

    /// <summary>The position after the image itself, before whatever phones put behind it.</summary>
    /// <exception cref="MediaRefusedException">Not a whole JPEG.</exception>
    public static int EndOfImage(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Walk(file, 0, out _) : throw MediaRefusedException.Damaged("không phải JPEG");

    /// <returns>The position after the end-of-image marker.</returns>
    private static int Walk(ReadOnlySpan<byte> file, int start, out PixelSize size)
    {
        size = default;
        long at = start + 2;
        for (var scans = 0; ;)
        {
            var marker = NextMarker(file, ref at);
            if (marker == 0xD9)
                return scans > 0 ? (int)at : throw MediaRefusedException.Damaged("không có dữ liệu ảnh");
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
                continue;
            var length = Bytes.U16(file, at);
            if (length < 2 || marker is 0xD8 or < 0xC0)
                throw MediaRefusedException.Damaged("dấu mốc JPEG sai");
            if (IsFrame(marker))
                size = size.Cover(FrameSize(file, at, length));
            at += Bytes.Take(file, at, length).Length;
            if (marker != 0xDA)
                continue;
            if (size == default || ++scans > MaxScans)
                throw MediaRefusedException.Damaged(size == default ? "thiếu kích thước ảnh" : "quá nhiều lượt quét");
            at = SkipEntropy(file, at);
        }
    }

    private static int NextMarker(ReadOnlySpan<byte> file, ref long at)
    {
        if (Bytes.U8(file, at) != 0xFF)
            throw MediaRefusedException.Damaged("dấu mốc JPEG sai");
        while (Bytes.U8(file, at) == 0xFF)
            at++;
        return file[(int)at++];
    }

    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PixelSize FrameSize(ReadOnlySpan<byte> file, long at, int length)
    {
        if (length < 8)
            throw MediaRefusedException.Damaged("khung JPEG sai");
        var size = new PixelSize(Bytes.U16(file, at + 5), Bytes.U16(file, at + 3));
        return size is { Width: > 0, Height: > 0 } ? size : throw MediaRefusedException.Damaged("kích thước ảnh bằng không");
    }

    /// <summary>Within entropy-coded data FF is followed by 00, a restart marker or more FF; anything else ends it.</summary>
    private static long SkipEntropy(ReadOnlySpan<byte> file, long at)
    {
        while (true)
        {
            var next = file[(int)at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
                throw MediaRefusedException.Truncated();
            at += next;
            var code = file[(int)at + 1];
            if (code is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
            at += code == 0xFF ? 1 : 2;
        }
    }

    /// <summary>An MP4 whose boxes reach exactly to the end of the file.</summary>
    private static bool IsFilm(ReadOnlySpan<byte> tail)
    {
        if (tail.Length < 12 || !tail[4..].StartsWith("ftyp"u8))
            return false;
        long at = 0;
        while (at < tail.Length && !Bytes.IsPadding(tail[(int)at..]))
            at = IsoBox.Read(tail, at, tail.Length).End;
        return true;
    }

    /// <summary>
    /// Samsung's trailer: data blocks, then "SEFH", version, count, count × {zero, type, distance of the block before SEFH, size},
    /// then the length of that directory and "SEFT". The blocks must cover the tail from its first byte.
    /// </summary>
    private static bool IsSamsungTrailer(ReadOnlySpan<byte> tail)
    {
        if (tail.Length < 32 || !tail.EndsWith("SEFT"u8))
            return false;
        var directory = tail.Length - 8 - Bytes.U32Little(tail, tail.Length - 8);
        if (directory < 0 || !Bytes.Take(tail, directory, 4).SequenceEqual("SEFH"u8))
            return false;
        var count = Bytes.U32Little(tail, directory + 8);
        long covered = 0;
        for (long i = 0; i < Math.Min(count, 256); i++)
            covered = Math.Max(covered, Bytes.U32Little(tail, directory + 12 + (i * 12) + 4));
        return covered == directory;
    }
}
