using CommsPortal.Contracts.Digests;

namespace CommsPortal.Cms.Digests;

/// <summary>A subscription and what its reader wishes.</summary>
internal static class DigestWishes
{
    public static DigestWish Of(DigestSubscription subscription) => new()
    {
        Locale = subscription.Locale,
        Rhythm = subscription.Rhythm,
        Topics = [.. subscription.Topics.OrderBy(t => t.Kind, StringComparer.Ordinal).ThenBy(t => t.Value, StringComparer.Ordinal).Select(t => new DigestTopic(t.Kind, t.Value))],
    };

    /// <summary>Gives it other wishes; one that was paused begins anew.</summary>
    public static void Take(this DigestSubscription subscription, DigestWish wish, int hour, DateTimeOffset now)
    {
        var kept = wish.Topics.ToHashSet();
        subscription.Topics.RemoveAll(t => !kept.Remove(new DigestTopic(t.Kind, t.Value)));
        subscription.Topics.AddRange(kept.Select(t => new SubscribedTopic { SubscriptionId = subscription.Id, Kind = t.Kind, Value = t.Value }));
        if (subscription.NextAt is null || subscription.Rhythm != wish.Rhythm)
            subscription.NextAt = DigestSchedule.Next(wish.Rhythm, hour, now);
        (subscription.Locale, subscription.Rhythm) = (wish.Locale, wish.Rhythm);
        (subscription.PausedAt, subscription.Failures) = (null, 0);
    }

    /// <summary>An address of which its owner knows which it is, and nobody else.</summary>
    public static string Masked(string email)
    {
        var at = email.LastIndexOf('@');
        return at <= 0 ? "…" : $"{email[0]}…{email[at..]}";
    }
}
