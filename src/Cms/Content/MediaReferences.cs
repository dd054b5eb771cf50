using CommsPortal.Cms.Markdown;

namespace CommsPortal.Cms.Content;

/// <summary>Which items of the media library some content uses.</summary>
public static class MediaReferences
{
    public static IReadOnlyList<Guid> Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Fixed(content).Concat(MarkdownFields.Of(content).SelectMany(f => MarkdownRenderer.References(f.Markdown).Media)).Distinct().ToList();
    }

    private static IEnumerable<Guid> Fixed(ArticleContent content)
    {
        if (content.MainImage?.Media is { } main)
            yield return main;
        foreach (var attachment in content.Attachments)
        {
            if (attachment.Media is { } file)
                yield return file;
        }
    }
}
