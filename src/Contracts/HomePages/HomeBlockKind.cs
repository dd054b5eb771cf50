namespace CommsPortal.Contracts.HomePages;

/// <summary>What a block of the front page shows, a closed list. Whoever meets a kind that they do not know leaves the block out.</summary>
public static class HomeBlockKind
{
    /// <summary>Articles that editors chose, under a heading of theirs.</summary>
    public const string Articles = "articles";

    /// <summary>The newest articles of <see cref="HomeBlock.Source"/>.</summary>
    public const string Newest = "newest";

    /// <summary>The regular columns, each with its newest article.</summary>
    public const string Columns = "columns";

    /// <summary>Measured results of stories.</summary>
    public const string Figures = "figures";

    /// <summary>Campaigns with their progress.</summary>
    public const string Campaigns = "campaigns";

    /// <summary>Official documents.</summary>
    public const string Documents = "documents";

    /// <summary>Consultations that are open.</summary>
    public const string Consultations = "consultations";

    /// <summary>Indicators with their targets.</summary>
    public const string Indicators = "indicators";

    /// <summary>The three pillars.</summary>
    public const string Pillars = "pillars";

    /// <summary>A text of the editors, with a link where there is one.</summary>
    public const string Notice = "notice";

    public static IReadOnlyList<string> All { get; } =
        [Articles, Newest, Columns, Figures, Campaigns, Documents, Consultations, Indicators, Pillars, Notice];
}
