namespace CommsPortal.Cms.Media;

/// <summary>Images cannot be worked on now: too many wait, an encoder failed, or libvips is not installed. Answered 503 <c>unavailable</c>.</summary>
public sealed class MediaUnavailableException : Exception
{
    internal MediaUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
