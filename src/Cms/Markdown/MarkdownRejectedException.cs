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

    internal static MarkdownRejectedException TooDeep(int limit, Exception? cause = null) =>
        new($"Văn bản có danh sách, trích dẫn hoặc chữ nhấn mạnh lồng nhau quá {limit} cấp. Hãy bỏ bớt các dấu >, -, *, [ thừa.", cause!);
}
