using Markdig.Parsers;
using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Directives;

/// <summary>A passage between <c>:::name</c> and <c>:::</c>.</summary>
internal sealed class DirectiveBlock(BlockParser parser, DirectiveKind kind) : ContainerBlock(parser)
{
    public DirectiveKind Kind { get; } = kind;

    /// <summary>Whether the closing mark stood at the end of the line just read.</summary>
    public bool EndsWithLine { get; set; }
}
