using CommsPortal.Cms.Management;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Queues a range of changes once more, as new messages, for a newsroom that lost some.</summary>
public sealed class ReplayChanges(IDbContextFactory<PortalDbContext> contexts, WebhookQueue queue, Wake<WebhookDispatcher> wake)
{
    private const int Most = 1_000;

    /// <returns>How many messages were queued; what the webhook's filters leave out is not.</returns>
    /// <exception cref="EditorialException">There is no such webhook, it is stopped, or the range is too long.</exception>
    public async Task<int> ExecuteAsync(PressCaller caller, Guid id, WebhookReplay replay, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(replay);
        if (replay.From < 1 || replay.To < replay.From || replay.To - replay.From >= Most)
            throw RequestBody.Invalid("to", "Hãy ghi from từ 1 và to không nhỏ hơn from; nhiều nhất 1.000 thay đổi một lần.");
        if (replay.Log is not (null or "changes" or "embargoes"))
            throw RequestBody.Invalid("log", "Nhật ký là changes hoặc embargoes.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var webhook = await DefineWebhook.FindAsync(db, caller, id, cancellationToken);
        if (webhook.DisabledAt is not null)
            throw new EditorialException(ProblemCode.TransitionNotAllowed, "Webhook đang ngừng; hãy bật lại trước.");
        if (replay.Log == "embargoes" && !(caller.Embargoes && webhook.Embargoes))
            throw new EditorialException(ProblemCode.Forbidden, "Webhook này không được báo về bài chưa đến giờ công bố.");
        var queued = replay.Log == "embargoes"
            ? await queue.ReplayEmbargoesAsync(db, webhook, replay.From, replay.To, cancellationToken)
            : await queue.ReplayChangesAsync(db, webhook, replay.From, replay.To, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        wake.Set();
        return queued;
    }
}
