namespace CommsPortal.Cms.Markdown;

/// <summary>A text goes beyond the bounds of <see cref="MarkdownOptions"/>. The message is Vietnamese and is meant for the editor.</summary>
public sealed class MarkdownRejectedException : Exception
{
    public MarkdownRejectedException()
    {
    }

    public MarkdownRejectedException(string message)
        : base(message)
    {
    }

    public MarkdownRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
