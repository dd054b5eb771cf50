namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>Points, each with a dash before it.</summary>
public sealed record DocumentList(IReadOnlyList<string> Items) : DocumentBlock;
