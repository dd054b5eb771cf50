using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Desk.Indicators;

/// <summary>Numbers as people of the desk type and read them: 1.234,5.</summary>
public static partial class DecimalText
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static string Show(double number) => number.ToString("#,0.###", Vietnamese);

    /// <summary>Reads 18,66 and 1.234,5; a single point that cannot separate thousands is a decimal point.</summary>
    /// <exception cref="EditorialException">It is no number; the message shows how to write one.</exception>
    public static double Read(string? typed, string what)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).TrimEnd('%').Replace('−', '-');
        var plain = text.Contains(',', StringComparison.Ordinal) || Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;
        return Plain().IsMatch(plain) && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new EditorialException(ProblemCode.InvalidContent, $"{what}: “{typed}” không phải một số; hãy ghi như 18,66 hoặc 12.500.");
    }

    [GeneratedRegex(@"\A-?[0-9]{1,3}(?:\.[0-9]{3})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\A-?[0-9]{1,15}(?:\.[0-9]{1,15})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
