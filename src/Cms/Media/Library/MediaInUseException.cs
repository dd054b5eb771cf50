using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media.Library;

/// <summary>A file that articles use is not deleted; answered 409 <c>media-in-use</c> with the list.</summary>
public sealed class MediaInUseException : EditorialException
{
    internal MediaInUseException(IReadOnlyList<MediaUsage> uses)
        : base(ProblemCode.MediaInUse, $"Tệp đang được dùng trong {uses.Count} bài nên không xóa được. Hãy bỏ tệp khỏi các bài đó trước.") => Uses = uses;

    public IReadOnlyList<MediaUsage> Uses { get; }
}
