using System.Globalization;
using System.Text;

namespace CommsPortal.Cms.Slugs;

/// <summary>One form for every text that enters: well-formed UTF-16, characters that XML allows, Unicode NFC.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Text in Unicode NFC ("hoà" from either keyboard is the same string), with lone surrogates and characters that
    /// XML 1.0 forbids (NUL and most control characters) replaced by U+FFFD, so that it can be stored, put in JSON and in feeds.
    /// </summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var permitted = ReplaceForbidden(text);
        return permitted.IsNormalized(NormalizationForm.FormC) ? permitted : permitted.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether the first letter, if any, is in lower case; punctuation and digits before it are not passed over.</summary>
    public static bool StartsInLowerCase(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Rune.DecodeFromUtf16(text, out var first, out _) == System.Buffers.OperationStatus.Done
            && Rune.GetUnicodeCategory(first) == UnicodeCategory.LowercaseLetter;
    }

    private static string ReplaceForbidden(string text)
    {
        var first = IndexOfForbidden(text, 0);
        if (first < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (var at = first; at >= 0; at = IndexOfForbidden(text, from))
        {
            clean.Append(text, from, at - from).Append('\uFFFD');
            from = at + 1;
        }
        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int IndexOfForbidden(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' or '\u007F')
                return i;
        }
        return -1;
    }
}
