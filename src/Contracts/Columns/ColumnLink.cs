namespace CommsPortal.Contracts.Columns;

/// <summary>A column as an article names it.</summary>
public sealed record ColumnLink(string Slug, string Name);
