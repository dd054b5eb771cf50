using CommsPortal.Contracts.Media;

namespace CommsPortal.Contracts.Articles;

/// <summary>What indexes of many articles say of each: its address, its dates, its picture and its other languages.</summary>
public sealed record ArticleEntry
{
    /// <summary>The members, for the API's <c>fields</c>.</summary>
    internal const string Fields = "locale,headline,path,published,updated,mainImage,translations";

    /// <inheritdoc cref="ArticleSummary.Locale"/>
    public required string Locale { get; init; }

    public required string Headline { get; init; }

    /// <inheritdoc cref="ArticleSummary.Path"/>
    public required string Path { get; init; }

    /// <inheritdoc cref="ArticleSummary.Published"/>
    public required DateTimeOffset Published { get; init; }

    /// <inheritdoc cref="ArticleSummary.Updated"/>
    public required DateTimeOffset Updated { get; init; }

    public Image? MainImage { get; init; }

    /// <inheritdoc cref="Article.Translations"/>
    public IReadOnlyList<Translation> Translations { get; init; } = [];
}
