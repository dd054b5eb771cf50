using CommsPortal.Contracts.Changes;

namespace CommsPortal.Contracts.Press;

/// <summary>What changed and where to read it: a row of the change log without what the text says.</summary>
public sealed record WebhookEventData
{
    /// <inheritdoc cref="Change.Sequence"/>
    public required long Sequence { get; init; }

    /// <inheritdoc cref="Change.EmbargoSequence"/>
    public long? EmbargoSequence { get; init; }

    /// <inheritdoc cref="Change.EmbargoedUntil"/>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>One of <see cref="ChangeKind"/>, or <c>test</c>.</summary>
    public required string Kind { get; init; }

    public Guid? ArticleId { get; init; }

    public int? Edition { get; init; }

    /// <summary>The edition's content hash.</summary>
    public string? Hash { get; init; }

    /// <summary>Where to read it, as absolute addresses; null for a test.</summary>
    public ChangeLinks? Links { get; init; }
}
