namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>A column of a table.</summary>
/// <param name="Width">Relative to the other columns.</param>
public sealed record DocumentColumn(string Title, int Width, ColumnAlignment Alignment = ColumnAlignment.Left);
