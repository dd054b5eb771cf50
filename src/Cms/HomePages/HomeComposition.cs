using CommsPortal.Contracts.HomePages;

namespace CommsPortal.Cms.HomePages;

/// <summary>The front page of one language as editors compose it. Stored as one document with versions; a new one is the standard page.</summary>
public sealed record HomeComposition
{
    /// <summary>Null leaves the lead to what is newest.</summary>
    public HomeChoice? Lead { get; init; }

    public IReadOnlyList<HomeChoice> Secondary { get; init; } = [];

    public IReadOnlyList<HomeSetting> Blocks { get; init; } =
        [.. HomePage.StandardBlocks.Select(b => new HomeSetting { Kind = b.Kind, Source = b.Source, Count = b.Count })];

    /// <summary>Every article that is named, doubles included; figures only name where they are from.</summary>
    public IEnumerable<HomeChoice> Choices() =>
        (Lead is { } lead ? [lead] : Enumerable.Empty<HomeChoice>()).Concat(Secondary).Concat(Blocks.SelectMany(b => b.Articles));
}
