using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>Paths of indicators. All are root-relative and escaped.</summary>
public static class IndicatorPaths
{
    public static string List(Language language) => language == Language.Vietnamese ? "/chi-tieu" : "/en/indicators";

    public static string Of(string key, Language language) => $"{List(language)}/{Uri.EscapeDataString(key)}";

    /// <summary>The observations for spreadsheet programs; the same in every language.</summary>
    public static string Table(string key) => $"{Of(key, Language.Vietnamese)}/so-lieu.csv";
}
