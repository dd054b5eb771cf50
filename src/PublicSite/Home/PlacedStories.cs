using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.HomePages;

namespace CommsPortal.PublicSite.Home;

/// <summary>Which stories stand on the front page already. What editors chose for a place is never taken by another.</summary>
internal sealed class PlacedStories
{
    private readonly HashSet<Guid> _placed = [];
    private readonly HashSet<Guid> _chosen;

    public PlacedStories(HomePage home) => _chosen =
        [.. home.Secondary.Concat(home.Blocks.SelectMany(block => block.Articles)).Select(article => article.Id), .. home.Lead is { } lead ? [lead.Id] : Array.Empty<Guid>()];

    /// <summary>The chosen ones first, each once, then those of <paramref name="supply"/> that stand nowhere yet, up to <paramref name="count"/>.</summary>
    public List<T> Take<T>(IEnumerable<T> chosen, IEnumerable<T> supply, int count)
        where T : ArticleSummary
    {
        List<T> taken = [.. chosen.Where(article => _placed.Add(article.Id))];
        taken.AddRange(supply.Where(article => !_chosen.Contains(article.Id) && !_placed.Contains(article.Id)).Take(Math.Max(0, count - taken.Count)));
        foreach (var article in taken)
            _placed.Add(article.Id);
        return taken;
    }
}
