namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>Topics of one kind.</summary>
/// <param name="Title">In the page's language.</param>
/// <param name="Folded">Whether it is shown closed until somebody opens it, being long.</param>
public sealed record TopicGroup(string Kind, string Title, IReadOnlyList<TopicChoice> Choices, bool Folded);
