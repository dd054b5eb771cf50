using System.Globalization;

namespace CommsPortal.Cms.Checks.PersonalData;

/// <summary>
/// Numbers of identity papers: the twelve digits of the citizen's card (code of the province, century and sex, year of birth, six more),
/// and the nine digits of the old one where the text says that it is one.
/// </summary>
/// <remarks>Structure: Nghị định 137/2015/NĐ-CP, article 13; province codes: Thông tư 59/2021/TT-BCA, appendix.</remarks>
public sealed class IdentityNumberCheck : PersonalNumberCheck
{
    private static readonly string[] Papers = ["cmnd", "cmtnd", "chứng minh", "cccd", "căn cước", "giấy tờ tùy thân", "giấy tờ tuỳ thân",
        "số định danh", "id card"];

    // The codes of 2004, which cards keep whatever became of the provinces.
    private static readonly HashSet<int> Provinces =
    [
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51,
        52, 54, 56, 58,
        60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
    ];

    public override CheckDescription Description { get; } = new(
        "identity-number", "Số giấy tờ tùy thân trong bài", "Số căn cước và chứng minh nhân dân là dữ liệu cá nhân, không bao giờ đăng.",
        CheckSeverity.Error);

    private protected override string Remedy => "Xóa số này. Nếu không phải số giấy tờ, viết tách hoặc nói rõ đó là số gì.";

    private protected override IEnumerable<(DigitRun Run, string Message)> FindIn(CheckedArticle article, string text)
    {
        foreach (var run in DigitRun.In(text))
        {
            foreach (var part in run.Parts(p => IsCitizen(p) || IsOld(p)))
            {
                if (IsOld(part) ? NumberContext.Has(text, part.Start, Papers) : !NumberContext.IsOfOrganisation(text, part.Start))
                    yield return (part, IsOld(part) ? "Có số chứng minh nhân dân." : "Có số căn cước công dân.");
            }
        }
    }

    private static bool IsOld(DigitRun run) => run.Digits.Length == 9 && !run.IsAmount && !run.Plus;

    private static bool IsCitizen(DigitRun run) =>
        run.Digits.Length == 12 && run.Digits[0] == '0' && !run.Plus && !run.IsAmount && !run.IsDate
            && Provinces.Contains(int.Parse(run.Digits.AsSpan(0, 3), CultureInfo.InvariantCulture))
        && run.Digits[3] is >= '0' and <= '3';
}
