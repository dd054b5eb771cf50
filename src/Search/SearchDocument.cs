namespace CommsPortal.Search;

/// <summary>
/// One document as its owner knows it: texts to be searched, facets to be counted and filtered, a date to be sorted by.
/// All texts are plain (no markup) and may be in NFC or NFD; highlights are reported in the form they came in.
/// </summary>
public sealed record SearchDocument
{
    /// <summary>The owner's identifier, unique in the index, 1 to 256 UTF-8 bytes. Putting the same identifier again replaces the document.</summary>
    public required string Id { get; init; }

    /// <summary>The headline. A match here weighs most.</summary>
    public string Headline { get; init; } = "";

    /// <summary>The lead paragraph (sapo).</summary>
    public string Lead { get; init; } = "";

    /// <summary>The body as plain text, paragraphs separated by line feeds.</summary>
    public string Body { get; init; } = "";

    /// <summary>Tags, as shown to readers.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Names of the people, organisations, places, columns and document numbers that the document is about.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>
    /// Exact values to filter and count by: facet name (<c>type</c>, <c>column</c>, <c>locality</c> …) to its values.
    /// Names and values are compared ordinally and are never shown to the analyzer.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The date to sort, filter and count years by; usually that of publication. Without one the document is the oldest.</summary>
    public DateTimeOffset? Date { get; init; }
}
