using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media;

/// <summary>Images cannot be worked on now: too many wait, an encoder failed, or libvips is not installed. Answered 503 <c>unavailable</c>.</summary>
public sealed class MediaUnavailableException : EditorialException
{
    internal MediaUnavailableException(string message)
        : base(ProblemCode.Unavailable, message)
    {
    }
}
