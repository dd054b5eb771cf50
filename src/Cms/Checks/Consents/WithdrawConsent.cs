using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Consents;

/// <summary>Notes that a person took their consent back. It holds at once: no door lets the text pass, appointed or not.</summary>
public sealed class WithdrawConsent(ConsentTransactions transactions, TimeProvider time)
{
    /// <param name="on">The day, for imports; null means today.</param>
    public Task<PersonConsent> ExecuteAsync(
        Guid articleId, Guid consentId, Actor actor, CancellationToken cancellationToken, DateOnly? on = null) =>
        transactions.RunAsync(articleId, actor, "withdraw-consent", null, async db =>
        {
            var consent = await db.Consents.SingleOrDefaultAsync(c => c.Id == consentId && c.ArticleId == articleId, cancellationToken)
                ?? throw new EditorialException(ProblemCode.NotFound, "Không có bản ghi đồng ý này.");
            consent.WithdrawnOn ??= on ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.Now(), Clock.HoChiMinhCity).DateTime);
            return consent;
        }, cancellationToken);
}
