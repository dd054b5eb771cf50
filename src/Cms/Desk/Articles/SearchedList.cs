using CommsPortal.Search;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What the index knows of a whole list beyond the page that is shown.</summary>
/// <param name="Total">Articles on all pages; a lower bound when <paramref name="AtLeast"/>.</param>
/// <param name="Counts">For each facet, how many articles each of its values would list, whatever is chosen of that facet now.</param>
/// <param name="SearchedInstead">The text that was searched instead of the one typed, or null.</param>
/// <param name="DidYouMean">A likelier spelling that was not searched, or null.</param>
/// <param name="Relaxed">Whether articles with only some of the words are listed too.</param>
public sealed record SearchedList(
    int Total, bool AtLeast, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counts, string? SearchedInstead, string? DidYouMean, bool Relaxed);
