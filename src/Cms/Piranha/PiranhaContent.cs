using System.Text.Json;

namespace CommsPortal.Cms.Piranha;

/// <summary>A post or page. Members that only one of the two has are left out of the other.</summary>
public sealed record PiranhaContent
{
    public required Guid Id { get; init; }

    public required string TypeId { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    /// <summary>Root-relative path on the site.</summary>
    public required string Permalink { get; init; }

    public required string Excerpt { get; init; }

    public required PiranhaImageField PrimaryImage { get; init; }

    public string? MetaTitle { get; init; }

    public string? MetaDescription { get; init; }

    /// <summary>Of posts: the archive page.</summary>
    public Guid? BlogId { get; init; }

    /// <summary>Of posts: the section or column.</summary>
    public PiranhaTaxonomy? Category { get; init; }

    public IReadOnlyList<PiranhaTaxonomy>? Tags { get; init; }

    /// <summary>Empty in <c>info</c>.</summary>
    public IReadOnlyList<PiranhaBlock> Blocks { get; init; } = [];

    /// <summary>The fields that only this content type has; left out of <c>info</c>.</summary>
    public JsonElement? Regions { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public bool IsPublished { get; init; } = true;

    public bool EnableComments { get; init; }

    public int CommentCount { get; init; }
}
