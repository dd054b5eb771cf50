using Markdig.Parsers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Directives;

/// <summary>An article of the portal shown inside another, written <c>:::article ID</c> on a line of its own.</summary>
internal sealed class ArticleCardBlock(BlockParser parser, Guid articleId) : LeafBlock(parser)
{
    public Guid ArticleId { get; } = articleId;
}
