using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Figures;

/// <summary>The dimensions as people read them and as addresses say them.</summary>
public static class FigureDimensions
{
    /// <summary>The value of a story that says nothing in a dimension, so that each story counts in each.</summary>
    public const string None = "";

    /// <summary>Those that a report can be made by, in the order of the form.</summary>
    public static IReadOnlyList<FigureDimension> All { get; } = Enum.GetValues<FigureDimension>();

    /// <summary>For instance <c>Trụ cột</c>.</summary>
    public static string TitleOf(FigureDimension dimension) => dimension switch
    {
        FigureDimension.Type => "Loại bài",
        FigureDimension.Pillar => "Trụ cột",
        FigureDimension.Sector => "Lĩnh vực",
        FigureDimension.Locality => "Địa phương",
        FigureDimension.Organisation => "Đơn vị",
        FigureDimension.Author => "Tác giả",
        _ => "Chuyên mục",
    };

    /// <summary>The taxonomy whose slugs are the values; null where they are something else.</summary>
    public static string? TaxonomyOf(FigureDimension dimension) => dimension switch
    {
        FigureDimension.Pillar => TaxonomyKind.Pillars,
        FigureDimension.Sector => TaxonomyKind.Sectors,
        FigureDimension.Locality => TaxonomyKind.Localities,
        FigureDimension.Organisation => TaxonomyKind.Organisations,
        _ => null,
    };

    /// <summary>For instance <c>pillar</c>.</summary>
    public static string CodeOf(FigureDimension dimension) => dimension switch
    {
        FigureDimension.Type => "type",
        FigureDimension.Pillar => "pillar",
        FigureDimension.Sector => "sector",
        FigureDimension.Locality => "locality",
        FigureDimension.Organisation => "organisation",
        FigureDimension.Author => "author",
        _ => "column",
    };

    /// <returns>Null for what is no dimension.</returns>
    public static FigureDimension? Read(string? code) => All.Where(d => CodeOf(d) == code).Select(d => (FigureDimension?)d).FirstOrDefault();
}
