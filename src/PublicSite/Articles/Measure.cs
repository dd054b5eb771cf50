using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>A measured value: a number, or words.</summary>
public sealed partial record Measure(double? Number, string? Words)
{
    /// <summary>Reads a number, a text that is a number as the article's language writes it, or any other text.</summary>
    /// <param name="locale">With <c>vi</c>, “1.234,5” is 1234.5; with anything else “1,234.5” is.</param>
    public static Measure Read(JsonElement element, string name, string locale)
    {
        if (JsonFields.Text(element, name) is not { } words)
            return new Measure(JsonFields.Number(element, name), null);
        var plain = locale == "vi" ? Swapped(words.Trim()) : words.Trim();
        if (Written().IsMatch(plain) && double.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return new Measure(number, null);
        return new Measure(null, words);
    }

    public string Format(Language language) => Number is { } number ? Numbers.Format(number, language) : Words ?? "–";

    /// <summary>
    /// Points for commas and commas for points; but a single point that cannot separate thousands is a decimal point already.
    /// </summary>
    private static string Swapped(string text)
    {
        if (MachineDecimal().IsMatch(text))
            return text;
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                span[i] = source[i] switch { '.' => ',', ',' => '.', var other => other };
        });
    }

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^-?(?:0\.\d{1,6}|\d+\.(?:\d{1,2}|\d{4,6}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex MachineDecimal();
}
