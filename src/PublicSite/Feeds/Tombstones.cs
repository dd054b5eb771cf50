using CommsPortal.Contracts.Changes;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>What was withdrawn or deleted of late, as the change log told: the last thousand. Safe for concurrent use.</summary>
public sealed class Tombstones
{
    private const int Most = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Tombstone> _byArticle = [];

    /// <summary>Takes note of a change; an article that is public again loses its stone.</summary>
    public void Apply(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.ArticleId is not { } id)
            return;
        lock (_lock)
        {
            if (change.Kind is ChangeKind.Withdrawn or ChangeKind.Deleted)
                Put(id, change);
            else if (change.Kind is ChangeKind.Published or ChangeKind.Updated or ChangeKind.Corrected)
                _byArticle.Remove(id);
        }
    }

    /// <summary>Every stone, in no order.</summary>
    public IReadOnlyList<Tombstone> All()
    {
        lock (_lock)
            return [.. _byArticle.Values];
    }

    /// <summary>Begins with the stones of an earlier run.</summary>
    public void TakeBack(IEnumerable<Tombstone> stones)
    {
        ArgumentNullException.ThrowIfNull(stones);
        lock (_lock)
        {
            foreach (var stone in stones.Take(Most))
                _byArticle[stone.Id] = stone;
        }
    }

    /// <summary>Forgets everything: the log is another.</summary>
    public void Clear()
    {
        lock (_lock)
            _byArticle.Clear();
    }

    /// <summary>What was in the channel's list and is no longer, newest first.</summary>
    public IReadOnlyList<Tombstone> Of(FeedChannel channel, int most)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (channel.Tags.Count == 0)
            return [];
        lock (_lock)
        {
            return
            [
                .. _byArticle.Values.Where(stone => stone.Locale == channel.Language.Code && stone.Tags.Overlaps(channel.Tags))
                    .OrderByDescending(stone => stone.At).ThenBy(stone => stone.Id).Take(most),
            ];
        }
    }

    private void Put(Guid id, Change change)
    {
        // Of a deletion the log tells less than of the withdrawal before it.
        var tags = new HashSet<string>(change.Tags, StringComparer.Ordinal);
        if (_byArticle.TryGetValue(id, out var before))
            tags.UnionWith(before.Tags);
        if (change.Type is { } type)
            tags.Add($"type:{type}");
        _byArticle[id] = new Tombstone(id, before?.At ?? change.At, change.Path ?? before?.Path ?? "/", change.Locale ?? before?.Locale ?? "vi", tags);
        if (_byArticle.Count > Most)
            _byArticle.Remove(_byArticle.Values.MinBy(stone => stone.At)!.Id);
    }
}
