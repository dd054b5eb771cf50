using System.Text.Json.Serialization;

namespace CommsPortal.Cms.Figures.Reports;

/// <summary>A number of a report, or words in its place.</summary>
public sealed record FigureCell(long? Number, string? Text = null)
{
    /// <summary>Where its articles are; null for what counts no articles. Lists are those of today, so a frozen report has none.</summary>
    [JsonIgnore]
    public string? Href { get; init; }

    /// <summary>A number that opens its articles, unless there are none.</summary>
    public static FigureCell Of(long number, FigureSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return new FigureCell(number) { Href = number == 0 ? null : selection.Url };
    }
}
