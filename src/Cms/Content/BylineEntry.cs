using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Content;

/// <summary>Who wrote or made it.</summary>
public sealed class BylineEntry
{
    [Field(Title = "Họ tên", Required = true, MaxLength = 120, Searchable = true)]
    public string Author { get; set; } = "";

    [Field(Title = "Bút danh", MaxLength = 120, Searchable = true)]
    public string? PenName { get; set; }

    [Field(Title = "Đơn vị", Kind = FieldKind.Term, Taxonomy = TaxonomyKind.Organisations)]
    public string? Organisation { get; set; }
}
