namespace CommsPortal.Cms.Digests;

/// <summary>One topic of a subscription; see <see cref="Contracts.Digests.DigestTopic"/>.</summary>
public sealed class SubscribedTopic
{
    public Guid SubscriptionId { get; init; }

    public required string Kind { get; init; }

    public required string Value { get; init; }
}
