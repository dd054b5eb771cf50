using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>
/// Carries a plan out by the ordinary editorial verbs, each with its own rights, checks, versions and lines in the audit log: a bulk action
/// may nothing that its person may not do article by article.
/// </summary>
public sealed class BulkVerbs(
    SaveArticle save, RestoreEdition restore, SubmitArticle submit, ApproveArticle approve, PublishArticle publish, WithdrawArticle withdraw)
{
    /// <returns>How the article stands afterwards.</returns>
    /// <exception cref="EditorialException">A verb refused; what came before it stands.</exception>
    public async Task<EditorialOutcome> ExecuteAsync(
        BulkAction action, BulkPlan plan, Guid articleId, int version, bool approved, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(plan);
        switch (plan.Effect)
        {
            case BulkEffect.Withdraws:
                return await withdraw.ExecuteAsync(articleId, version, action.Value ?? "", actor, cancellationToken);
            case BulkEffect.Publishes:
                if (!approved)
                    version = (await approve.ExecuteAsync(articleId, version, "Duyệt hàng loạt", actor, cancellationToken)).Version;
                return await publish.ExecuteAsync(articleId, version, actor, cancellationToken);
            case var _ when plan.RestoreEdition is { } edition:
                var restored = await restore.ExecuteAsync(articleId, version, edition, actor, cancellationToken);
                return await SubmitAsync(articleId, restored.Version, actor, cancellationToken);
            default:
                var saved = await save.ExecuteAsync(articleId, version, plan.Content!, actor, cancellationToken);
                return action.Submit ? await SubmitAsync(articleId, saved.Version, actor, cancellationToken) : saved;
        }
    }

    /// <summary>Hands a changed text over for review.</summary>
    public Task<EditorialOutcome> SubmitAsync(Guid articleId, int version, Actor actor, CancellationToken cancellationToken) =>
        submit.ExecuteAsync(articleId, version, actor, cancellationToken);
}
