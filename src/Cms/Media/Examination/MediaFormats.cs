namespace CommsPortal.Cms.Media.Examination;

/// <summary>Media types and file name endings of <see cref="MediaFormat"/>.</summary>
public static class MediaFormats
{
    public static bool IsImage(this MediaFormat format) => format is not (MediaFormat.Pdf or MediaFormat.Docx);

    public static string ContentType(this MediaFormat format) => format switch
    {
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Png => "image/png",
        MediaFormat.Webp => "image/webp",
        MediaFormat.Gif => "image/gif",
        MediaFormat.Avif => "image/avif",
        MediaFormat.Heic => "image/heic",
        MediaFormat.Pdf => "application/pdf",
        MediaFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The ending a downloaded file of this media type gets, with its dot; empty when the type is unknown.</summary>
    public static string Ending(string contentType) => contentType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        "image/avif" => ".avif",
        "image/heic" => ".heic",
        "application/pdf" => ".pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        _ => "",
    };

    /// <summary>The loader of libvips that must recognise the same bytes.</summary>
    internal static string VipsLoader(this MediaFormat format) => format switch
    {
        MediaFormat.Jpeg => "jpegload",
        MediaFormat.Png => "pngload",
        MediaFormat.Webp => "webpload",
        MediaFormat.Gif => "gifload",
        MediaFormat.Avif or MediaFormat.Heic => "heifload",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not an image."),
    };
}
