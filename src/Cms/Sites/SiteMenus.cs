namespace CommsPortal.Cms.Sites;

/// <summary>The menus of the site in one language. Stored as one document with versions; an empty menu leaves the site its own.</summary>
public sealed record SiteMenus
{
    public IReadOnlyList<MenuLink> Main { get; init; } = [];

    public IReadOnlyList<MenuLink> Footer { get; init; } = [];
}
