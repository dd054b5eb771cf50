namespace CommsPortal.Cms.Publishing;

/// <summary>The index of what is public now: one row for each public article, with what lists filter and sort by.</summary>
public sealed class LiveArticle
{
    public Guid ArticleId { get; init; }

    public int Edition { get; set; }

    public required string Type { get; init; }

    public required string Locale { get; init; }

    public required string Path { get; set; }

    public string? Column { get; set; }

    public string? Category { get; set; }

    /// <summary>The headline folded for sorting by Vietnamese rules.</summary>
    public required string HeadlineSortKey { get; set; }

    public DateTimeOffset Published { get; init; }

    public DateTimeOffset Updated { get; set; }

    public required string Hash { get; set; }

    public Guid TranslationGroup { get; init; }

    /// <summary>
    /// The document that <c>articles/{id}</c> sends: the snapshot with its links to other articles (related, translations, embedded) as
    /// they are now, so that a withdrawn article is nowhere named. UTF-8 JSON.
    /// </summary>
    public required byte[] Json { get; set; }

    /// <summary>The <see cref="Contracts.Articles.ArticleSummary"/> that lists send, UTF-8 JSON.</summary>
    public required byte[] Summary { get; set; }

    /// <summary>SHA-256 of <see cref="Json"/>: the strong ETag.</summary>
    public required string ETag { get; set; }
}
