using System.Text;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Media.Metadata;

/// <summary>Texts out of foreign files: decoded without fail, in Unicode NFC, bounded.</summary>
internal static class MetadataText
{
    private const int MaxLength = 2_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 when it is that, else Latin-1, which old cameras and programs write; null for nothing.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxLength * 4)].TrimEnd("\0 "u8);
        try
        {
            return Clean(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Clean(Encoding.Latin1.GetString(bytes));
        }
    }

    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var normal = VietnameseText.Normalize(text.Length > MaxLength ? text[..MaxLength] : text).ReplaceLineEndings("\n").Trim();
        return normal.Length > 0 ? normal : null;
    }
}
