namespace CommsPortal.Cms.Preview;

/// <summary>What a preview link shows.</summary>
/// <param name="Person">Whose working copy is shown, as long as there is one; null shows the stored edition.</param>
public sealed record PreviewTarget(Guid ArticleId, int Edition, DateTimeOffset Expires, Guid? Person = null);
