namespace CommsPortal.Cms.RichText.Docx;

/// <summary>
/// Bounds within which a .docx is read, beyond those of the media library (<c>Media__MaxDocumentBytes</c>,
/// <c>Media__MaxUnpackedBytes</c>, <c>Media__MaxArchiveEntries</c>).
/// </summary>
public sealed record DocxLimits
{
    /// <summary>Bytes of all XML of a document, unpacked. A page is about 20 KiB. Default 16 MiB.</summary>
    public long MaxXmlBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Deepest nesting of elements; tables within tables within text boxes need some dozens. Default 200.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>How many times larger a part of more than 1 MiB may be than it is packed. Word's own are 10 to 40. Default 250.</summary>
    public int MaxRatio { get; init; } = 250;

    /// <summary>Most pictures that are taken. Default 200.</summary>
    public int MaxPictures { get; init; } = 200;
}
