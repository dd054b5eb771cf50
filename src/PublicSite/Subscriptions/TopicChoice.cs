using CommsPortal.Contracts.Digests;

namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>A topic that a reader may choose.</summary>
/// <param name="Name">In the page's language.</param>
public sealed record TopicChoice(DigestTopic Topic, string Name)
{
    /// <summary>As it stands in the form.</summary>
    public string Value => $"{Topic.Kind}:{Topic.Value}";
}
