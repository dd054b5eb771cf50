namespace CommsPortal.Contracts.Press;

/// <summary>A webhook as its newsroom sees it.</summary>
public sealed record WebhookSubscription
{
    public required Guid Id { get; init; }

    public required string Url { get; init; }

    public required string Description { get; init; }

    /// <summary><c>v1</c> or <c>v1a</c>.</summary>
    public required string Signature { get; init; }

    /// <summary>For <c>v1a</c>: the key to verify with, <c>whpk_…</c>.</summary>
    public string? PublicKey { get; init; }

    /// <summary>For <c>v1</c>: the secret, <c>whsec_…</c>. Shown once, when it is made or exchanged.</summary>
    public string? Secret { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<string> Terms { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    public required bool Embargoes { get; init; }

    public required bool Enabled { get; init; }

    /// <summary><c>gone</c>, <c>failing</c>, <c>newsroom</c> or <c>office</c>.</summary>
    public string? DisabledBecause { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>It is told of changes after this one.</summary>
    public required long FromSequence { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the former secret signs too.</summary>
    public DateTimeOffset? FormerSecretUntil { get; init; }

    public required WebhookHealth Health { get; init; }
}
