namespace CommsPortal.Cms.Desk.Articles;

/// <summary>One value of a facet, to be chosen or left.</summary>
/// <param name="Count">Articles that it would list; null when that is not known.</param>
/// <param name="List">The list with it, or without it if it is chosen.</param>
public sealed record FacetChoice(string Value, string Name, int? Count, bool Chosen, ArticleFilter List);
