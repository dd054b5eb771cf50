using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Recalls;

/// <summary>Keeps that a newsroom has acted on a correction or withdrawal; saying so again changes nothing.</summary>
public sealed class AcknowledgeRecall(IDbContextFactory<PortalDbContext> contexts, RecallReader recalls, TimeProvider time)
{
    /// <returns>False when there is no such recall for this newsroom.</returns>
    public async Task<bool> ExecuteAsync(Guid account, long sequence, CancellationToken cancellationToken)
    {
        if (!await recalls.IsOfAsync(account, sequence, cancellationToken))
            return false;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.MomentOf(time.Now());
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO recall_acknowledgements (account_id, sequence, at) VALUES ({account}, {sequence}, {now}) ON CONFLICT DO NOTHING", cancellationToken);
        return true;
    }
}
