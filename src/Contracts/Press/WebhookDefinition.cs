namespace CommsPortal.Contracts.Press;

/// <summary>What a newsroom says of a webhook, when making it and when changing it; what is left out stays as it is.</summary>
public sealed record WebhookDefinition
{
    /// <summary>Where messages are sent: https.</summary>
    public string? Url { get; init; }

    /// <summary>For the newsroom's own people, up to 200 characters.</summary>
    public string? Description { get; init; }

    /// <summary><c>v1</c> (HMAC-SHA256, the default) or <c>v1a</c> (Ed25519). Chosen when it is made.</summary>
    public string? Signature { get; init; }

    /// <summary>Content types, for instance <c>news</c>; empty for all.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Terms as the change log's tags name them, for instance <c>pillars:chinh-quyen-so</c> or <c>localities:quan-1</c>, of which one must be there; empty for all.</summary>
    public IReadOnlyList<string>? Terms { get; init; }

    /// <summary>Kinds of change; empty for all.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Whether to tell of what is under embargo; needs that scope.</summary>
    public bool? Embargoes { get; init; }

    /// <summary>False stops it and drops what waits; true sends what comes from now on.</summary>
    public bool? Enabled { get; init; }
}
