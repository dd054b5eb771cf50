namespace CommsPortal.Cms.Figures.Export;

/// <summary>A table to be written as a file.</summary>
/// <param name="Rows">Words, whole numbers (<see cref="long"/>), days (<see cref="DateOnly"/>), or null for nothing.</param>
public sealed record Sheet(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows);
