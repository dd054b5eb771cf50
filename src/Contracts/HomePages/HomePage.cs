using CommsPortal.Contracts.Articles;

namespace CommsPortal.Contracts.HomePages;

/// <summary>The front page of one language as editors have composed it. Whatever they left open is filled with what is newest, no story twice.</summary>
public sealed record HomePage
{
    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Number of the composition, counted from 1; 0 while nobody has composed anything.</summary>
    public int Version { get; init; }

    /// <summary>The lead story; null for the newest one that has a picture.</summary>
    public ArticleSummary? Lead { get; init; }

    /// <summary>The stories beside the lead, in their order.</summary>
    public IReadOnlyList<ArticleSummary> Secondary { get; init; } = [];

    /// <summary>What stands below, in its order.</summary>
    public IReadOnlyList<HomeBlock> Blocks { get; init; } = [];

    /// <summary>The blocks of a front page that nobody has composed.</summary>
    public static IReadOnlyList<HomeBlock> StandardBlocks { get; } =
    [
        new() { Kind = HomeBlockKind.Figures },
        new() { Kind = HomeBlockKind.Newest, Source = "type:case-study", Count = 3 },
        new() { Kind = HomeBlockKind.Columns },
        new() { Kind = HomeBlockKind.Newest, Source = "type:model-example", Count = 3 },
        new() { Kind = HomeBlockKind.Campaigns, Count = 2 },
        new() { Kind = HomeBlockKind.Documents, Count = 4 },
        new() { Kind = HomeBlockKind.Indicators, Count = 2 },
        new() { Kind = HomeBlockKind.Pillars },
    ];

    /// <summary>A front page that nobody has composed.</summary>
    public static HomePage Standard(string locale) => new() { Locale = locale, Blocks = StandardBlocks };
}
