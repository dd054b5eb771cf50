namespace CommsPortal.PublicSite.Feeds;

/// <summary>Where a document stands in a paged feed (RFC 5005, section 3).</summary>
/// <param name="Number">From 1, the newest.</param>
/// <param name="HasNext">True when there is a document of older articles.</param>
/// <param name="Last">Number of the last document; null when it is not known.</param>
public sealed record FeedPaging(int Number, bool HasNext, int? Last)
{
    /// <summary>Relation and number of the other documents.</summary>
    public IEnumerable<(string Relation, int Number)> Links
    {
        get
        {
            yield return ("first", 1);
            if (Number > 1)
                yield return ("previous", Number - 1);
            if (HasNext)
                yield return ("next", Number + 1);
            if (Last is { } last)
                yield return ("last", last);
        }
    }
}
