namespace CommsPortal.Cms.Checks.Duplicates;

/// <summary>One band of the MinHash sketch of a public text: texts that share one are worth comparing.</summary>
public sealed class TextSketch
{
    public Guid ArticleId { get; init; }

    /// <summary>Counted from 0.</summary>
    public int Band { get; init; }

    public long Value { get; init; }
}
