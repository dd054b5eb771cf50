namespace CommsPortal.Cms.OfficialDocuments;

/// <summary>A table with borders, as wide as the page; its head is repeated on every page.</summary>
/// <param name="Rows">Cells in the order of the columns; missing ones are empty.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock
{
    /// <summary>What it shows; stands above it.</summary>
    public string? Caption { get; init; }

    /// <summary>The last row, in bold, for instance "Tổng cộng"; null for none.</summary>
    public IReadOnlyList<string>? Total { get; init; }
}
