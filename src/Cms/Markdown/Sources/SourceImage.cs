namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>An image of the media library as a text shows it.</summary>
/// <param name="Alt">What the text says of it in words; empty takes the media library's.</param>
/// <param name="Offset">Place in the source, in UTF-16 units.</param>
public sealed record SourceImage(Guid Media, string Alt, int Offset, int Length);
