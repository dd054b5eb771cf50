using System.Globalization;

namespace CommsPortal.Cms.Royalties;

/// <summary>Money and coefficients as people read and type them.</summary>
public static class RoyaltyText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>For instance <c>1.250.000 đồng</c>.</summary>
    public static string Dong(long amount) => Number(amount) + " đồng";

    /// <summary>For instance <c>1.250.000</c>.</summary>
    public static string Number(long amount) => amount.ToString("N0", Vietnamese);

    /// <summary>For instance <c>1,5</c>.</summary>
    /// <param name="hundredths">150 for that.</param>
    public static string Coefficient(int hundredths) => (hundredths / 100m).ToString("0.##", Vietnamese);

    /// <summary>For instance <c>200.000 đồng × 1,5</c>.</summary>
    public static string Rate(long baseAmount, int coefficient) => $"{Dong(baseAmount)} × {Coefficient(coefficient)}";

    /// <summary>Reads <c>1,5</c> or <c>1.5</c> with at most two decimals, in hundredths; null when it is none.</summary>
    public static int? ReadCoefficient(string? text) =>
        decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= RoyaltyRate.MostCoefficient / RoyaltyMath.One && number * 100 == Math.Truncate(number * 100) ? (int)(number * 100) : null;

    /// <summary>Reads whole đồng, with or without dots or blanks between thousands; null when it is none.</summary>
    public static long? ReadDong(string? text) =>
        text is { Length: <= 30 } && long.TryParse(string.Concat(text.Where(c => c is not ('.' or ' ' or '\u00A0'))), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? amount : null;
}
