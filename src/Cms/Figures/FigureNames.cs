using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;

namespace CommsPortal.Cms.Figures;

/// <summary>Names of the values of dimensions, as the taxonomies say them now.</summary>
public sealed class FigureNames(Vocabulary vocabulary, ContentTypeRegistry types)
{
    public Task LoadAsync(CancellationToken cancellationToken) => vocabulary.LoadAsync(cancellationToken);

    public string Of(FigureDimension dimension, string value) => (dimension, value) switch
    {
        (_, FigureDimensions.None) => "(chưa ghi)",
        (FigureDimension.Type, _) => types.Find(value)?.Title ?? value,
        (FigureDimension.Author, _) => value,
        (FigureDimension.Column, _) => vocabulary.NameOfColumn(value),
        _ => vocabulary.NameOf(FigureDimensions.TaxonomyOf(dimension), value),
    };

    public string Of(FigureFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return $"{FigureDimensions.TitleOf(filter.Dimension)}: {Of(filter.Dimension, filter.Value)}";
    }
}
