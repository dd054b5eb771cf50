using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Consultations;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Home;

/// <summary>One block of the front page with what it shows.</summary>
public sealed record HomeBand
{
    /// <summary>One of <see cref="HomeBlockKind"/>.</summary>
    public required string Kind { get; init; }

    public string Heading { get; init; } = "";

    /// <summary>Where the heading leads; null for nowhere.</summary>
    public string? Path { get; init; }

    /// <summary>How its articles stand.</summary>
    public CardShape Shape { get; init; } = CardShape.Tile;

    public IReadOnlyList<ArticleSummary> Articles { get; init; } = [];

    /// <summary>Columns, each with its newest article that stands nowhere else.</summary>
    public IReadOnlyList<(Column Column, ArticleSummary? Newest)> Columns { get; init; } = [];

    /// <summary>Results from the field, each from another story.</summary>
    public IReadOnlyList<HomeFigure> Figures { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<Term> Pillars { get; init; } = [];

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    /// <summary>Plain paragraphs of a notice.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Where a notice leads; null for nowhere.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it is narrow enough to stand beside another.</summary>
    public bool IsHalf => Kind is HomeBlockKind.Campaigns or HomeBlockKind.Documents or HomeBlockKind.Consultations || Shape == CardShape.Line;

    public bool IsEmpty =>
        Articles.Count + Columns.Count + Figures.Count + Indicators.Count + Pillars.Count + Consultations.Count + Paragraphs.Count == 0;
}
