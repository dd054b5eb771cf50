namespace CommsPortal.Search.Querying;

/// <summary>How weakly a word of a document may equal a word of the query.</summary>
internal enum Equality
{
    /// <summary>With all its marks.</summary>
    Exact = 0,

    /// <summary>The same letters; the tone missing, other or misplaced.</summary>
    Toneless = 1,

    /// <summary>The same base letters.</summary>
    Folded = 2,
}
