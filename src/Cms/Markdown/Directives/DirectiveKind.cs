namespace CommsPortal.Cms.Markdown.Directives;

/// <summary>What a passage between <c>:::name</c> and <c>:::</c> is.</summary>
internal enum DirectiveKind
{
    PullQuote,
    Gallery,
    Numbers,
}
