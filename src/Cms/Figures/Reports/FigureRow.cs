using System.Text.Json.Serialization;

namespace CommsPortal.Cms.Figures.Reports;

/// <param name="Key">The same in every report, so that two can be compared: a slug, an id or a name.</param>
/// <param name="Name">As people read it.</param>
public sealed record FigureRow(string Key, string Name, IReadOnlyList<FigureCell> Cells)
{
    /// <summary>Whether it sums up the others.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Where its name leads; null for nowhere.</summary>
    [JsonIgnore]
    public string? Href { get; init; }
}
