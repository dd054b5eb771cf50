namespace CommsPortal.Cms.Digests;

/// <summary>Letters to one confirmed address.</summary>
public sealed class DigestSubscription
{
    public Guid Id { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; set; }

    /// <summary>One of <see cref="Contracts.Digests.DigestRhythm"/>.</summary>
    public required string Rhythm { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Last row of the change log that a letter was written of, or could have been.</summary>
    public long Position { get; set; }

    /// <summary>When the next letter is written; null while paused.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>When the last letter was written.</summary>
    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>The last letter in the outbox; null before the first.</summary>
    public Guid? Letter { get; set; }

    /// <summary><see cref="Position"/> before the last letter: from there on is written again if that letter was refused.</summary>
    public long LetterFrom { get; set; }

    /// <summary>Letters refused one after the other.</summary>
    public int Failures { get; set; }

    /// <summary>Since when letters have stopped because the address refuses them.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    public List<SubscribedTopic> Topics { get; init; } = [];
}
