using System.Globalization;
using CommsPortal.Cms.Columns;
using CommsPortal.Contracts.Columns;

namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>A column as its form has it.</summary>
public sealed class ColumnForm : IVersionedForm
{
    /// <summary>The version that the form was filled from; 0 for a new column.</summary>
    public int Version { get; set; }

    public string? Slug { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary><c>weekly</c> or <c>monthly</c>.</summary>
    public string Cadence { get; set; } = "weekly";

    public List<string> Days { get; set; } = [];

    /// <summary>Day of the month.</summary>
    public string? Day { get; set; }

    public string? Owner { get; set; }

    public string? Organisation { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public static ColumnForm Of(ColumnDefinition column, int version)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new ColumnForm
        {
            Version = version,
            Slug = column.Slug,
            Name = column.Name,
            Description = column.Description,
            Cadence = column.Cadence?.Kind ?? "weekly",
            Days = [.. column.Cadence?.Days ?? []],
            Day = column.Cadence?.Day?.ToString(CultureInfo.InvariantCulture),
            Owner = column.Owner,
            Organisation = column.Organisation,
            ValidFrom = TermForm.Write(column.ValidFrom),
            ValidTo = TermForm.Write(column.ValidTo),
        };
    }

    /// <exception cref="Workflow.EditorialException">A date cannot be read.</exception>
    public ColumnDefinition Read(string slug) => new()
    {
        Slug = slug,
        Name = TermForm.Text(Name) ?? "",
        Description = TermForm.Text(Description) ?? "",
        Cadence = Cadence == "monthly"
            ? new Cadence("monthly", Day: int.TryParse(Day, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0)
            : new Cadence("weekly", [.. Days.Distinct()]),
        Owner = TermForm.Text(Owner) ?? "",
        Organisation = TermForm.Text(Organisation),
        ValidFrom = TermForm.Day(ValidFrom),
        ValidTo = TermForm.Day(ValidTo),
    };
}
