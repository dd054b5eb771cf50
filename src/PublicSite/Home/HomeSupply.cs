using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Home;

/// <summary>What a block of the front page may be filled with, fetched before any story is placed.</summary>
internal sealed record HomeSupply(HomeBlock Block)
{
    public string Heading { get; init; } = "";

    public string? Path { get; init; }

    public CardShape Shape { get; init; } = CardShape.Tile;

    /// <summary>How many items the block shows unless editors say otherwise.</summary>
    public int Count { get; init; }

    public IReadOnlyList<ArticleSummary> Articles { get; init; } = [];

    public IReadOnlyList<Column> Columns { get; init; } = [];

    public IReadOnlyList<HomeFigure> Figures { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<Term> Pillars { get; init; } = [];

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    /// <summary>Tags of what it shows and no list of types names.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
