using CommsPortal.Contracts.Articles;

namespace CommsPortal.Contracts.HomePages;

/// <summary>One block of the front page. What is missing or too few is filled with what is newest.</summary>
public sealed record HomeBlock
{
    /// <summary>One of <see cref="HomeBlockKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The heading that editors gave it; null leaves it to whoever shows it.</summary>
    public string? Heading { get; init; }

    /// <summary>Plain paragraphs of a notice, separated by line breaks.</summary>
    public string? Text { get; init; }

    /// <summary>Where a notice leads to: a root-relative path of the site, or an https address elsewhere.</summary>
    public string? Url { get; init; }

    /// <summary>What <see cref="HomeBlockKind.Newest"/> is of: <c>type:case-study</c>, <c>column:guong-sang</c>, <c>pillars:kinh-te-so</c> or <c>sectors:y-te</c>.</summary>
    public string? Source { get; init; }

    /// <summary>How many items it shows, 1 to 12; null leaves it to whoever shows it.</summary>
    public int? Count { get; init; }

    /// <summary>What editors chose, in their order; public articles only.</summary>
    public IReadOnlyList<ArticleSummary> Articles { get; init; } = [];

    /// <summary>Results that editors chose; of public articles only.</summary>
    public IReadOnlyList<HomeFigure> Figures { get; init; } = [];
}
