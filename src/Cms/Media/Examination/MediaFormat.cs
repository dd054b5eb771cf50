namespace CommsPortal.Cms.Media.Examination;

/// <summary>The kinds of file the library takes.</summary>
public enum MediaFormat
{
    Jpeg,
    Png,
    Webp,
    Gif,
    Avif,
    Heic,
    Pdf,
    Docx,
}
