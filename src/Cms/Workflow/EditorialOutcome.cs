using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Workflow;

/// <summary>How an article stands after an editorial action.</summary>
/// <param name="Version">To be sent as <c>If-Match</c> with the next action.</param>
/// <param name="Sequence">The last change that the action wrote; null when nothing public changed.</param>
public sealed record EditorialOutcome(Guid ArticleId, int Edition, EditionState State, int Version, long? Sequence);
