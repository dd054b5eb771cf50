using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.Figures;

/// <summary>An image of the media library, in a block of its own.</summary>
internal sealed class FigureBlock() : LeafBlock(null)
{
    public required Guid MediaId { get; init; }

    /// <summary>What the text says of the image in words; empty to take the media library's.</summary>
    public required string Alt { get; init; }

    /// <inheritdoc cref="Alt"/>
    public required string Caption { get; init; }
}
