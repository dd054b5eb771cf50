namespace CommsPortal.Cms.Markdown;

/// <summary>What a text uses, each id once, in the order of first use.</summary>
/// <param name="Media">Images shown (<c>![…](media:ID)</c>).</param>
/// <param name="Articles">Articles linked to (<c>[…](article:ID)</c>) or embedded (<c>:::article ID</c>).</param>
/// <param name="Undescribed">Those of <paramref name="Media"/> that the text shows without words of its own, so that the media library's are needed.</param>
public sealed record MarkdownReferences(IReadOnlyList<Guid> Media, IReadOnlyList<Guid> Articles, IReadOnlyList<Guid> Undescribed);
