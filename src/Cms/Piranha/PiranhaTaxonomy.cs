namespace CommsPortal.Cms.Piranha;

/// <summary>A category or a tag.</summary>
public sealed record PiranhaTaxonomy(Guid Id, string Title, string Slug, string Type);
