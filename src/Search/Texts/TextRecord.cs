namespace CommsPortal.Search.Texts;

/// <summary>The texts kept for snippets.</summary>
internal sealed record TextRecord(string Lead, string Body);
