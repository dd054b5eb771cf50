using CommsPortal.Cms.Content;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Workflow;

/// <summary>The content breaks the rules of its type.</summary>
public sealed class InvalidContentException(ContentErrors errors)
    : EditorialException(ProblemCode.InvalidContent, "Nội dung chưa hợp lệ; hãy sửa các mục được đánh dấu.")
{
    public ContentErrors Errors { get; } = errors;
}
