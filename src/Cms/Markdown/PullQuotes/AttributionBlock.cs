using Markdig.Syntax;

namespace CommsPortal.Cms.Markdown.PullQuotes;

/// <summary>Who said what a pull quote quotes: name and role.</summary>
internal sealed class AttributionBlock() : LeafBlock(null);
