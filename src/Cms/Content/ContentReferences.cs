using CommsPortal.Cms.Markdown;

namespace CommsPortal.Cms.Content;

/// <summary>What some content names outside itself: items of the media library and other articles.</summary>
public static class ContentReferences
{
    private static readonly MarkdownRenderer Reader = new();

    /// <summary>Every item of the media library that the content uses.</summary>
    public static IReadOnlyList<Guid> Media(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Fixed(content).Concat(MarkdownFields.Of(content).SelectMany(f => Of(f.Markdown).Media)).Distinct().ToList();
    }

    /// <summary>Images that Markdown texts show without words of their own, by field: the media library must describe them.</summary>
    public static IEnumerable<(string Field, IReadOnlyList<Guid> Media)> Undescribed(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return MarkdownFields.Of(content).Select(f => (f.Name, Of(f.Markdown).Undescribed)).Where(f => f.Undescribed.Count > 0);
    }

    /// <summary>Every other article that the content names: related, campaigns, embedded, linked.</summary>
    public static IReadOnlyList<Guid> Articles(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Related.Concat(content.Campaigns)
            .Concat(MarkdownFields.Of(content).SelectMany(f => Of(f.Markdown).Articles))
            .Distinct().ToList();
    }

    /// <summary>What one Markdown text names.</summary>
    /// <exception cref="MarkdownRejectedException">The text is too long or too deep.</exception>
    public static MarkdownReferences Of(string markdown) => Reader.References(markdown);

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
