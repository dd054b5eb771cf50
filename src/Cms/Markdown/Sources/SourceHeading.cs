namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>A heading as it was written.</summary>
/// <param name="Level">1 to 6, as many as the text has <c>#</c>; what readers get may be another.</param>
/// <param name="Offset">Place in the source, in UTF-16 units.</param>
public sealed record SourceHeading(int Level, string Text, int Offset, int Length);
