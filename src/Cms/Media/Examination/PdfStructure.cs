namespace CommsPortal.Cms.Media.Examination;

/// <summary>Checks the two ends of a PDF (ISO 32000): header at the first byte, cross-reference address and end mark at the last.</summary>
internal static class PdfStructure
{
    /// <summary>Readers look for the end mark within this distance of the end.</summary>
    private const int EndBytes = 2048;

    /// <param name="head">The first bytes of the file.</param>
    /// <param name="tail">The last <see cref="ForeignContent.ZipTailBytes"/> bytes, or the whole file when it is shorter.</param>
    /// <exception cref="MediaRefusedException">Cut off, or something is hidden before or behind it.</exception>
    public static void Check(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, long length)
    {
        if (head.Length < 8 || head[5] is not ((byte)'1' or (byte)'2') || head[6] != (byte)'.' || !char.IsAsciiDigit((char)head[7]))
            throw MediaRefusedException.Damaged("phần đầu PDF sai");
        ForeignContent.RefuseMarkup(head[..Math.Min(head.Length, 1024)]);
        ForeignContent.RefuseZipAtEnd(tail);
        var end = tail.Length > EndBytes ? tail[^EndBytes..] : tail;
        var mark = end.LastIndexOf("%%EOF"u8);
        if (mark < 0)
            throw MediaRefusedException.Truncated();
        if (!Bytes.IsPadding(end[(mark + 5)..]))
            throw MediaRefusedException.Polyglot("dữ liệu lạ sau cuối tài liệu");
        CheckCrossReference(end[..mark], length);
    }

    private static void CheckCrossReference(ReadOnlySpan<byte> end, long length)
    {
        var at = end.LastIndexOf("startxref"u8);
        if (at < 0)
            throw MediaRefusedException.Damaged("thiếu bảng tham chiếu PDF");
        var address = end[(at + 9)..].Trim("\r\n\t "u8);
        if (!System.Buffers.Text.Utf8Parser.TryParse(address, out long position, out var used) || used != address.Length || position < 0 || position >= length)
            throw MediaRefusedException.Damaged("bảng tham chiếu PDF sai");
    }
}
