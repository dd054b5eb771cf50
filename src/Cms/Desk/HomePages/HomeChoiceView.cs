using CommsPortal.Cms.Desk.Articles;

namespace CommsPortal.Cms.Desk.HomePages;

/// <summary>A choice of articles in the form of a front page.</summary>
/// <param name="Name">Name of its inputs.</param>
/// <param name="Title">What it is, as its legend says.</param>
/// <param name="Find">What is looked for.</param>
/// <param name="Found">What was found; null when nothing was looked for.</param>
/// <param name="Row">The block of figures that it belongs to; null for every other.</param>
/// <param name="Results">The results of chosen stories.</param>
/// <param name="Focused">Whether one goes on here after the page is shown again.</param>
public sealed record HomeChoiceView(
    string Name, string Title, IReadOnlyList<Guid> Chosen, IReadOnlyDictionary<Guid, ArticleTitle> Titles, string FindName, string? Find,
    IReadOnlyList<ArticleTitle>? Found, HomeBlockRow? Row, IReadOnlyDictionary<Guid, IReadOnlyList<string>> Results, string? Focused)
{
    /// <summary>The language of the articles that may be chosen.</summary>
    public required string Locale { get; init; }

    /// <summary>Whether there is room for one article only: another takes its place.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Unique on the page, and fit for a selector.</summary>
    public string Id => string.Concat(Name.Where(char.IsAsciiLetterOrDigit));
}
