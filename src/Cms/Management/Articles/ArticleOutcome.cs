using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>How an article stands after a step.</summary>
/// <param name="Version">Also the <c>ETag</c>.</param>
/// <param name="Sequence">The last row of the change log that the step wrote; null when nothing public changed.</param>
public sealed record ArticleOutcome(Guid Id, int Edition, string State, int Version, long? Sequence)
{
    internal static ArticleOutcome Of(EditorialOutcome outcome) =>
        new(outcome.ArticleId, outcome.Edition, StateCode.Of(outcome.State), outcome.Version, outcome.Sequence);
}
