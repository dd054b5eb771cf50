using System.Globalization;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Checks.Gate;

/// <summary>The text may not become public as it stands: errors, or warnings that nobody has acknowledged.</summary>
/// <param name="standing">What stands in the way, the gravest first; never empty.</param>
public sealed class ChecksFailedException(IReadOnlyList<ReportedFinding> standing)
    : EditorialException(ProblemCode.ChecksFailed, Say(standing))
{
    public IReadOnlyList<ReportedFinding> Standing { get; } = standing;

    /// <summary>Each finding as one line for people (Vietnamese).</summary>
    public IReadOnlyList<string> Lines => Standing.Select(LineOf).ToList();

    private static string LineOf(ReportedFinding f) =>
        $"{(f.Level == FindingLevel.Error ? "Lỗi" : "Cảnh báo")} – {f.Check.Name}{(f.Finding.Quote.Length > 0 ? $" (“{f.Finding.Quote}”)" : "")}: {f.Finding.Message}";

    private static string Say(IReadOnlyList<ReportedFinding> standing)
    {
        var errors = standing.Count(f => f.Level == FindingLevel.Error);
        var warnings = standing.Count - errors;
        var what = (errors, warnings) switch
        {
            ( > 0, > 0) => string.Create(CultureInfo.InvariantCulture,
                $"còn {errors} lỗi phải sửa và {warnings} cảnh báo chưa ai ghi nhận"),
            ( > 0, _) => string.Create(CultureInfo.InvariantCulture, $"còn {errors} lỗi phải sửa"),
            _ => string.Create(CultureInfo.InvariantCulture, $"còn {warnings} cảnh báo chưa ai ghi nhận"),
        };
        return $"Bài chưa qua kiểm tra: {what}. Xem mục “Kiểm tra” của bài.";
    }
}
