using System.Collections.Frozen;
using System.Globalization;
using CommsPortal.Cms.RichText.Cleaning;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Characters of fonts of symbols, whose codes only mean something in that font: the few that texts use.</summary>
internal static class SymbolFont
{
    private static readonly FrozenDictionary<(string Font, int Code), string> Known = new Dictionary<(string, int), string>
    {
        [("SYMBOL", 0xB7)] = "•",
        [("SYMBOL", 0xB0)] = "°",
        [("SYMBOL", 0xB1)] = "±",
        [("SYMBOL", 0xB4)] = "×",
        [("SYMBOL", 0xA3)] = "≤",
        [("SYMBOL", 0xB3)] = "≥",
        [("SYMBOL", 0xB9)] = "≠",
        [("SYMBOL", 0xBB)] = "≈",
        [("SYMBOL", 0xAE)] = "→",
        [("SYMBOL", 0xDE)] = "⇒",
        [("WINGDINGS", 0xA7)] = "▪",
        [("WINGDINGS", 0x6C)] = "●",
        [("WINGDINGS", 0xD8)] = "➢",
        [("WINGDINGS", 0xE0)] = "→",
        [("WINGDINGS", 0xF0)] = "⇨",
        [("WINGDINGS", 0xFB)] = "✗",
        [("WINGDINGS", 0xFC)] = "✓",
        [("WINGDINGS", 0xFE)] = "☑",
        [("WINGDINGS", 0xA8)] = "☐",
        [("WINGDINGS", 0x28)] = "☎",
        [("WINGDINGS", 0x2A)] = "✉",
        [("WINGDINGS 2", 0x50)] = "✓",
    }.ToFrozenDictionary();

    /// <param name="code">Four hexadecimal digits; Word adds F000 to the font's own code.</param>
    /// <returns>Empty for what is not known; the report says so.</returns>
    public static string Read(string? font, string? code, CleaningReport report)
    {
        if (int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            if (Known.TryGetValue(((font ?? "").ToUpperInvariant(), number & 0xFF), out var character))
                return character;
            // A font of letters that happens to be named.
            if (number is > 0x1F and < 0xD800)
                return ((char)number).ToString();
        }
        report.Add(CleaningKind.Symbols);
        return "";
    }
}
