using CommsPortal.Contracts.Digests;

namespace CommsPortal.Cms.Digests;

/// <summary>Letters to readers in numbers, without anybody's address.</summary>
/// <param name="Everything">Subscriptions without topics, which get every article.</param>
/// <param name="Searches">Subscriptions with saved searches; their words are not shown, since they may name a person.</param>
/// <param name="LastWritten">When the last letter was written; null for never.</param>
/// <param name="Sent">Letters that left in the last 30 days, as far as the outbox remembers.</param>
/// <param name="Refused">Letters that were given up in that time.</param>
public sealed record DigestFigures(
    int Daily, int Weekly, int Paused, int Unconfirmed, int Everything, int Searches, DateTimeOffset? LastWritten, int Sent, int Refused, int Waiting,
    IReadOnlyList<(DigestTopic Topic, int Readers)> Topics);
