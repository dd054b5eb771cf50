namespace CommsPortal.Cms.Markdown;

/// <summary>Markdown in the two forms that a snapshot keeps.</summary>
/// <param name="Html">Only the elements that docs/api/delivery.md lists; well-formed, safe to put in a page and in a feed.</param>
/// <param name="Text">Plain text, one line feed between paragraphs; for search, excerpts and counting syllables.</param>
public sealed record RenderedMarkdown(string Html, string Text);
