namespace CommsPortal.Cms.Delivery.Parameters;

/// <summary>The query parameters that a route knows, as endpoint metadata. Any other parameter is refused.</summary>
public sealed class QueryParameters(IReadOnlyList<QueryParameter> all)
{
    /// <summary>Of routes without parameters.</summary>
    public static QueryParameters None { get; } = new([]);

    public IReadOnlyList<QueryParameter> All { get; } = all;

    public bool Knows(string name) => All.Any(p => p.Name == name);
}
