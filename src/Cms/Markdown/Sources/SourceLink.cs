namespace CommsPortal.Cms.Markdown.Sources;

/// <summary>A link as it was written.</summary>
/// <param name="Url">The address with entities and escapes resolved; for <c>&lt;name@host&gt;</c> with <c>mailto:</c>.</param>
/// <param name="Text">The words that readers select, images' words included.</param>
/// <param name="Offset">Place in the source, in UTF-16 units.</param>
public sealed record SourceLink(string Url, string Text, int Offset, int Length);
