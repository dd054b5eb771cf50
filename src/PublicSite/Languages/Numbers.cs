using System.Globalization;

namespace CommsPortal.PublicSite.Languages;

/// <summary>Numbers as they are written: 1.234.567,8 in Vietnamese, 1,234,567.8 in English.</summary>
public static class Numbers
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" };
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "−" };

    public static string Format(long number, Language language) => number.ToString("#,0", Of(language));

    /// <summary>With up to three decimals, none that are zero.</summary>
    public static string Format(double number, Language language) => number.ToString("#,0.###", Of(language));

    /// <summary>A size of a file: “1,4 MB”.</summary>
    public static string Size(long bytes, Language language) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => (bytes / 1024.0 / 1024.0).ToString("0.0", Of(language)) + " MB",
    };

    private static NumberFormatInfo Of(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
