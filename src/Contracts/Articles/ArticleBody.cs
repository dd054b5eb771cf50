namespace CommsPortal.Contracts.Articles;

/// <summary>The body in three forms.</summary>
/// <param name="Markdown">As the writer wrote it.</param>
/// <param name="Html">Rendered at publication: safe by construction, images as root-relative <c>/media/…</c> paths.</param>
/// <param name="Text">Plain text, paragraphs separated by one line feed.</param>
public sealed record ArticleBody(string Markdown, string Html, string Text);
