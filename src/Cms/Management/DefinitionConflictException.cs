using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Management;

/// <summary>Somebody else changed a taxonomy or the columns first.</summary>
/// <param name="expected">The tag that the caller had read.</param>
/// <param name="current">The tag of what is stored now.</param>
/// <param name="stored">What is stored now.</param>
public sealed class DefinitionConflictException(string expected, string current, object stored)
    : EditorialException(ProblemCode.VersionConflict, "Danh mục đã được người khác sửa. Hãy xem lại rồi ghép thay đổi của bạn.")
{
    public string Expected { get; } = expected;

    public string Current { get; } = current;

    public object Stored { get; } = stored;
}
