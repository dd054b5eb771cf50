using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Media;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Articles;

/// <summary>One published article as lists show it. Everything here is frozen at publication, names included.</summary>
public record ArticleSummary
{
    /// <summary>The article's identifier; it never changes and is never used again.</summary>
    public required Guid Id { get; init; }

    /// <summary>The content type, for instance <c>news</c> or <c>case-study</c>; see <c>/api/v1/types</c>.</summary>
    public required string Type { get; init; }

    /// <summary>BCP 47 language of the text: <c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    public required string Headline { get; init; }

    /// <summary>The lead paragraph (sapo), plain text.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Root-relative path of the article's page on the site, without a trailing slash.</summary>
    public required string Path { get; init; }

    /// <summary>Number of the published edition, counted from 1 within the article.</summary>
    public required int Edition { get; init; }

    /// <summary>When the article was first published (UTC).</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When this edition was published (UTC).</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>SHA-256 of the edition's content in lower-case hexadecimal; also the strong ETag of the article.</summary>
    public string Hash { get; init; } = "";

    public ColumnLink? Column { get; init; }

    /// <summary>Category of a model example: collective, individual, digital-business-model, digital-solution or new-practice.</summary>
    public string? Category { get; init; }

    public Image? MainImage { get; init; }

    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    public IReadOnlyList<TermLink> Pillars { get; init; } = [];

    public IReadOnlyList<TermLink> Sectors { get; init; } = [];

    /// <summary>Localities, under the names they bore on the day of publication.</summary>
    public IReadOnlyList<TermLink> Localities { get; init; } = [];

    /// <summary>Organisations, under the names they bore on the day of publication.</summary>
    public IReadOnlyList<TermLink> Organisations { get; init; } = [];

    public IReadOnlyList<TermLink> Audiences { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>True when the text or its images were made or substantially altered by AI.</summary>
    public bool AiMade { get; init; }

    /// <summary>How far AI took part: <c>none</c>, <c>assisted</c> or <c>generated</c>; null when the office did not say.</summary>
    public string? AiUse { get; init; }

    /// <summary>What AI did, a sentence for readers.</summary>
    public string? AiNote { get; init; }

    /// <summary>True for invented sample content ("Nội dung mẫu"); every page shows it.</summary>
    public bool Sample { get; init; }

    /// <summary>
    /// Until when it must not be made public (UTC). Only entitled newsrooms are ever sent such articles, by the press API; null in everything public.
    /// </summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }
}
