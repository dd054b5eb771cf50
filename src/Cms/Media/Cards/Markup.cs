using System.Globalization;
using System.Text;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>Texts for Pango. All of it is ASCII, whatever the text holds, begins with an element and can be neither option nor markup of its own.</summary>
internal static class Markup
{
    /// <param name="size">In pixels.</param>
    /// <param name="colour">As in <c>#1e1b17</c>.</param>
    public static string Of(string text, FontFace face, int size, string colour) =>
        string.Create(CultureInfo.InvariantCulture, $"<span font_desc=\"{face.Name} {size}px\" foreground=\"{colour}\">{Escape(text)}</span>");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' || (rune.Value is >= ' ' and < 0x7F && rune.Value is not ('<' or '>' or '&' or '"' or '\'')))
                escaped.Append((char)rune.Value);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }

        return escaped.ToString();
    }
}
