namespace CommsPortal.Cms.WebSub;

/// <summary>Somebody's subscription to one of the site's feeds, or the wish for one.</summary>
/// <remarks>W3C WebSub, https://www.w3.org/TR/websub/.</remarks>
public sealed class FeedSubscription
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of topic and callback, lower-case hexadecimal: a subscriber has one subscription to a topic.</summary>
    public required string Key { get; init; }

    /// <summary>Absolute address of the feed.</summary>
    public required string Topic { get; init; }

    /// <summary>The tag that changes of this feed have.</summary>
    public required string Tag { get; init; }

    public required string Callback { get; init; }

    /// <summary>The callback's machine, for limits.</summary>
    public required string Host { get; init; }

    /// <summary>What the subscriber wants content signed with, protected with the portal's keys; null for unsigned.</summary>
    public string? Secret { get; set; }

    /// <summary>Until when the subscription lasts; null while it was never confirmed.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>What the subscriber has to confirm; null for nothing.</summary>
    public HubMode? Pending { get; set; }

    /// <summary>The secret that is good once it is confirmed, protected.</summary>
    public string? PendingSecret { get; set; }

    /// <summary>The lease that is to be confirmed, in seconds.</summary>
    public int PendingLease { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the feed last changed, as far as the change log tells.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>When there is something to do; while a node does it, when another may. Null for nothing.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The claim of the node that does it.</summary>
    public Guid? Claim { get; set; }

    /// <summary>How often the feed was looked at since it last was new.</summary>
    public int Looks { get; set; }

    /// <summary>Deliveries that failed since the last that succeeded.</summary>
    public int Failures { get; set; }

    /// <summary>SHA-256 of the content that the subscriber has, lower-case hexadecimal; null before the first look.</summary>
    public string? ContentHash { get; set; }
}
