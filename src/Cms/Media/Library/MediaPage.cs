namespace CommsPortal.Cms.Media.Library;

/// <param name="Total">Files that fit the query, on all pages.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record MediaPage(IReadOnlyList<MediaAsset> Items, long Total, MediaCursor? Next);
