namespace CommsPortal.Cms.Articles;

/// <summary>One version of an article's text with its way through review.</summary>
public sealed class Edition
{
    public Guid ArticleId { get; init; }

    /// <summary>Counted from 1 within the article.</summary>
    public int Number { get; init; }

    public EditionState State { get; set; }

    /// <summary>The content type's class as canonical JSON.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required string ContentHash { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Everyone who wrote in this text since it was last public; none of them may approve it.</summary>
    public List<Guid> Writers { get; set; } = [];

    public Guid? SubmittedBy { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public Guid? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>The <see cref="ContentHash"/> that was approved; any other text has no approval.</summary>
    public string? ApprovedHash { get; set; }

    /// <summary>When it is to be published by itself.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>When it is to be withdrawn by itself.</summary>
    public DateTimeOffset? UnpublishAt { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Why it was not published at its appointed time; null once somebody has decided anew.</summary>
    public string? HeldBecause { get; set; }

    /// <summary>For a correction: what was wrong in the public text.</summary>
    public string? CorrectionWrong { get; set; }

    /// <summary>For a correction: what is right.</summary>
    public string? CorrectionRight { get; set; }

    public bool IsCorrection => CorrectionWrong is not null;
}
