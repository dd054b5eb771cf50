namespace CommsPortal.Contracts.Reads;

/// <summary>
/// What a site tells the CMS: how often articles were read since it last did. <c>POST /api/v1/reads</c>, from the networks that the CMS trusts only.
/// </summary>
/// <param name="Articles">Reads by article, 1 to <see cref="MostReads"/> each; at most <see cref="MostArticles"/> of them.</param>
public sealed record ReadCounts(IReadOnlyDictionary<Guid, int> Articles)
{
    /// <summary>Articles in one report.</summary>
    public const int MostArticles = 1_000;

    /// <summary>Reads of one article in one report.</summary>
    public const int MostReads = 100_000;
}
