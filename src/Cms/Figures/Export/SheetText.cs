using System.Globalization;
using System.Text;
using System.Xml;

namespace CommsPortal.Cms.Figures.Export;

/// <summary>Text as files of tables may hold it.</summary>
internal static class SheetText
{
    /// <summary>Without characters that XML 1.0 cannot hold, or that only mislead.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => r != Rune.ReplacementChar && (r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value))))
            clean.Append(rune);
        return clean.ToString();
    }

    public static string Show(object? cell) => cell switch
    {
        null => "",
        long number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        _ => throw new ArgumentException($"A cell holds words, whole numbers or days, not {cell.GetType().Name}.", nameof(cell)),
    };
}
