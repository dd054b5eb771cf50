using CommsPortal.Cms.Markdown;

namespace CommsPortal.Cms.Content;

/// <summary>Which other articles some content names: related, campaigns, embedded, linked.</summary>
public static class ArticleMentions
{
    public static IReadOnlyList<Guid> Of(ArticleContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Related.Concat(content.Campaigns)
            .Concat(MarkdownFields.Of(content).SelectMany(f => MarkdownRenderer.References(f.Markdown).Articles))
            .Distinct().ToList();
    }
}
