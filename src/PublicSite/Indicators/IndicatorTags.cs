using CommsPortal.Contracts.Indicators;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>What pages with indicators show, in the words of change tags.</summary>
public static class IndicatorTags
{
    /// <summary>Carried by changes of any indicator.</summary>
    public const string All = "indicators";

    /// <summary>Of a page that shows whatever indicators there are.</summary>
    public static IEnumerable<string> Of(IEnumerable<Indicator> indicators) => indicators.SelectMany(Sources).Prepend(All);

    /// <summary>Of a page about one.</summary>
    public static IEnumerable<string> Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Sources(indicator).Prepend($"indicator:{indicator.Key}");
    }

    /// <summary>Whether a tag stands only on pages that show indicators.</summary>
    public static bool Knows(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag == All || tag.StartsWith("indicator:", StringComparison.Ordinal);
    }

    // Articles that are named as sources: their paths may change, and they may go.
    private static IEnumerable<string> Sources(Indicator indicator) =>
        indicator.Observations.Select(observation => observation.Source.Article).Append(indicator.Target?.Source.Article)
            .OfType<Guid>().Distinct().Select(article => $"article:{article}");
}
