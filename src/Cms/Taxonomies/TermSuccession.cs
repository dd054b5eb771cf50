namespace CommsPortal.Cms.Taxonomies;

/// <summary>One term took over from another: a merged ward, a renamed department.</summary>
public sealed class TermSuccession
{
    public required string Kind { get; init; }

    public required string Predecessor { get; init; }

    public required string Successor { get; init; }
}
