using System.Globalization;

namespace CommsPortal.PublicSite.DesignSystem;

/// <summary>Contrast of two colours by WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), from 1 to 21, L being the relative luminance in sRGB.</summary>
public static class Contrast
{
    /// <param name="first"><c>#rgb</c> or <c>#rrggbb</c>; the order of the two does not matter.</param>
    /// <exception cref="FormatException">A colour of another form.</exception>
    public static double Between(string first, string second)
    {
        var (one, other) = (Luminance(first), Luminance(second));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.TrimStart('#');
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (digits.Length != 6)
            throw new FormatException($"A colour is #rgb or #rrggbb, not {colour}.");
        return (0.2126 * Linear(digits[..2])) + (0.7152 * Linear(digits[2..4])) + (0.0722 * Linear(digits[4..]));
    }

    private static double Linear(string digits)
    {
        var part = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
