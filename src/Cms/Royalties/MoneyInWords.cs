namespace CommsPortal.Cms.Royalties;

/// <summary>Amounts as payment papers spell them out in Vietnamese.</summary>
public static class MoneyInWords
{
    private const long Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>For instance <c>Một triệu hai trăm linh năm nghìn đồng</c>.</summary>
    public static string Of(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        var words = amount == 0 ? Digits[0] : string.Join(' ', Words(amount, leading: true));
        return char.ToUpperInvariant(words[0]) + words[1..] + " đồng";
    }

    private static IEnumerable<string> Words(long number, bool leading)
    {
        if (number >= Billion)
        {
            foreach (var word in Words(number / Billion, leading))
                yield return word;
            yield return "tỷ";
            leading = false;
        }

        foreach (var (value, unit) in new[] { (number / 1_000_000 % 1_000, "triệu"), (number / 1_000 % 1_000, "nghìn"), (number % 1_000, "") })
        {
            if (value == 0)
                continue;
            foreach (var word in Hundreds((int)value, leading))
                yield return word;
            if (unit.Length > 0)
                yield return unit;
            leading = false;
        }
    }

    /// <param name="leading">Whether nothing stands before it, so that it does not begin with "không trăm".</param>
    private static IEnumerable<string> Hundreds(int number, bool leading)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        if (hundreds > 0 || !leading)
        {
            yield return Digits[hundreds];
            yield return "trăm";
        }

        if (tens == 1)
            yield return "mười";
        else if (tens > 1)
        {
            yield return Digits[tens];
            yield return "mươi";
        }
        else if (ones > 0 && (hundreds > 0 || !leading))
            yield return "linh";

        if (ones > 0)
            yield return (tens, ones) switch
            {
                ( > 1, 1) => "mốt",
                ( > 1, 4) => "tư",
                ( > 0, 5) => "lăm",
                _ => Digits[ones],
            };
    }
}
