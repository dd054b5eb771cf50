namespace CommsPortal.Cms.Markdown;

/// <summary>Bounds within which any text is rendered in bounded time and memory.</summary>
public sealed record MarkdownOptions
{
    /// <summary>Longest text in characters; 1 or more. Default 2 Mi.</summary>
    public int MaxLength { get; init; } = 2 * 1024 * 1024;

    /// <summary>Longest HTML in characters; what short references expand to is bounded by it. Default 16 Mi.</summary>
    public int MaxHtmlLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of lists, quotations and emphasis together, 8 to 128. Default 40.</summary>
    public int MaxNesting { get; init; } = 40;

    /// <summary>Most square brackets in one paragraph; looking for the partner of each costs time in their square. Default 2,000.</summary>
    public int MaxBracketsInParagraph { get; init; } = 2_000;

    /// <summary>Most cells of one table, counted as its rows times the cells of its longest row. Default 50,000.</summary>
    public int MaxTableCells { get; init; } = 50_000;

    /// <summary>Most definitions of footnotes and link addresses in one text. Default 2,000.</summary>
    public int MaxDefinitions { get; init; } = 2_000;
}
