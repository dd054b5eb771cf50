using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>A page that a link of a letter leads to. Opening it does nothing, so that what reads letters beforehand decides nothing; its button does.</summary>
/// <param name="Address">Where the button sends to.</param>
/// <param name="Leaves">True for the link that ends letters, false for the one that confirms.</param>
public sealed record SubscriptionLink(Language Language, string Address, bool Leaves)
{
    public bool Done { get; init; }

    /// <summary>Where the wishes can be changed, after a confirmation.</summary>
    public string? Manage { get; init; }

    /// <summary>Why the link did not work; null when it did or was not used yet.</summary>
    public string? Fault { get; init; }
}
