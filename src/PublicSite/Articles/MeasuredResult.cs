using System.Text.Json;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Articles;

/// <summary>One indicator before and after. A value is a number, or a text such as “2,8 ngày”.</summary>
public sealed record MeasuredResult(string Indicator, Measure Before, Measure After, string? Unit, string? Source)
{
    /// <summary>True when both values are numbers that bars can show.</summary>
    public bool IsDrawable => Before.Number is >= 0 && After.Number is >= 0 && (Before.Number > 0 || After.Number > 0);

    /// <param name="locale">Language of the article: it decides whether “1.234” is a thousand or a fraction.</param>
    public static MeasuredResult? Read(JsonElement element, string locale)
    {
        if (JsonFields.Text(element, "indicator") is not { } indicator)
            return null;
        return new MeasuredResult(
            indicator,
            Measure.Read(element, "before", locale),
            Measure.Read(element, "after", locale),
            JsonFields.Text(element, "unit"),
            JsonFields.Text(element, "source"));
    }

    /// <summary>A value with its unit where the unit belongs to numbers: “84 %”, “40 giây”.</summary>
    public string Shown(Measure measure, Language language)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var value = measure.Format(language);
        if (measure.Number is null || Unit is null)
            return value;
        return Unit == "%" ? value + "%" : $"{value} {Unit}";
    }
}
