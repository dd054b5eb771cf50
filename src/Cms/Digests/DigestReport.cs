using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Digests;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Digests;

/// <summary>Counts subscriptions and letters.</summary>
public sealed class DigestReport(PortalDbContext db, TimeProvider time)
{
    private const int MostTopics = 300;

    public async Task<DigestFigures> ReadAsync(CancellationToken cancellationToken)
    {
        var since = time.Now().AddDays(-30);
        var rhythms = await db.DigestSubscriptions.Where(s => s.PausedAt == null).GroupBy(s => s.Rhythm).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var topics = await db.SubscribedTopics.Where(t => t.Kind != DigestTopic.Query).GroupBy(t => new { t.Kind, t.Value })
            .Select(g => new { g.Key.Kind, g.Key.Value, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Kind).ThenBy(g => g.Value)
            .Take(MostTopics).ToListAsync(cancellationToken);
        var letters = db.OutgoingMails.Where(m => m.Purpose == DigestLetter.Purpose && m.CreatedAt > since);
        return new DigestFigures(
            rhythms.GetValueOrDefault(DigestRhythm.Daily),
            rhythms.GetValueOrDefault(DigestRhythm.Weekly),
            await db.DigestSubscriptions.CountAsync(s => s.PausedAt != null, cancellationToken),
            await db.DigestRequests.CountAsync(cancellationToken),
            await db.DigestSubscriptions.CountAsync(s => s.Topics.Count == 0, cancellationToken),
            await db.DigestSubscriptions.CountAsync(s => s.Topics.Any(t => t.Kind == DigestTopic.Query), cancellationToken),
            await db.DigestSubscriptions.MaxAsync(s => s.WrittenAt, cancellationToken),
            await letters.CountAsync(m => m.SentAt != null, cancellationToken),
            await letters.CountAsync(m => m.SentAt == null && m.DueAt == null, cancellationToken),
            await letters.CountAsync(m => m.DueAt != null, cancellationToken),
            topics.ConvertAll(t => (new DigestTopic(t.Kind, t.Value), t.Count)));
    }
}
