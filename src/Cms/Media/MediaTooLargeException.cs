using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media;

/// <summary>An upload of more bytes than its kind may have; answered 413 <c>too-large</c>. The message is Vietnamese.</summary>
public sealed class MediaTooLargeException : EditorialException
{
    internal MediaTooLargeException(string what, long limit)
        : base(ProblemCode.TooLarge, $"{what} lớn hơn giới hạn {Vietnamese.Megabytes(limit)}. Hãy nén hoặc thu nhỏ rồi tải lên.") => Limit = limit;

    /// <summary>The limit that was passed, in bytes.</summary>
    public long Limit { get; }
}
