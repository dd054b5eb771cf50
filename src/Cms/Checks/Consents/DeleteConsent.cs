using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Consents;

/// <summary>
/// Removes a consent that was recorded by mistake, or whose person is no longer in the article. The audit log keeps that it was there.
/// </summary>
public sealed class DeleteConsent(ConsentTransactions transactions)
{
    public Task<PersonConsent> ExecuteAsync(Guid articleId, Guid consentId, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, actor, "delete-consent", null, async db =>
        {
            var consent = await db.Consents.SingleOrDefaultAsync(c => c.Id == consentId && c.ArticleId == articleId, cancellationToken)
                ?? throw new EditorialException(ProblemCode.NotFound, "Không có bản ghi đồng ý này.");
            db.Consents.Remove(consent);
            return consent;
        }, cancellationToken);
}
