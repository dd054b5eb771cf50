using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>Takes back from newsrooms what they were given under embargo, and tells them so. The appointed publication stays.</summary>
public sealed class TakeBackEmbargo(EditorialTransactions transactions)
{
    public Task<EditorialOutcome> ExecuteAsync(Guid articleId, int? expectedVersion, Actor actor, CancellationToken cancellationToken) =>
        transactions.RunAsync(articleId, expectedVersion, actor, async (work, token) =>
        {
            work.Require(Permission.Publish);
            var embargo = await StandingEmbargo.FindAsync(work, token)
                ?? throw new EditorialException(ProblemCode.TransitionNotAllowed, "Bài không (còn) ở chế độ cấm phát.");
            StandingEmbargo.End(work, embargo);
            work.Note("take-back-embargo");
        }, cancellationToken);
}
