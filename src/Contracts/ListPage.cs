namespace CommsPortal.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Total">Number of items in the whole list.</param>
/// <param name="Next">URL of the next page, relative to the API's root; null on the last page.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, long Total, string? Next);
