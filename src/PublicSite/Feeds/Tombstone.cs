namespace CommsPortal.PublicSite.Feeds;

/// <summary>An article that was public and is no longer.</summary>
/// <param name="At">When it was taken from the public.</param>
/// <param name="Path">Root-relative path of its page, which says why.</param>
/// <param name="Tags">The listings it was in, in the words of <c>Change.Tags</c>.</param>
public sealed record Tombstone(Guid Id, DateTimeOffset At, string Path, string Locale, ISet<string> Tags);
