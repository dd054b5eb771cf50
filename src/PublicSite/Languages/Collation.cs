using System.Globalization;

namespace CommsPortal.PublicSite.Languages;

/// <summary>
/// The order of names by the rules of a language (CLDR): in Vietnamese a, ă, â, then b … d, đ, with tones only deciding between words that are
/// otherwise the same. Numbers within names count as numbers: Quận 3 before Quận 10.
/// </summary>
public static class Collation
{
    private static readonly IComparer<string> Vietnamese = Of("vi-VN");
    private static readonly IComparer<string> English = Of("en-GB");

    public static IComparer<string> Of(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>The letter under which a name stands in an index: Đ apart from D, Ă and Â apart from A, tones left away.</summary>
    public static string Initial(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = name.Trim().Normalize(System.Text.NormalizationForm.FormD);
        var initial = letters.Length == 0 ? "" : letters[..1] + (letters.Length > 1 && letters[1] is '\u0302' or '\u0306' or '\u031B' ? letters[1] : "");
        return initial.Normalize().ToUpperInvariant();
    }

    private static StringComparer Of(string culture) =>
        StringComparer.Create(CultureInfo.GetCultureInfo(culture), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
}
