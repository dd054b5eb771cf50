using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Revisions;

/// <summary>Somebody else changed it first.</summary>
/// <param name="expected">The version that the person had on the page; 0 for something new.</param>
/// <param name="current">The version that is stored now; 0 when it is gone.</param>
public sealed class DefinitionChangedException(int expected, int current) : EditorialException(
    ProblemCode.VersionConflict,
    expected == 0
        ? "Mã này đã có rồi; hãy chọn mã khác hoặc sửa mục đang có."
        : current == 0
            ? "Mục này vừa được người khác xóa."
            : "Người khác vừa sửa mục này. Những gì bạn gõ vẫn còn dưới đây; hãy xem bản mới nhất ở lịch sử rồi lưu lại.")
{
    public int Expected { get; } = expected;

    public int Current { get; } = current;
}
