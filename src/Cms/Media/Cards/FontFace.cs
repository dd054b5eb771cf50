using System.Buffers.Binary;
using System.Globalization;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>
/// What a TrueType font says of the characters of Unicode's first plane: which it has, how far each moves the pen and how high it rises
/// (OpenType 1.9: tables cmap in format 4, head, hhea, hmtx, loca, glyf). Lengths are fractions of the size of type.
/// </summary>
public sealed class FontFace
{
    private readonly Dictionary<int, Glyph> glyphs = [];

    private FontFace(string name) => Name = name;

    /// <summary>As Pango calls it, without a size.</summary>
    public string Name { get; }

    /// <summary>From baseline to baseline when nothing is added.</summary>
    public double LineHeight { get; private set; }

    /// <param name="path">One of the portal's own fonts: nothing in it is checked.</param>
    public static FontFace Read(string name, string path)
    {
        var face = new FontFace(name);
        face.ReadGlyphs(File.ReadAllBytes(path));
        return face;
    }

    public bool Has(int character) => glyphs.ContainsKey(character);

    /// <summary>Width of a text on one line, without kerning.</summary>
    public double WidthOf(string text) => text.Sum(c => glyphs.GetValueOrDefault(c).Advance);

    /// <summary>How far the highest of the characters rises above the baseline.</summary>
    public double RiseOf(string text) => text.Select(c => glyphs.GetValueOrDefault(c).Rise).DefaultIfEmpty().Max();

    /// <summary>The text as far as the face can show it: composed, without what has no letter here, what steers or decorates; spaces are single.</summary>
    /// <param name="text">May hold anything.</param>
    public string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Halves of surrogate pairs become the replacement character, which no face here has.
        var whole = string.Concat(text.EnumerateRunes()).Normalize();
        var kept = whole.Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => c == ' ' || IsShown(c));
        return string.Join(' ', string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text, cut to a width with an ellipsis where it is longer.</summary>
    public string Fit(string text, double width)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (WidthOf(text) <= width)
            return text;
        var length = text.Length;
        while (length > 0 && WidthOf(text[..length].TrimEnd() + "…") > width)
            length--;
        // Between words where that loses no more than half.
        var space = length < text.Length && text[length] == ' ' ? length : text.LastIndexOf(' ', Math.Max(0, length - 1));
        return text[..(space > length / 2 ? space : length)].TrimEnd(' ', ',', ';', ':', '·', '–', '-', '.') + "…";
    }

    // Vietnamese is composed wholly; marks that are left over are only piled up.
    private bool IsShown(char c) => Has(c) && char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private void ReadGlyphs(byte[] font)
    {
        var tables = Enumerable.Range(0, U16(font, 4)).Select(i => 12 + (16 * i))
            .ToDictionary(at => System.Text.Encoding.ASCII.GetString(font, at, 4), at => (int)U32(font, at + 8));
        var (unit, metrics) = ((double)U16(font, tables["head"] + 18), U16(font, tables["hhea"] + 34));
        var longOffsets = U16(font, tables["head"] + 50) != 0;
        LineHeight = (I16(font, tables["hhea"] + 4) - I16(font, tables["hhea"] + 6) + I16(font, tables["hhea"] + 8)) / unit;
        foreach (var (character, glyph) in Characters(font, tables["cmap"]))
        {
            var advance = U16(font, tables["hmtx"] + (4 * Math.Min(glyph, metrics - 1)));
            var (from, to) = (Offset(glyph), Offset(glyph + 1));
            var rise = from == to ? 0 : I16(font, tables["glyf"] + from + 8);
            glyphs[character] = new Glyph(advance / unit, rise / unit);
        }

        int Offset(int glyph) => longOffsets ? (int)U32(font, tables["loca"] + (4 * glyph)) : 2 * U16(font, tables["loca"] + (2 * glyph));
    }

    /// <summary>The characters of the Unicode table for the first plane (platform 3, encoding 1) with their glyphs.</summary>
    private static IEnumerable<(int Character, int Glyph)> Characters(byte[] font, int cmap)
    {
        var record = Enumerable.Range(0, U16(font, cmap + 2)).Select(i => cmap + 4 + (8 * i)).First(at => U16(font, at) == 3 && U16(font, at + 2) == 1);
        var table = cmap + (int)U32(font, record + 4);
        var twice = U16(font, table + 6);
        for (var segment = 0; segment < twice; segment += 2)
        {
            var ends = table + 14 + segment;
            var starts = ends + 2 + twice;
            var (delta, range) = (U16(font, starts + twice), U16(font, starts + (2 * twice)));
            var (start, end) = (U16(font, starts), U16(font, ends));
            for (int c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : U16(font, starts + (2 * twice) + range + (2 * (c - start)));
                if (range == 0 || glyph != 0)
                    glyph = (glyph + delta) & 0xFFFF;
                if (glyph != 0)
                    yield return (c, glyph);
            }
        }
    }

    private static ushort U16(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));

    private static short I16(byte[] font, int at) => BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(at));

    private static uint U32(byte[] font, int at) => BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(at));

    private readonly record struct Glyph(double Advance, double Rise);
}
