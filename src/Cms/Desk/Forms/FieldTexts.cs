using System.Globalization;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>Values of fields as the texts that a form shows.</summary>
internal static class FieldTexts
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static IReadOnlyList<string> Of(object value) => value switch
    {
        string text => [text],
        bool flag => flag ? ["true"] : [],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        Guid id => [id.ToString()],
        IEnumerable<string> texts => texts.ToList(),
        IEnumerable<Guid> ids => ids.Select(id => id.ToString()).ToList(),
        // Without grouping: "1500000" and "3,5" are read back as they are written.
        decimal number => [number.ToString("0.############################", Vietnamese)],
        double number => [number.ToString("R", Vietnamese)],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => throw new InvalidOperationException($"No form field shows a {value.GetType()}."),
    };

    /// <summary>
    /// Reads a number as Vietnamese write it ("1.500.000", "3,5") and as programs do ("3.5"). Three digits after each full stop make it
    /// a mark of thousands.
    /// </summary>
    public static bool TryReadNumber(string text, out decimal number)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        var parts = plain.Split(',')[0].Split('.');
        var grouped = parts.Length > 1 && parts[0].TrimStart('-').Length is > 0 and <= 3 && parts.Skip(1).All(p => p.Length == 3);
        if (grouped)
            plain = plain.Replace(".", "", StringComparison.Ordinal);
        var style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, style, Vietnamese, out number)
            || (!plain.Contains(',') && decimal.TryParse(plain, style, CultureInfo.InvariantCulture, out number));
    }
}
