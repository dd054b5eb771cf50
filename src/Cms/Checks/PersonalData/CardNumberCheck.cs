namespace CommsPortal.Cms.Checks.PersonalData;

/// <summary>Numbers of bank cards: issuers of international schemes and of Napas, with a check digit by Luhn's rule.</summary>
/// <remarks>ISO/IEC 7812-1.</remarks>
public sealed class CardNumberCheck : PersonalNumberCheck
{
    public override CheckDescription Description { get; } = new(
        "card-number", "Số thẻ ngân hàng trong bài", "Số thẻ ngân hàng để lộ là mất tiền; không bao giờ đăng, kể cả trong ví dụ.",
        CheckSeverity.Error);

    private protected override string Remedy => "Xóa số này; trong ví dụ thì che bớt, chẳng hạn 9704 •••• •••• 1234.";

    private protected override IEnumerable<(DigitRun Run, string Message)> FindIn(CheckedArticle article, string text) =>
        DigitRun.In(text).Where(run => !run.Plus && !run.IsAmount && IsIssued(run.Digits) && HasCheckDigit(run.Digits))
            .Select(run => (run, "Có số thẻ ngân hàng."));

    private static bool IsIssued(string digits) => digits.Length switch
    {
        13 => digits[0] == '4',
        15 => digits.StartsWith("34", StringComparison.Ordinal) || digits.StartsWith("37", StringComparison.Ordinal),
        16 => digits[0] == '4' || IsMastercard(digits) || digits.StartsWith("35", StringComparison.Ordinal)
            || digits.StartsWith("62", StringComparison.Ordinal)
            || digits.StartsWith("9704", StringComparison.Ordinal),
        19 => digits[0] == '4' || digits.StartsWith("62", StringComparison.Ordinal) || digits.StartsWith("9704", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsMastercard(string digits)
    {
        var prefix = ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0';
        return prefix is >= 5100 and <= 5599 or >= 2221 and <= 2720;
    }

    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0 && digits.Distinct().Count() > 1;
    }
}
