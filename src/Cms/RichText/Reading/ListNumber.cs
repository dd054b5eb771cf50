using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.Cms.RichText.Cleaning;
using Markdig.Helpers;

namespace CommsPortal.Cms.RichText.Reading;

/// <summary>The number in a list's marker such as <c>3.</c>, <c>1.2)</c>, <c>b)</c> or <c>IV.</c></summary>
internal static partial class ListNumber
{
    /// <returns>Null when the marker is a bullet.</returns>
    public static int? Of(string marker, CleaningReport report)
    {
        var text = marker.Replace('\u00A0', ' ').Trim().TrimStart('(');
        if (Digits().Match(text) is { Success: true } digits)
            return int.Parse(digits.Groups["last"].Value, CultureInfo.InvariantCulture);
        if (Letters().Match(text) is not { Success: true } letters)
            return null;
        report.Add(CleaningKind.ListNumbering, letters.Groups["letters"].Value is "a" or "A" or "i" or "I" ? 1 : 0);
        var value = letters.Groups["letters"].Value.ToUpperInvariant();
        return Roman().IsMatch(value) && value is not ("C" or "D" or "M" or "L") ? CharHelper.RomanToArabic(value) : value[0] - 'A' + 1;
    }

    [GeneratedRegex(@"^(?:\d{1,4}\.)*(?<last>\d{1,6})(?:[.):]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<letters>[A-Za-z]|[IVXLC]{2,7}|[ivxlc]{2,7})[.)]", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();

    [GeneratedRegex("^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();
}
