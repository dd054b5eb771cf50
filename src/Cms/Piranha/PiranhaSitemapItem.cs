namespace CommsPortal.Cms.Piranha;

/// <summary>One page of the site's structure.</summary>
public sealed record PiranhaSitemapItem
{
    public required Guid Id { get; init; }

    public Guid? ParentId { get; init; }

    public required string Title { get; init; }

    public required string MenuTitle { get; init; }

    public required string PageTypeName { get; init; }

    public required string Permalink { get; init; }

    /// <summary>Depth, 1 at the root.</summary>
    public int Level { get; init; } = 1;

    public int SortOrder { get; init; }

    public bool IsHidden { get; init; }

    public DateTimeOffset? Published { get; init; }

    public IReadOnlyList<PiranhaSitemapItem> Items { get; init; } = [];
}
