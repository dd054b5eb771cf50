using CommsPortal.Contracts.HomePages;

namespace CommsPortal.Cms.HomePages;

/// <summary>One block of the front page as editors set it.</summary>
public sealed record HomeSetting
{
    /// <summary>One of <see cref="HomeBlockKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>True keeps it out of sight without losing what it says.</summary>
    public bool Off { get; init; }

    public string? Heading { get; init; }

    public string? Text { get; init; }

    public string? Url { get; init; }

    /// <inheritdoc cref="HomeBlock.Source"/>
    public string? Source { get; init; }

    public int? Count { get; init; }

    public IReadOnlyList<HomeChoice> Articles { get; init; } = [];

    /// <summary>The results of chosen stories that are not their first ones, by the story.</summary>
    public IReadOnlyList<HomeFigure> Figures { get; init; } = [];
}
