namespace CommsPortal.PublicSite.Pages;

/// <summary>Who may keep a page.</summary>
public enum CacheRule
{
    /// <summary>This site until a change makes it stale, and any cache between for a few seconds.</summary>
    Shared,

    /// <summary>Nobody without asking again: answers that depend on what a reader typed, and errors.</summary>
    Revalidate,

    /// <summary>Nobody at all: drafts.</summary>
    NoStore,
}
