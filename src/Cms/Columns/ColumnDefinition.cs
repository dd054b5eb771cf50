using System.Text.Json;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Columns;

namespace CommsPortal.Cms.Columns;

/// <summary>A column as a person or a file describes it.</summary>
public sealed record ColumnDefinition
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public Cadence? Cadence { get; init; }

    public string Owner { get; init; } = "";

    /// <summary>Slug of the organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>Its first day; null when it was always there.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Its last day; null while it goes on.</summary>
    public DateOnly? ValidTo { get; init; }

    internal static ColumnDefinition Of(Column column) => new()
    {
        Slug = column.Slug,
        Name = column.Name,
        Description = column.Description,
        Cadence = JsonSerializer.Deserialize<Cadence>(column.Cadence, PortalJson.Options),
        Owner = column.Owner,
        Organisation = column.Organisation,
        ValidFrom = column.ValidFrom,
        ValidTo = column.ValidTo,
    };

    internal void ApplyTo(Column column)
    {
        (column.Name, column.Description, column.Owner, column.Organisation) = (Name, Description, Owner, Organisation);
        column.Cadence = CadenceJson;
        (column.ValidFrom, column.ValidTo) = (ValidFrom, ValidTo);
    }

    internal bool Describes(Column column) =>
        (Name, Description, Owner, Organisation, CadenceJson) == (column.Name, column.Description, column.Owner, column.Organisation, column.Cadence)
        && (ValidFrom, ValidTo) == (column.ValidFrom, column.ValidTo);

    private string CadenceJson => JsonSerializer.Serialize(Cadence, PortalJson.Options);
}
