namespace CommsPortal.Cms.Checks.Texts;

/// <summary>Words of a text as findings quote them: one line, not long.</summary>
internal static class Quotation
{
    private const int Longest = 120;

    public static string Of(string source, int offset, int length)
    {
        var start = Math.Clamp(offset, 0, source.Length);
        var end = Math.Clamp(start + length, start, source.Length);
        var text = string.Join(' ', source[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Longest)
            return text;
        var cut = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..cut].TrimEnd() + "…";
    }
}
