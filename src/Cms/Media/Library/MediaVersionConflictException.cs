using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media.Library;

/// <summary>Someone else changed the texts first; answered 412 with both versions.</summary>
public sealed class MediaVersionConflictException : EditorialException
{
    internal MediaVersionConflictException(int expected, MediaAsset current, MediaTexts? submitted)
        : base(ProblemCode.VersionConflict, $"Thông tin của tệp đã được người khác sửa: bạn đang giữ phiên bản {expected}, hiện nay là {current.Version}. Hãy xem lại rồi lưu lần nữa.")
    {
        Expected = expected;
        Current = current;
        Submitted = submitted;
    }

    /// <summary>The version that the caller had read.</summary>
    public int Expected { get; }

    /// <summary>What is stored now.</summary>
    public MediaAsset Current { get; }

    /// <summary>What the caller wanted to store; null for a deletion.</summary>
    public MediaTexts? Submitted { get; }
}
