namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>A word by which files of the library are grouped across folders. It is there while a file has it.</summary>
public sealed class MediaTag
{
    /// <summary>The name as a slug: two spellings that differ in case or diacritics only are one tag.</summary>
    public required string Slug { get; init; }

    /// <summary>As whoever used it first wrote it.</summary>
    public required string Name { get; init; }
}
