using System.Globalization;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>Someone else changed it first.</summary>
/// <param name="expected">The version that the caller had read.</param>
/// <param name="current">The version that is stored now.</param>
public sealed class VersionConflictException(int expected, int current) : EditorialException(
    ProblemCode.VersionConflict,
    string.Create(CultureInfo.InvariantCulture, $"Bài đã được người khác sửa: bạn đang giữ phiên bản {expected}, hiện nay là {current}. Hãy tải lại rồi ghép thay đổi của bạn."))
{
    public int Expected { get; } = expected;

    public int Current { get; } = current;
}
