using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Figures.Stories;

/// <summary>What a story counts under: at least one value of each dimension. Stored as lines, each the dimension's digit and the value.</summary>
internal static class StoryFacets
{
    /// <summary>The values of a document in every dimension.</summary>
    /// <param name="authors">Real names: what is public has pen names, while the office counts who wrote.</param>
    public static string Of(ContractArticle document, IEnumerable<string> authors) => string.Join('\n', All(document, authors).Select(f => $"{(int)f.Dimension}{f.Value}"));

    public static IEnumerable<FigureFilter> Read(string facets) => facets.Split('\n').Select(line => new FigureFilter((FigureDimension)(line[0] - '0'), line[1..]));

    private static IEnumerable<FigureFilter> All(ContractArticle document, IEnumerable<string> authors) =>
    [
        new(FigureDimension.Type, document.Type),
        .. Of(FigureDimension.Pillar, document.Pillars.Select(t => t.Slug)),
        .. Of(FigureDimension.Sector, document.Sectors.Select(t => t.Slug)),
        .. Of(FigureDimension.Locality, document.Localities.Select(t => t.Slug)),
        .. Of(FigureDimension.Organisation, document.Organisations.Select(t => t.Slug)),
        .. Of(FigureDimension.Author, authors.Select(a => a.ReplaceLineEndings(" ").Trim())),
        .. Of(FigureDimension.Column, document.Column is { } column ? [column.Slug] : []),
    ];

    private static IEnumerable<FigureFilter> Of(FigureDimension dimension, IEnumerable<string> values) =>
        values.Where(v => v.Length > 0).Distinct().DefaultIfEmpty(FigureDimensions.None).Select(v => new FigureFilter(dimension, v));
}
