using System.Globalization;
using System.Text.Json;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>A measured value: a number, or words.</summary>
public sealed record Measure(double? Number, string? Words)
{
    public static Measure Read(JsonElement element, string name)
    {
        var words = JsonFields.Text(element, name);

        // Digits in a string are a number too, but only in the machine's spelling: "2,8" could mean either.
        if (words is not null && double.TryParse(words, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && !words.Contains('.', StringComparison.Ordinal))
            return new Measure(number, null);
        return new Measure(JsonFields.Number(element, name), words);
    }

    public string Format(Language language) => Number is { } number ? Numbers.Format(number, language) : Words ?? "–";
}
