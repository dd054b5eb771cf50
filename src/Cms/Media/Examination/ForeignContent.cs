using System.Buffers.Binary;

namespace CommsPortal.Cms.Media.Examination;

/// <summary>
/// Finds files that are two things at once. The signatures are long enough, or checked closely enough, that compressed pixels
/// do not hold them by chance (less than one false alarm in a thousand images of 25 MiB).
/// </summary>
internal static class ForeignContent
{
    /// <summary>The end-of-central-directory record of ZIP may be followed by a comment of at most 65,535 bytes.</summary>
    public const int ZipTailBytes = 22 + 65_535;

    /// <exception cref="MediaRefusedException">The image is also a PDF, an archive, a web page or a program.</exception>
    public static void RefuseInImage(ReadOnlySpan<byte> file)
    {
        RefuseZipAtEnd(file);
        RefuseScriptStart(file);
        Refuse(file, "%PDF-"u8, "PDF");
        Refuse(file, "Rar!\u001A\u0007"u8, "RAR");
        Refuse(file, "__HALT_COMPILER();"u8, "PHP");
        RefuseMarkup(file);
    }

    /// <summary>Refuses a file that an unpacker, which reads from the end, would take for a ZIP (JAR, DOCX, APK, …).</summary>
    public static void RefuseZipAtEnd(ReadOnlySpan<byte> end)
    {
        if (end.Length > ZipTailBytes)
            end = end[^ZipTailBytes..];
        for (int at; (at = end.IndexOf("PK\u0005\u0006"u8)) >= 0; end = end[(at + 4)..])
        {
            if (end.Length - at >= 22 && at + 22 + BinaryPrimitives.ReadUInt16LittleEndian(end[(at + 20)..]) <= end.Length)
                throw MediaRefusedException.Polyglot("ZIP");
        }
    }

    /// <summary>Refuses elements that make a browser take the bytes for a page.</summary>
    public static void RefuseMarkup(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf((byte)'<')) >= 0; bytes = bytes[(at + 1)..])
        {
            var rest = bytes[(at + 1)..];
            if (Opens(rest, "script"u8) || Opens(rest, "html"u8) || Opens(rest, "!doctype"u8) || Opens(rest, "iframe"u8))
                throw MediaRefusedException.Polyglot("HTML");
            if (Opens(rest, "?php"u8))
                throw MediaRefusedException.Polyglot("PHP");
        }
    }

    private static bool Opens(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name)
    {
        if (rest.Length <= name.Length || rest[name.Length] is not ((byte)' ' or (byte)'>' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'/'))
            return false;
        return System.Text.Ascii.EqualsIgnoreCase(rest[..name.Length], name);
    }

    /// <summary>
    /// A JavaScript comment opened inside the first length field ("GIF89a/*", FF D8 FF E0 "/*") makes an image a valid script.
    /// No camera writes a logical screen of 10,799 pixels beside a zero or a JFIF header of 12,074 bytes.
    /// </summary>
    private static void RefuseScriptStart(ReadOnlySpan<byte> file)
    {
        var gif = file.StartsWith("GIF8"u8) && file[6..].StartsWith("/*"u8);
        var jpeg = file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xE0]) && file[4..].StartsWith("/*"u8);
        if (gif || jpeg)
            throw MediaRefusedException.Polyglot("JavaScript");
    }

    private static void Refuse(ReadOnlySpan<byte> file, ReadOnlySpan<byte> signature, string name)
    {
        if (file.IndexOf(signature) >= 0)
            throw MediaRefusedException.Polyglot(name);
    }
}
