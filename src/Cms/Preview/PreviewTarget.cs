namespace CommsPortal.Cms.Preview;

/// <summary>What a preview link shows.</summary>
public sealed record PreviewTarget(Guid ArticleId, int Edition, DateTimeOffset Expires);
