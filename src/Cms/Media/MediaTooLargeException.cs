namespace CommsPortal.Cms.Media;

/// <summary>An upload of more bytes than its kind may have; answered 413 <c>too-large</c>. The message is Vietnamese.</summary>
public sealed class MediaTooLargeException : Exception
{
    internal MediaTooLargeException(string what, long limit)
        : base($"{what} lớn hơn giới hạn {Vietnamese.Megabytes(limit)}. Hãy nén hoặc thu nhỏ rồi tải lên.") => Limit = limit;

    /// <summary>The limit that was passed, in bytes.</summary>
    public long Limit { get; }
}
