using CommsPortal.Cms.Content.Types;

namespace CommsPortal.Cms.Checks.PersonalData;

/// <summary>
/// Vietnamese telephone numbers: mobile (03, 05, 07, 08, 09 and eight digits) and fixed (02 and nine digits), also with +84. Numbers that
/// belong to offices (1800, 1900, three and four digits) are none of them; others that do are on the administrator's list.
/// </summary>
/// <remarks>Numbering plan: Thông tư 22/2014/TT-BTTTT and the change of prefixes of 2017 and 2018.</remarks>
public sealed class PhoneNumberCheck : PersonalNumberCheck
{
    private const string StandingPage = "page";

    private static readonly CheckOption Offices = new(
        "Số của cơ quan", "Mỗi dòng một số điện thoại được phép có trong bài, ví dụ đường dây nóng. Dấu * ở cuối cho cả dải số.", "", true,
        text => CheckOption.Items(text).FirstOrDefault(i => Canonical(i.TrimEnd('*')).Length < 3) is { } wrong
            ? $"“{wrong}” không phải số điện thoại."
            : null);

    public override CheckDescription Description { get; } = new(
        "phone-number", "Số điện thoại trong bài",
        "Số điện thoại của cá nhân không đăng khi chưa được đồng ý. Số đường dây nóng 1800, 1900 và số khẩn cấp không bị nhắc.",
        CheckSeverity.Warning)
    {
        Option = Offices,
    };

    private protected override string Remedy => "Xóa hoặc thay bằng số của cơ quan; nếu người có số đã đồng ý, ghi nhận cảnh báo.";

    private protected override IEnumerable<(DigitRun Run, string Message)> FindIn(CheckedArticle article, string text)
    {
        var allowed = CheckOption.Items(article.OptionOf(Description)).ToList();
        if (article.Content is Exemplar { Contact.Phone: { Length: > 0 } contact })
            allowed.Add(contact);
        foreach (var run in DigitRun.In(text))
        {
            foreach (var part in run.Parts(p => NationalOf(p) is not null))
            {
                var number = NationalOf(part)!;
                var isFixed = number[1] == '2';
                // On standing pages an office gives its own numbers; a mobile one is somebody's there too.
                if (isFixed && article.Type.Name == StandingPage)
                    continue;
                if (!IsAllowed(number, allowed) && !NumberContext.IsOfOrganisation(text, part.Start))
                    yield return (part, isFixed ? "Có số điện thoại cố định." : "Có số điện thoại di động.");
            }
        }
    }

    // As it is dialled within the country: 0 and the rest.
    private static string? NationalOf(DigitRun run)
    {
        var number = Canonical((run.Plus ? "+" : "") + run.Digits);
        if (run.Plus ? !run.Digits.StartsWith("84", StringComparison.Ordinal) : run.IsAmount || run.IsDate)
            return null;
        return number.Length switch
        {
            10 when number[0] == '0' && IsMobile(number[1], number[2]) => number,
            11 when number.StartsWith("02", StringComparison.Ordinal) => number,
            _ => null,
        };
    }

    private static bool IsMobile(char first, char second) => first switch
    {
        '3' => second is >= '2' and <= '9',
        '5' => second is '2' or '5' or '6' or '8' or '9',
        '7' => second is '0' or >= '6' and <= '9',
        '8' => second is >= '1' and <= '9',
        '9' => true,
        _ => false,
    };

    private static bool IsAllowed(string number, IEnumerable<string> allowed) => allowed.Any(a => a.EndsWith('*')
        ? number.StartsWith(Canonical(a[..^1]), StringComparison.Ordinal)
        : number == Canonical(a));

    private static string Canonical(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var abroad = digits.StartsWith("84", StringComparison.Ordinal) && (text.TrimStart().StartsWith('+') || digits.Length is 11 or 12);
        return abroad ? "0" + digits[2..].TrimStart('0') : digits;
    }
}
